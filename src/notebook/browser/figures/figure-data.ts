/**
 * The points that can be read in a figure: where each of them is drawn, and its numbers in words.
 */

import { type Scale, toPixel } from '../../figure/scale.ts';
import { formatNumber } from '../../format.ts';
import type { Facets, Series, TipLine } from '../../protocol.ts';
import type { Geometry } from '../../render/handles.ts';

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

/** A figure's size, scales and small plots. */
export type FigureGeometry = Geometry & { panels: Panels };

/** The geometry that is written in a figure's own HTML. */
export function readGeometry(figure: HTMLElement): FigureGeometry {
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
export function pointsOf(series: Series[], geometry: FigureGeometry): FigurePoint[][] {
  return series.flatMap((one) => {
    const { length } = one.columns[0]?.values ?? [];
    const points = Array.from({ length }, (_, row) => row).flatMap((row) =>
      pointOf(one, row, geometry, series.length > 1),
    );
    if (!geometry.scales.y?.centres) points.sort((a, b) => a.point.x - b.point.x);
    return groups(points);
  });
}

type Placed = { point: FigurePoint; line: string };

function pointOf(
  { label, columns, x, y, z, fx, fy, tips }: Series,
  row: number,
  { width, height, scales, panels }: FigureGeometry,
  several: boolean,
): Placed[] {
  if (x === undefined && y === undefined) return [];
  const valueAt = (column: number | undefined) =>
    column === undefined ? undefined : columns[column].values[row];
  const along = (scale: Scale | undefined, column: number | undefined, size: number) => {
    const value = valueAt(column);
    if (value === undefined) return middle(scale) ?? size / 2;
    return scale && toPixel(scale, value);
  };
  const [left, top] = [along(scales.x, x, width), along(scales.y, y, height)];
  if (left === undefined || top === undefined) return [];
  const panel = { across: offset(panels.fx, valueAt(fx)), down: offset(panels.fy, valueAt(fy)) };
  // A small plot named as its series is named once.
  const said = columns.flatMap(({ label: heading, values }, i) =>
    (i === fx || i === fy) && values[row] === label ? [] : `${heading} = ${valueText(values[row])}`,
  );
  const tip = tips?.[row]?.length ? tips[row] : undefined;
  const words = tip ? tip.map(tipText) : said;
  const text = (several ? `${label}: ` : '') + words.join(', ');
  const kind = [z, fx, fy].map((column) => valueAt(column) ?? '');
  return [
    { point: { x: left + panel.across, y: top + panel.down, text, panel, tip }, line: kind.join() },
  ];
}

/** Every digit of a number. */
export const valueText = (value: number | string): string =>
  typeof value === 'number' ? formatNumber(value) : value;

const tipText = ({ label, value }: TipLine) => (label ? `${label} = ${value}` : value);

/** What is drawn in every small plot is read in the first. */
function offset(of: Offsets | undefined, name: number | string | undefined): number {
  if (!of) return 0;
  if (name === undefined) return Math.min(...of.offsets);
  return of.offsets[of.names.indexOf(name)] ?? 0;
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
