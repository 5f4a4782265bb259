/** The symbols of the book in code: a name that stands for one is written in its colour. */

/** The colour of each such name. The build writes it here (site/config.ts). */
const COLOURS: Record<string, string> = import.meta.env.SYMBOL_NAMES ?? {};

/** The class of a name that stands for a symbol: `symbol-x`, as in formulas. */
export function symbolClass(name: string): string | undefined {
  return Object.hasOwn(COLOURS, name) ? `symbol-${COLOURS[name]}` : undefined;
}
