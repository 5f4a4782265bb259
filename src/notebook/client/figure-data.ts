/**
 * What a figure in the page knows of itself: its scales, and the points that can be read in it. All
 * of it stands in the figure's own HTML, so that one that was never run can be read as well.
 */
import type { Geometry } from '../render-handles.ts';
import { type Scale, toPixel } from '../scale.ts';

/** A point of a figure: where it is, in pixels of the figure's own space, and its numbers in words. */
export type FigurePoint = { x: number; y: number; text: string };

/** The figure's size and scales. */
export function readGeometry(figure: HTMLElement): Geometry {
  const svg = figure.querySelector('.figure-picture > svg');
  const { scaleX, scaleY } = figure.dataset;
  return {
    width: Number(svg?.getAttribute('width')),
    height: Number(svg?.getAttribute('height')),
    scales: { x: readScale(scaleX), y: readScale(scaleY) },
  };
}

function readScale(text: string | undefined): Scale | undefined {
  return text === undefined ? undefined : JSON.parse(text);
}

/** The points of each series that has any: along the figure, or down it where its rows are bands. */
export function readSeries(figure: HTMLElement): FigurePoint[][] {
  const geometry = readGeometry(figure);
  const tables = readTables(figure);
  return tables.flatMap((table) => {
    const points = table.rows.flatMap((row) => pointOf(row, table, geometry, tables.length > 1));
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
};

/** The figure's numbers: the rows in its tables, and those that these have no room for. */
export function readTables(figure: HTMLElement): SeriesTable[] {
  return [...figure.querySelectorAll<HTMLElement>('[data-series]')].map((box) => {
    const lines = [...box.querySelectorAll('tbody tr')].map((line) => [...line.children]);
    const shown = lines.map((cells) => cells.map((cell) => cell.textContent ?? ''));
    const rest = (box.dataset.rest ?? '').split('\n').filter(Boolean);
    const { x, y, z } = box.dataset;
    return {
      label: (box.getAttribute('aria-label') ?? '').replace(/^Table /, ''),
      headings: [...box.querySelectorAll('th')].map((heading) => heading.textContent ?? ''),
      rows: [...shown, ...rest.map((line) => line.split('\t'))],
      numeric: (lines[0] ?? []).map((cell) => cell.classList.contains('number')),
      x: column(x),
      y: column(y),
      z: column(z),
    };
  });
}

const column = (text: string | undefined) => (text === undefined ? undefined : Number(text));

function pointOf(
  row: string[],
  { label, headings, numeric, x, y, z }: SeriesTable,
  { width, height, scales }: Geometry,
  several: boolean,
): { point: FigurePoint; line: string }[] {
  if (x === undefined && y === undefined) return [];
  const along = (scale: Scale | undefined, index: number | undefined, size: number) => {
    if (index === undefined) return middle(scale) ?? size / 2;
    const text = row[index] ?? '';
    const value = numeric[index] && text !== '' ? Number(text) : text;
    return scale && toPixel(scale, value);
  };
  const [left, top] = [along(scales.x, x, width), along(scales.y, y, height)];
  if (left === undefined || top === undefined) return [];
  const numbers = headings.map((heading, i) => `${heading} = ${row[i] ?? ''}`).join(', ');
  const text = several ? `${label}: ${numbers}` : numbers;
  return [{ point: { x: left, y: top, text }, line: z === undefined ? '' : (row[z] ?? '') }];
}

function middle(scale: Scale | undefined): number | undefined {
  return scale && (scale.range[0] + scale.range[1]) / 2;
}

/** Lines of one mark apart; but points that are each of their own kind stay together. */
function groups(points: { point: FigurePoint; line: string }[]): FigurePoint[][] {
  const lines = Map.groupBy(points, ({ line }) => line);
  const apart =
    lines.size < points.length ? [...lines.values()] : points.length > 0 ? [points] : [];
  return apart.map((line) => line.map(({ point }) => point));
}
