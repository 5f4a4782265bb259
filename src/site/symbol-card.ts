/** The symbols that the formulas of a page use, with what each stands for there. */
import { renderFormula } from './maths.ts';
import type { LocalSymbol, Notation } from './notation.ts';
import type { PageOutline } from './outline.ts';

/** A symbol in the card of a page. */
export interface CardEntry {
  /** How it is written, its colour included. */
  tex: string;
  /** Its colour, if it has one: a symbol in a formula then opens its entry. */
  colour?: string | undefined;
  name: string;
  meaning: string;
  /** What a value looks like, in TeX. */
  shape?: string | undefined;
}

/** What a book says of its symbols. */
interface Symbols {
  notation: readonly Notation[];
  chapterSymbols?: Record<string, readonly LocalSymbol[]>;
}

type Page = Pick<PageOutline, 'address' | 'formulas'>;

/** A name in upright letters is one symbol, and so is a letter with a hat. */
const UPRIGHT = /(?:<mi mathvariant="normal">[A-Za-z]<\/mi>){2,}/g;
const HAT = /<mover accent="true"><mi>(.)<\/mi><mo>\^<\/mo><\/mover>/g;
const NAME = /<mi[^>]*>([^<]+)<\/mi>/g;

/** The names in a formula, each once, in the order in which they come: letters, Greek ones, `KL`, `ln`. */
export function namesIn(tex: string, notation: readonly Notation[]): string[] {
  const mathml = renderFormula(tex, notation)
    .replace(/<span data-pagefind-ignore.*/s, '')
    .replace(UPRIGHT, (all) => `<mi>${all.replace(/<[^>]*>/g, '')}</mi>`)
    .replace(HAT, '<mi>$1\u0302</mi>');
  return [...new Set([...mathml.matchAll(NAME)].map(([, name]) => name))];
}

/**
 * The card of a page: the book's symbols that its formulas use, in the book's order, then those of its
 * own; and the names in its formulas that neither explains.
 */
export function cardOf({ address, formulas }: Page, { notation, chapterSymbols }: Symbols) {
  const used = new Set(formulas.flatMap(({ value }) => namesIn(value, notation)));
  const own = (chapterSymbols?.[address] ?? []).map((symbol) => ({
    symbol,
    names: symbol.tex.split(', ').flatMap((tex) => namesIn(tex, notation).slice(0, 1)),
  }));
  const general = notation.map((symbol) => {
    const tex = symbol.macro ?? symbol.tex;
    return { symbol: { ...symbol, tex }, name: namesIn(tex, notation)[0] };
  });
  const entries: CardEntry[] = [];
  const placed = new Set<LocalSymbol>();
  for (const { symbol, name } of general.filter(({ name }) => used.has(name))) {
    const instead = own.find(({ names }) => names.includes(name))?.symbol;
    if (!instead) entries.push(symbol);
    // A coloured symbol keeps its place, since its colour leads to it.
    else if (symbol.colour && !placed.has(instead)) {
      placed.add(instead);
      entries.push({ ...instead, colour: symbol.colour });
    }
  }
  const isUsed = ({ names }: { names: string[] }) => names.some((name) => used.has(name));
  for (const one of own) if (isUsed(one) && !placed.has(one.symbol)) entries.push(one.symbol);
  const explained = new Set([
    ...general.map(({ name }) => name),
    ...own.flatMap((one) => one.names),
  ]);
  return {
    entries,
    unexplained: [...used].filter((name) => !explained.has(name)),
    /** The page's own symbols that none of its formulas uses. */
    unused: own.filter((one) => !isUsed(one)).map(({ symbol }) => symbol.tex),
  };
}
