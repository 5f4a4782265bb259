/**
 * What a figure in the page knows of itself: its scales, and the points that can be read in it. All
 * of it stands in the figure's own HTML, so that one that was never run can be read as well.
 */

import { type Scale, toPixel } from '../../figure/scale.ts';
import type { Facets, TipLine } from '../../protocol.ts';
import type { Geometry } from '../../render/handles.ts';
import { cellText } from '../../render/outputs.ts';

/** A point of a figure: where it is, in pixels of the figure's own space, and its numbers in words. */
export type FigurePoint = {
  x: number;
  y: number;
  text: string;
  /** How far its small plot is from the first, in a figure of several. */
  panel?: Panel;
  /** What its tip says, where the snippet asks for one. */
  tip?: TipLine[];
};

/** How far a small plot is from the first of its figure, in pixels of the figure's own space. */
export type Panel = { across: number; down: number };

/** The small plots of a figure. */
type Panels = { fx?: Offsets; fy?: Offsets };
type Offsets = Pick<Facets, 'names' | 'offsets'>;

/** The figure's size, scales and small plots. */
export function readGeometry(figure: HTMLElement): Geometry & { panels: Panels } {
  const svg = figure.querySelector('.figure-picture > svg');
  const { scaleX, scaleY, facetFx, facetFy } = figure.dataset;
  return {
    width: Number(svg?.getAttribute('width')),
    height: Number(svg?.getAttribute('height')),
    scales: { x: parse<Scale>(scaleX), y: parse<Scale>(scaleY) },
    panels: { fx: parse<Offsets>(facetFx), fy: parse<Offsets>(facetFy) },
  };
}

function parse<T>(text: string | undefined): T | undefined {
  return text === undefined ? undefined : JSON.parse(text);
}

/** The points of each series that has any: along the figure, or down it where its rows are bands. */
export function readSeries(figure: HTMLElement): FigurePoint[][] {
  const geometry = readGeometry(figure);
  const tables = readTables(figure);
  return tables.flatMap((table) => {
    const points = table.rows.flatMap((row, i) => {
      const tip = table.tips[i]?.length ? table.tips[i] : undefined;
      return pointOf(row, table, geometry, tables.length > 1, tip);
    });
    if (!geometry.scales.y?.centres) points.sort((a, b) => a.point.x - b.point.x);
    return groups(points);
  });
}

/** The numbers of a series, as its table has them. */
export type SeriesTable = {
  label: string;
  headings: string[];
  /** Each row's texts, and whether its column is one of numbers. */
  rows: string[][];
  numeric: boolean[];
  /** Which columns place a row, and which one tells its lines apart. */
  x: number | undefined;
  y: number | undefined;
  z: number | undefined;
  fx: number | undefined;
  fy: number | undefined;
  tips: TipLine[][];
};

/** The figure's numbers: the rows in its tables, and those that these have no room for. */
export function readTables(figure: HTMLElement): SeriesTable[] {
  return [...figure.querySelectorAll<HTMLElement>('[data-series]')].map((box) => {
    const lines = [...box.querySelectorAll('tbody tr')].map((line) => [...line.children]);
    const shown = lines.map((cells) => cells.map((cell) => cell.textContent ?? ''));
    const rest = (box.dataset.rest ?? '').split('\n').filter(Boolean);
    const { x, y, z, fx, fy, tips } = box.dataset;
    return {
      label: (box.getAttribute('aria-label') ?? '').replace(/^Table /, ''),
      headings: [...box.querySelectorAll('th')].map((heading) => heading.textContent ?? ''),
      rows: [...shown, ...rest.map((line) => line.split('\t'))],
      numeric: (lines[0] ?? []).map((cell) => cell.classList.contains('number')),
      x: column(x),
      y: column(y),
      z: column(z),
      fx: column(fx),
      fy: column(fy),
      tips: parse<TipLine[][]>(tips) ?? [],
    };
  });
}

const column = (text: string | undefined) => (text === undefined ? undefined : Number(text));

type Placed = { point: FigurePoint; line: string };

function pointOf(
  row: string[],
  table: SeriesTable,
  { width, height, scales, panels }: ReturnType<typeof readGeometry>,
  several: boolean,
  tip: TipLine[] | undefined,
): Placed[] {
  const { label, headings, numeric, x, y, z, fx, fy } = table;
  if (x === undefined && y === undefined) return [];
  const along = (scale: Scale | undefined, index: number | undefined, size: number) => {
    if (index === undefined) return middle(scale) ?? size / 2;
    const text = row[index] ?? '';
    const value = numeric[index] && text !== '' ? Number(text) : text;
    return scale && toPixel(scale, value);
  };
  const [left, top] = [along(scales.x, x, width), along(scales.y, y, height)];
  if (left === undefined || top === undefined) return [];
  const panel = { across: offset(panels.fx, row, fx), down: offset(panels.fy, row, fy) };
  // A small plot named as its series is named once.
  const told = headings.flatMap((heading, i) =>
    (i === fx || i === fy) && row[i] === label ? [] : `${heading} = ${row[i] ?? ''}`,
  );
  const words = tip ? tip.map(tipText) : told;
  const text = (several ? `${label}: ` : '') + words.join(', ');
  const kind = [z, fx, fy].map((index) => (index === undefined ? '' : row[index]));
  return [
    { point: { x: left + panel.across, y: top + panel.down, text, panel, tip }, line: kind.join() },
  ];
}

const tipText = ({ label, value }: TipLine) => (label ? `${label} = ${value}` : value);

/** What is drawn in every small plot is read in the first. */
function offset(of: Offsets | undefined, row: string[], index: number | undefined): number {
  if (!of) return 0;
  if (index === undefined) return Math.min(...of.offsets);
  return of.offsets[of.names.findIndex((name) => cellText(name) === row[index])] ?? 0;
}

function middle(scale: Scale | undefined): number | undefined {
  return scale && (scale.range[0] + scale.range[1]) / 2;
}

/** Lines of one mark apart; but points that are each of their own kind stay together. */
function groups(points: Placed[]): FigurePoint[][] {
  const lines = Map.groupBy(points, ({ line }) => line);
  const apart =
    lines.size < points.length ? [...lines.values()] : points.length > 0 ? [points] : [];
  return apart.map((line) => line.map(({ point }) => point));
}
