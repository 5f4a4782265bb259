/**
 * The numbers behind a figure: what each mark of an Observable Plot was drawn from, as columns.
 */
import * as ObservablePlot from '@observablehq/plot';
import type { Column, Figure, Series } from './protocol.ts';

const MAX_ROWS = 2000;

type Channel = { value?: ArrayLike<unknown>; scale?: string | null; label?: string };
type Initialized = { data: unknown; channels: Record<string, Channel> };
type DrawnMark = ObservablePlot.Mark & {
  /** The kind of mark: `dot`, `line`. (As an option, ariaLabel is a channel, not this.) */
  ariaLabel?: string;
  /** What the snippet calls the mark: `Plot.dot(data, { …, ariaDescription: 'naive' })`. */
  ariaDescription?: string;
  /** `ariaHidden: true` says that a mark decorates another, with no numbers of its own. */
  ariaHidden?: string;
  initialize(facets?: unknown, facetChannels?: unknown, options?: unknown): Initialized;
};

/**
 * Each mark's channels, as Plot itself would draw them: after transforms such as stacking or binning.
 * In a `faceted` figure no column places a row.
 */
export function seriesOf(
  options: ObservablePlot.PlotOptions,
  scales: Figure['scales'],
  faceted = false,
): Series[] {
  const marks = [options.marks ?? []].flat(Number.POSITIVE_INFINITY as 1) as unknown[];
  const series: Series[] = [];
  for (const mark of marks) {
    if (!(mark instanceof ObservablePlot.Mark)) continue;
    const drawn = mark as DrawnMark;
    const kind = drawn.ariaLabel ?? 'marks';
    if (drawn.ariaHidden === 'true' || /^(text|tip|frame|grid|.*axis.*)$/.test(kind)) continue;
    const label = drawn.ariaDescription ?? kind;
    const { channels } = drawn.initialize(undefined, {}, options);
    const lengths = Object.values(channels).map(({ value }) => value?.length ?? 0);
    const columns = columnsOf(channels, scales);
    if (columns.length === 0) continue;
    const rows = Math.max(...lengths);
    const placed = faceted ? {} : roles(columns);
    series.push({ label, columns: columns.map(({ column }) => column), rows, ...placed });
  }
  return series;
}

/** Position channels first (x before y), then what tells the marks apart. */
const CHANNELS = ['x', 'x1', 'x2', 'y', 'y1', 'y2', 'z', 'fill', 'stroke', 'symbol', 'r', 'text'];

/** A column with the channel it is and the scale that this is read on. */
type ChannelColumn = { channel: string; scale: string | null | undefined; column: Column };

function columnsOf(channels: Record<string, Channel>, scales: Figure['scales']): ChannelColumn[] {
  const columns: ChannelColumn[] = [];
  const seen = new Set<unknown>();
  for (const name of CHANNELS) {
    const { value, scale, label } = channels[name] ?? {};
    if (value === undefined || seen.has(value) || isBaseline(name, value, channels)) continue;
    seen.add(value);
    const axis = scale === 'x' || scale === 'y' ? scales[scale]?.label : undefined;
    // An axis drawn without a label answers with its letter; the field's name says more.
    const heading = axis === undefined || axis === scale ? (cleanLabel(label) ?? name) : axis;
    const rows = Math.min(value.length, MAX_ROWS);
    const values = Array.from({ length: rows }, (_, i) => atom(value[i]));
    const column = { label: heading + endOf(name, channels), values };
    columns.push({ channel: name, scale, column });
  }
  const isAxisLine = columns.length === 1 && columns[0].column.values.every((value) => value === 0);
  return isAxisLine ? [] : columns;
}

/** Which columns place a row: the position itself, or else the end of what reaches from one to another. */
function roles(columns: ChannelColumn[]): { x?: number; y?: number; z?: number } {
  const found: { x?: number; y?: number; z?: number } = {};
  const place = (axis: 'x' | 'y') => {
    for (const name of [axis, `${axis}2`, `${axis}1`]) {
      const index = columns.findIndex((each) => each.channel === name && each.scale === axis);
      if (index >= 0) return index;
    }
    return undefined;
  };
  const [x, y] = [place('x'), place('y')];
  if (x !== undefined) found.x = x;
  if (y !== undefined) found.y = y;
  const z = columns.findIndex(({ channel }) => ['z', 'fill', 'stroke'].includes(channel));
  if (z >= 0 && columns[z].column.values.every((value) => typeof value === 'string')) found.z = z;
  return found;
}

/** A bar between two values has two columns of one name; these words tell them apart. */
function endOf(name: string, channels: Record<string, Channel>): string {
  const [from, to] = [`${name[0]}1`, `${name[0]}2`];
  if (name !== from && name !== to) return '';
  const [start, end] = [channels[from]?.value, channels[to]?.value];
  if (!start || !end || start === end || isBaseline(from, start, channels)) return '';
  return name === from ? ', from' : ', to';
}

/** A bar starts at 0; that is no number worth a column. */
function isBaseline(
  name: string,
  value: ArrayLike<unknown>,
  channels: Record<string, Channel>,
): boolean {
  const partner = { x1: 'x2', y1: 'y2' }[name];
  return partner !== undefined && partner in channels && Array.from(value).every((v) => v === 0);
}

/** Plot adds arrows to axis labels; a table needs the word alone. */
export function cleanLabel(label: unknown): string | undefined {
  if (typeof label !== 'string') return undefined;
  return label.replace(/^[←↑→↓\s]+|[←↑→↓\s]+$/g, '') || undefined;
}

/** A value as a table can hold it. */
export function atom(value: unknown): number | string {
  if (typeof value === 'number') return value;
  return value === undefined || value === null ? '' : String(value);
}
