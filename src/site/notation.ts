/** A symbol of a book: how it is written, what it is called, what it stands for. */
export interface Notation {
  /** The symbol in TeX, without its colour (an expression may colour the symbols in it). */
  tex: string;
  /** The macro that writes it in a formula: `\x` for x in its colour. A plain letter has none. */
  macro?: string;
  /** Its colour, as in `--color-x` and `.symbol-x` of the book's style sheet. */
  colour?: string;
  name: string;
  /** What it is called in code, for a value of that kind. */
  code: string;
  /** Other names that it has in code. Names of a symbol with a colour have that in listings. */
  identifiers?: readonly string[];
  meaning: string;
  /** What a value looks like, in TeX. */
  shape: string;
}

/** A symbol as one chapter uses it: `tex` may list several that are explained together, `f, g`. */
export interface LocalSymbol {
  tex: string;
  name: string;
  meaning: string;
  shape?: string;
}

/** The colour of each name that stands for a symbol in code. */
export function symbolNames(notation: readonly Notation[]): Record<string, string> {
  return Object.fromEntries(
    notation.flatMap(({ colour, code, identifiers = [] }) =>
      colour ? [code, ...identifiers].map((name) => [name, colour]) : [],
    ),
  );
}

/** KaTeX macros: `\x` for each symbol that has a colour. */
export function notationMacros(notation: readonly Notation[]): Record<string, string> {
  const coloured = notation.filter(({ macro }) => macro);
  return Object.fromEntries(
    coloured.map(({ macro, colour, tex }) => [macro, `\\htmlClass{symbol-${colour}}{${tex}}`]),
  );
}
