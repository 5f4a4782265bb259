/**
 * The numbers behind a figure: what each mark of an Observable Plot was drawn from, as columns.
 */

import { cut, LIMITS } from '../limits.ts';
import type { Column, Facets, Figure, Series } from '../protocol.ts';
import type { Channels, DrawnMark, DrawnRows, Facet } from './mark-recorder.ts';

/** A figure's scales and small plots, which name its columns. */
type Frame = Pick<Figure, 'scales' | 'facets'>;

/**
 * Each mark's channels, as Plot itself drew them: after transforms such as stacking or binning, and
 * with the small plot (facet) that each row is in.
 */
export function seriesOf(drawn: DrawnRows[], frame: Frame): Series[] {
  return drawn.slice(0, LIMITS.series).flatMap((rows) => {
    const { mark, channels, tips } = rows;
    if (isDecoration(mark, tips.size > 0)) return [];
    const columns = [...columnsOf(channels, frame.scales), ...facetColumns(rows, frame.facets)];
    if (columns.length === 0) return [];
    const lengths = Object.values(channels).map(({ value }) => value?.length ?? 0);
    const said = Array.from({ length: heightOf(columns) }, (_, row) => tips.get(row) ?? []);
    return {
      label: cut(mark.ariaDescription ?? mark.ariaLabel ?? 'marks', LIMITS.name),
      columns: columns.map(({ column }) => column),
      rows: Math.max(...lengths),
      ...(tips.size > 0 && { tips: said }),
      ...roles(columns),
    };
  });
}

/** Text and axes have no numbers of their own, unless they have a tip that shows some. */
function isDecoration({ ariaHidden, ariaLabel = '' }: DrawnMark, hasTip: boolean): boolean {
  return ariaHidden === 'true' || (!hasTip && /^(text|tip|frame|grid|.*axis.*)$/.test(ariaLabel));
}

/** Position channels first (x before y), then what tells the marks apart. */
const CHANNELS = ['x', 'x1', 'x2', 'y', 'y1', 'y2', 'z', 'fill', 'stroke', 'symbol', 'r', 'text'];

/** A column with its channel and the scale of that channel. */
type ChannelColumn = { channel: string; scale: string | null | undefined; column: Column };

const heightOf = (columns: ChannelColumn[]) =>
  Math.max(...columns.map(({ column }) => column.values.length));

function columnsOf(channels: Channels, scales: Figure['scales']): ChannelColumn[] {
  const columns: ChannelColumn[] = [];
  const seen = new Set<unknown>();
  for (const name of CHANNELS) {
    const { value, scale, label } = channels[name] ?? {};
    if (value === undefined || seen.has(value) || isBaseline(name, value, channels)) continue;
    seen.add(value);
    const axis = scale === 'x' || scale === 'y' ? scales[scale]?.label : undefined;
    // An axis drawn without a label has its letter as a label; the field's name says more.
    const heading = axis === undefined || axis === scale ? (cleanLabel(label) ?? name) : axis;
    const rows = Math.min(value.length, LIMITS.seriesRows);
    const values = Array.from({ length: rows }, (_, i) => atom(value[i]));
    const column = { label: cut(heading + endOf(name, channels), LIMITS.name), values };
    columns.push({ channel: name, scale, column });
  }
  const isAxisLine = columns.length === 1 && columns[0].column.values.every((value) => value === 0);
  return isAxisLine ? [] : columns;
}

/** Columns for the small plot that each row is in; none for a mark that is the same in all. */
function facetColumns({ channels, facets }: DrawnRows, frame: Figure['facets']): ChannelColumn[] {
  const length = Math.max(0, ...Object.values(channels).map(({ value }) => value?.length ?? 0));
  const rows = Array.from({ length: Math.min(length, LIMITS.seriesRows) }, (_, row) =>
    facets.get(row),
  );
  return (['fx', 'fy'] as const).flatMap((channel) => {
    const label = frame[channel]?.label;
    if (label === undefined || !rows.some((row) => row && channel in row)) return [];
    const values = rows.map((row) => atom(row?.[channel]));
    return { channel, scale: channel, column: { label, values } };
  });
}

/** The small plots of a figure in one direction, with their facet values and offsets. */
export function facetsOf(drawn: DrawnRows[], name: 'fx' | 'fy', label: string): Facets {
  const places = new Map<number | string, number>();
  const offset = ({ across, down }: Facet) => Number((name === 'fx' ? across : down).toFixed(2));
  for (const { facets } of drawn) {
    for (const place of facets.values()) places.set(atom(place[name]), offset(place));
  }
  const first = [...places].slice(0, LIMITS.entries);
  return {
    label,
    names: first.map(([name]) => name),
    offsets: first.map(([, offset]) => offset),
  };
}

/** The columns that place a row: its position, or else the end of the interval that it covers. */
function roles(columns: ChannelColumn[]): Partial<Record<'x' | 'y' | 'z' | 'fx' | 'fy', number>> {
  const at = (channel: string) => columns.findIndex((each) => each.channel === channel);
  const place = (axis: 'x' | 'y') => {
    const names = [axis, `${axis}2`, `${axis}1`];
    return names.map(at).find((i) => i >= 0 && columns[i].scale === axis) ?? -1;
  };
  const kind = columns.findIndex(({ channel }) => ['z', 'fill', 'stroke'].includes(channel));
  const named =
    kind >= 0 && columns[kind].column.values.every((value) => typeof value === 'string');
  const found = { x: place('x'), y: place('y'), z: named ? kind : -1, fx: at('fx'), fy: at('fy') };
  return Object.fromEntries(Object.entries(found).filter(([, column]) => column >= 0));
}

/** A bar between two values has two columns of one name; this suffix tells them apart. */
function endOf(name: string, channels: Channels): string {
  const [from, to] = [`${name[0]}1`, `${name[0]}2`];
  if (name !== from && name !== to) return '';
  const [start, end] = [channels[from]?.value, channels[to]?.value];
  if (!start || !end || start === end || isBaseline(from, start, channels)) return '';
  return name === from ? ', from' : ', to';
}

/** Whether a channel is only the 0 at which bars start, which is not worth a column. */
function isBaseline(name: string, value: ArrayLike<unknown>, channels: Channels): boolean {
  const partner = { x1: 'x2', y1: 'y2' }[name];
  return partner !== undefined && partner in channels && Array.from(value).every((v) => v === 0);
}

/** A label for a table, without the arrows that Plot adds to axis labels. */
export function cleanLabel(label: unknown): string | undefined {
  if (typeof label !== 'string') return undefined;
  return cut(label, LIMITS.name).replace(/^[←↑→↓\s]+|[←↑→↓\s]+$/g, '') || undefined;
}

/** A value as a table can hold it: a number or a text. */
export function atom(value: unknown): number | string {
  if (typeof value === 'number') return value;
  return value === undefined || value === null ? '' : cut(String(value), LIMITS.name);
}
