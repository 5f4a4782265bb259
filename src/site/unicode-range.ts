/** Characters as the `unicode-range` of a sheet: `U+e9,U+2192`. Empty for none. */
export const unicodeRange = (characters: Iterable<string>): string =>
  [...characters].map((one) => `U+${one.codePointAt(0)?.toString(16)}`).join(',');
