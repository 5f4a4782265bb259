/** Cuts a table that is longer than a slide into several, each with its caption and its head. */
import { type Element, isTag } from 'domhandler';
import { partsOf, textOf } from './parts.ts';

/** How many letters are beside each other in a table as wide as a slide, and the fewest that a column has. */
const LETTERS = 115;
const NARROWEST = 8;

/** The height of a line, of what is around a row, and of all the rows of a slide, in units of a slide. */
const LINE = 1.3;
const AROUND = 0.55;
const ROOM = 24;

/** The tables as HTML; `source` gives the HTML of an element of the table. */
export function splitTable(table: Element, source: (element: Element) => string): string[] {
  const whole = source(table);
  const [head] = partsOf(table, ({ name }) => name === 'thead');
  const rows = [...partsOf(table, ({ name }) => name === 'tr')].filter(
    (row) => row.parent !== head,
  );
  const groups = groupByHeight(rows.map(cellsOf));
  if (groups.length < 2) return [whole];
  return groups.map((group) =>
    rows.reduce(
      (html, row, i) => (group.includes(i) ? html : html.replace(source(row), '')),
      whole,
    ),
  );
}

/** The rows of each slide by their indices; the slides are about equally full. */
function groupByHeight(rows: string[][]): number[][] {
  const heights = heightsOf(rows);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const each = total / Math.ceil(total / ROOM);
  const groups: number[][] = [];
  let above = 0;
  heights.forEach((height, i) => {
    const slide = Math.floor((above + height / 2) / each);
    groups[slide] = [...(groups[slide] ?? []), i];
    above += height;
  });
  // A row that is higher than a slide leaves gaps.
  return groups.filter(Boolean);
}

/** How high the rows are, where a browser shares the width out by the lengths of the columns' texts. */
function heightsOf(rows: string[][]): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, i) => rows.map((row) => row[i]?.length ?? 0));
  const wanted = columns.map((lengths) => Math.max(NARROWEST, ...lengths));
  const all = wanted.reduce((sum, width) => sum + width, 0);
  const share = Math.min(1, LETTERS / all);
  const widths = wanted.map((width) => Math.max(NARROWEST, width * share));
  return rows.map((row) => {
    const lines = row.map((text, i) => Math.ceil(text.length / widths[i]));
    return Math.max(1, ...lines) * LINE + AROUND;
  });
}

const cellsOf = (row: Element): string[] =>
  row.children.filter(isTag).map((cell) => textOf(cell).replace(/\s+/g, ' ').trim());
