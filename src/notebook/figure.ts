/**
 * Observable Plot without a browser: it draws on the document it is given, and each plot remembers
 * what it was drawn from, so that a figure is a picture, its words and its numbers.
 */
import * as ObservablePlot from '@observablehq/plot';
import type { Column, Figure, FigureScale, Series } from './protocol.ts';

/**
 * A figure's usual size in pixels of the SVG's own space; the page scales it down, never up. The
 * margins have room for labels in the page's type, which is larger than Plot's own.
 */
const DEFAULTS = {
  width: 480,
  height: 300,
  marginTop: 28,
  marginBottom: 42,
  className: 'figure-plot',
};

/** More characters of SVG than this are refused: such a picture would stall the page. */
const MAX_SVG = 1_500_000;
const MAX_ROWS = 2000;

type PlotElement = Element & { scale?: (name: string) => unknown };

const drawnFrom = new WeakMap<Element, ObservablePlot.PlotOptions>();

/** Plot as a snippet imports it: the same names, drawing on `document`. */
export function plotOn(document: Document): Record<string, unknown> {
  const plot = (options: ObservablePlot.PlotOptions = {}) => {
    const drawn = { document, ...DEFAULTS, ...options };
    const element = ObservablePlot.plot(drawn);
    drawnFrom.set(element, drawn);
    return element;
  };
  // mark.plot() is Plot's shorthand for a plot of one mark; it takes the same way.
  ObservablePlot.Mark.prototype.plot = function (options: ObservablePlot.PlotOptions = {}) {
    return plot({ ...options, marks: [options.marks ?? [], this as ObservablePlot.Markish] });
  };
  const legend = (options: ObservablePlot.LegendOptions) =>
    ObservablePlot.legend({ document, ...options } as ObservablePlot.LegendOptions);
  return { ...ObservablePlot, plot, legend };
}

/** Whether a value is a DOM element of whichever document. */
export function isElement(value: object): value is Element {
  return 'nodeType' in value && value.nodeType === 1 && 'tagName' in value;
}

/**
 * Describes a drawn plot.
 *
 * @throws RangeError when the picture is too large to show; TypeError when it has no SVG.
 */
export function describeFigure(element: Element, idPrefix: string): Figure {
  const svg = isSvg(element) ? element : [...element.children].find(isSvg);
  if (!svg) throw new TypeError('it is an element without an <svg>; export what Plot.plot returns');
  for (const style of svg.querySelectorAll('style')) style.remove();
  roundCoordinates(svg);
  svg.setAttribute('role', 'img');
  const options = drawnFrom.get(element) ?? {};
  const scales = { x: scaleOf(element, 'x', options), y: scaleOf(element, 'y', options) };
  return {
    svg: withOwnIds(bounded(svg.outerHTML), idPrefix),
    legend: [...element.children].filter((child) => !isSvg(child) && !isSvg(element)).map(outer),
    alt: svg.getAttribute('aria-label') ?? '',
    width: Number(svg.getAttribute('width')),
    height: Number(svg.getAttribute('height')),
    scales,
    series: seriesOf(options, scales),
  };
}

const isSvg = (element: Element): boolean => element.tagName.toLowerCase() === 'svg';
const outer = (element: Element): string => element.outerHTML;

function bounded(svg: string): string {
  if (svg.length <= MAX_SVG) return svg;
  throw new RangeError(
    `its picture has ${svg.length} characters of SVG, more than the ${MAX_SVG} the page draws; plot fewer marks`,
  );
}

const COORDINATES = [
  'd',
  'transform',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'width',
  'height',
];

/** A hundredth of a pixel is enough, and a third of the bytes. */
function roundCoordinates(svg: Element): void {
  for (const element of svg.querySelectorAll('*')) {
    for (const name of COORDINATES) {
      const value = element.getAttribute(name);
      if (value === null || !/\.\d{3}/.test(value)) continue;
      element.setAttribute(
        name,
        value.replace(/-?\d+\.\d{3,}(?:e[+-]?\d+)?/g, (number) =>
          String(Number(Number(number).toFixed(2))),
        ),
      );
    }
  }
}

/** Plot numbers its clip paths and markers from 1 in each process; two figures on a page must not share one. */
function withOwnIds(svg: string, prefix: string): string {
  const ids = [...new Set([...svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))];
  return ids.reduce((text, id, index) => {
    const own = `${prefix}-${index}`;
    return text
      .replaceAll(` id="${id}"`, ` id="${own}"`)
      .replaceAll(`url(#${id})`, `url(#${own})`)
      .replaceAll(`href="#${id}"`, `href="#${own}"`);
  }, svg);
}

function scaleOf(
  element: PlotElement,
  name: 'x' | 'y',
  { [name]: options }: ObservablePlot.PlotOptions,
): FigureScale | undefined {
  const scale = element.scale?.(name) as ObservablePlot.Scale | undefined;
  if (!scale) return undefined;
  const drawn = element.querySelector(`[aria-label="${name}-axis label"]`)?.textContent;
  return {
    label: cleanLabel(options?.label) ?? cleanLabel(drawn) ?? name,
    type: scale.type ?? 'identity',
    domain: [...(scale.domain ?? [])].map(atom),
    range: [...(scale.range ?? [])].map(Number),
  };
}

/** Plot adds arrows to axis labels; a table needs the word alone. */
function cleanLabel(label: unknown): string | undefined {
  if (typeof label !== 'string') return undefined;
  return label.replace(/^[←↑→↓\s]+|[←↑→↓\s]+$/g, '') || undefined;
}

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

/** Each mark's channels, as Plot itself would draw them: after transforms such as stacking or binning. */
function seriesOf(options: ObservablePlot.PlotOptions, scales: Figure['scales']): Series[] {
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
    if (columns.length > 0) series.push({ label, columns, rows: Math.max(...lengths) });
  }
  return series;
}

/** Position channels first (x before y), then what tells the marks apart. */
const CHANNELS = ['x', 'x1', 'x2', 'y', 'y1', 'y2', 'z', 'fill', 'stroke', 'symbol', 'r', 'text'];

function columnsOf(channels: Record<string, Channel>, scales: Figure['scales']): Column[] {
  const columns: Column[] = [];
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
    columns.push({ label: heading + endOf(name, channels), values });
  }
  const isAxisLine = columns.length === 1 && columns[0].values.every((value) => value === 0);
  return isAxisLine ? [] : columns;
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

function atom(value: unknown): number | string {
  if (typeof value === 'number') return value;
  return value === undefined || value === null ? '' : String(value);
}
