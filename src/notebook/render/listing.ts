/**
 * A snippet's listing: its code in colour, its imports and its drawing code folded, and the values of its
 * exports at the lines that declare them. The text of the code in it is the snippet's, to the letter.
 */
import type { Output } from '../protocol.ts';
import { type LinkOf, linksIn } from './code-links.ts';
import { highlightLines } from './highlight.ts';
import { element, type Markup, type MarkupElement } from './markup.ts';
import { fitsLine, type OutputOptions, renderOutputs } from './outputs.ts';
import { type Region, regionsOf } from './regions.ts';
import { parse } from './syntax.ts';
import { valueLines } from './value-lines.ts';

/** What stands at the right end of lines, by the number of the line. */
export type AtLines = Map<number, Markup[]>;

/** An empty place for the values of each line that declares a name, and the line of each name. */
export function emptyPlaces(source: string): { atLines: AtLines; lines: Map<string, number> } {
  const lines = new Map([...valueLines(source)].map(([name, { line }]) => [name, line]));
  return { atLines: new Map([...lines.values()].map((line) => [line, []])), lines };
}

/** What a listing has besides its code: values at its lines, and where names lead. */
export type ListingOptions = { atLines?: AtLines; linkOf?: LinkOf };

/** The parts of a listing, for inside an element with the class `cell-listing`. */
export function renderListing(
  source: string,
  { atLines = new Map(), linkOf }: ListingOptions = {},
): MarkupElement[] {
  const tree = parse(source);
  const links = linkOf ? linksIn(source, linkOf, tree) : [];
  const lines = highlightLines(source, tree, links);
  const text = (first: number, last: number): Markup[] =>
    lines.slice(first - 1, last).flatMap((parts, i) => {
      const line = first + i;
      const whole = line < lines.length ? [...parts, '\n'] : parts;
      const values = atLines.get(line);
      if (!values) return whole;
      const slot = element(
        'span',
        { class: 'line-values', 'data-pagefind-ignore': true },
        ...values,
      );
      return [
        element('span', { class: 'valued-line' }, ...parts, slot, ...whole.slice(parts.length)),
      ];
    });
  const blocks: MarkupElement[] = [];
  let next = 1;
  for (const region of regionsOf(source, tree)) {
    if (region.first > next) blocks.push(code(text(next, region.first - 1)));
    blocks.push(folded(region, text));
    next = region.last + 1;
  }
  if (next <= lines.length) blocks.push(code(text(next, lines.length)));
  return blocks;
}

const code = (parts: Markup[]) => element('pre', {}, element('code', {}, ...parts));

/** The comments that mark drawing code are there, so that the text is whole, but not seen. */
function folded(
  { kind, first, last, words }: Region,
  text: (first: number, last: number) => Markup[],
): MarkupElement {
  const hidden = (line: number) => element('span', { hidden: true }, ...text(line, line));
  const parts =
    kind === 'imports'
      ? text(first, last)
      : [hidden(first), ...text(first + 1, last - 1), hidden(last)];
  const summary = element('summary', { 'data-pagefind-ignore': true }, words);
  return element('details', { 'data-region': kind }, summary, code(parts));
}

/** Which outputs stand at which lines of a text, and which stand below it because no line has their name. */
export function placeOutputs(
  source: string,
  outputs: Output[],
  options: OutputOptions,
): { atLines: AtLines; below: Output[] } {
  const lines = valueLines(source);
  const atLines: AtLines = new Map();
  const below: Output[] = [];
  for (const output of outputs) {
    const line = lines.get(output.name)?.line;
    if (line === undefined || !fitsLine(output, options.everyDigit ?? false)) below.push(output);
    else atLines.set(line, [...(atLines.get(line) ?? []), ...renderOutputs([output], options)]);
  }
  return { atLines, below };
}
