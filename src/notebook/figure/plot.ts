/**
 * Observable Plot without a browser. It draws on a given document, and each plot remembers what it
 * was drawn from, so that a figure has a picture, a description and its numbers.
 */
import * as ObservablePlot from '@observablehq/plot';
import { cut, LIMITS } from '../limits.ts';
import type { Figure, FigureScale } from '../protocol.ts';
import { legendOf } from './legend.ts';
import { isSame, labelsOf, type Margins, neededMargins, usualMargins } from './margins.ts';
import { type DrawnRows, removeTips, withRecorders } from './mark-recorder.ts';
import { atom, cleanLabel, facetsOf, seriesOf } from './series.ts';
import { type PictureRoom, pictureOf } from './svg.ts';

/**
 * A figure's usual size in pixels of the SVG's own space; the page scales it down, never up. A
 * snippet gives a figure another size by its width: 360 for a small one, 960 for a plate.
 */
const USUAL = { width: 540, height: 350 };

/**
 * The options that a plot has unless the snippet chose others. The margins fit labels in the page's
 * font size, which is larger than Plot's own, and even larger on narrow pages.
 */
function defaultsFor(options: ObservablePlot.PlotOptions) {
  const { width = USUAL.width, margin, aspectRatio } = options;
  const share = width / USUAL.width;
  const { marginTop, marginBottom } = { marginTop: 40 * share, marginBottom: 56 * share };
  const height = Math.round(width * (width > LARGEST_NORMAL ? 0.5 : USUAL.height / USUAL.width));
  return {
    width,
    // With an aspect ratio, Plot finds the height.
    ...(!aspectRatio && { height }),
    // `margin`, for all sides, also replaces the two margins that have a default here.
    marginTop: margin ?? marginTop,
    marginBottom: margin ?? marginBottom,
    className: 'figure-plot',
  };
}

/** Room between a level axis and its numbers, which on a phone are larger than Plot expects. */
const PADDING = 7;

/** The widest figure that is not a plate. */
const LARGEST_NORMAL = 700;

type PlotElement = Element & { scale?: (name: 'x' | 'y' | 'fx' | 'fy') => unknown };

/** A plot's options, and the rows that its marks drew. */
type Drawing = { options: ObservablePlot.PlotOptions; drawn: DrawnRows[] };

const drawnFrom = new WeakMap<Element, Drawing>();

/** Plot as a snippet imports it: the same exports, but they draw on the document of the run. */
export function plotOn(documentNow: () => Document): Record<string, unknown> {
  const former: Former = new Map();
  const plot = (options: ObservablePlot.PlotOptions = {}) => {
    const document = documentNow();
    const { width = USUAL.width } = options;
    const x = { tickPadding: (PADDING * width) / USUAL.width, ...options.x };
    const all = { document, ...defaultsFor(options), ...options, x };
    return draw(all, chosenMargins(options), former);
  };
  const legend = (options: ObservablePlot.LegendOptions) =>
    ObservablePlot.legend({ document: documentNow(), ...options } as ObservablePlot.LegendOptions);
  const exports = Object.entries(ObservablePlot).map(([name, value]) => [
    name,
    typeof value === 'function' ? plottingWith(plot, value) : value,
  ]);
  return { ...Object.fromEntries(exports), plot, legend };
}

type DrawPlot = (options?: ObservablePlot.PlotOptions) => unknown;
type AnyFunction = (...parameters: unknown[]) => unknown;

/**
 * Wraps a function or class of Plot so that `mark.plot()` calls the given `plot`. (It is Plot's
 * shorthand for a plot of one mark, or of one list of marks.)
 */
function plottingWith(plot: DrawPlot, original: object): object {
  const adopt = <T>(made: T): T => {
    const isMark = made instanceof ObservablePlot.Mark || Array.isArray(made);
    if (isMark && 'plot' in made) {
      const own = (options: ObservablePlot.PlotOptions = {}) =>
        plot({ ...options, marks: [options.marks ?? [], made as ObservablePlot.Markish] });
      Object.defineProperty(made, 'plot', { value: own, configurable: true, writable: true });
    }
    return made;
  };
  return new Proxy(original as AnyFunction, {
    apply: (target, self, parameters) => adopt(Reflect.apply(target, self, parameters)),
    construct: (target, parameters, newTarget) =>
      adopt(Reflect.construct(target, parameters, newTarget)),
  });
}

/** What the last plots needed, by what tells plots apart before they are drawn. */
type Former = Map<string, { margins: Margins; labels: string }>;

/** How many plots are remembered. */
const KEPT = 500;

/**
 * Draws a plot with the margins of the last plot that was like it, if that has the same labels. Else
 * it draws it with the usual margins, and then again if the labels need others than those not `chosen`.
 */
function draw(
  options: ObservablePlot.PlotOptions & { width: number; marginTop: number },
  chosen: Partial<Margins>,
  former: Former,
): PlotElement {
  if (options.margin !== undefined) return drawOnce(options);
  const { width, height, marginTop, x, y } = options;
  const usual: Margins = { ...usualMargins(width), marginTop, ...chosen };
  const like = JSON.stringify([width, height, usual, labelOf(x), labelOf(y)]);
  const last = former.get(like);
  if (last && !isSame(last.margins, usual)) {
    const plot = drawOnce({ ...options, ...last.margins });
    if (labelsIn(plot) === last.labels) return plot;
  }
  const first = drawOnce({ ...options, ...usual });
  const svg = svgOf(first);
  if (!svg) return first;
  const margins: Margins = { ...neededMargins(svg, usual), ...chosen };
  const plot = isSame(margins, usual) ? first : drawOnce({ ...options, ...margins });
  if (former.size >= KEPT) former.clear();
  former.set(like, { margins, labels: labelsIn(plot) });
  return plot;
}

/** The labels of a plot's axes, and the ends of its scales, on which the labels at other margins depend. */
function labelsIn(plot: PlotElement): string {
  const svg = svgOf(plot);
  const ends = (['x', 'y', 'fx', 'fy'] as const).map((name) => {
    const { domain = [] } = (plot.scale?.(name) ?? {}) as ObservablePlot.Scale;
    return [...domain].map((end) => (typeof end === 'number' ? end : ''));
  });
  return (svg ? labelsOf(svg) : '') + ends.join(';');
}

const labelOf = ({ label }: { label?: unknown } = {}): string | undefined =>
  typeof label === 'string' ? label : undefined;

/** The margins that a snippet chose. */
function chosenMargins(options: ObservablePlot.PlotOptions): Partial<Margins> {
  const names = ['marginTop', 'marginLeft', 'marginRight'] as const;
  return Object.fromEntries(
    names.flatMap((name) => (options[name] == null ? [] : [[name, options[name]]])),
  );
}

function drawOnce(options: ObservablePlot.PlotOptions): PlotElement {
  const { marks, drawn } = withRecorders(options.marks ?? []);
  const element = ObservablePlot.plot({ ...options, marks });
  const svg = svgOf(element);
  if (svg && drawn.some(({ tips }) => tips.size > 0)) removeTips(svg);
  drawnFrom.set(element, { options, drawn });
  return element;
}

/** Whether a value is a DOM element of any document. */
export function isElement(value: object): value is Element {
  return 'nodeType' in value && value.nodeType === 1 && 'tagName' in value;
}

/**
 * Describes a drawn plot.
 *
 * @throws RangeError when the picture is too large to show; TypeError when it has no SVG.
 */
export function describeFigure(
  element: Element,
  idPrefix: string,
  room: PictureRoom = { ...LIMITS },
): Figure {
  const svg = svgOf(element);
  if (!svg) throw new TypeError('it is an element without an <svg>; export what Plot.plot returns');
  const { options = {}, drawn = [] } = drawnFrom.get(element) ?? {};
  const caption = captionOf(element)?.textContent;
  const scales = { x: scaleOf(element, 'x', options), y: scaleOf(element, 'y', options) };
  const facets = {
    ...facetOf(element, 'fx', options, drawn),
    ...facetOf(element, 'fy', options, drawn),
  };
  return {
    svg: pictureOf(svg, USUAL.width, idPrefix, room),
    legend: isSvg(element) ? [] : legendOf(element, svg, idPrefix, room),
    alt: cut(svg.getAttribute('aria-label') ?? '', LIMITS.message),
    ...(caption && { caption: cut(caption.trim(), LIMITS.message) }),
    width: Number(svg.getAttribute('width')),
    height: Number(svg.getAttribute('height')),
    scales,
    facets,
    series: seriesOf(drawn, { scales, facets }),
  };
}

/** What Plot makes of the option `caption`. */
const captionOf = (element: Element): Element | undefined =>
  [...element.children].find(({ tagName }) => tagName.toLowerCase() === 'figcaption');

const isSvg = (element: Element): boolean => element.tagName.toLowerCase() === 'svg';
const svgOf = (element: Element): Element | undefined =>
  isSvg(element) ? element : [...element.children].find(isSvg);

/** A figure's small plots in one direction, if any. Without a label, a table calls them `panel`. */
function facetOf(
  element: PlotElement,
  name: 'fx' | 'fy',
  { [name]: options }: ObservablePlot.PlotOptions,
  drawn: DrawnRows[],
): Figure['facets'] {
  const scale = element.scale?.(name) as ObservablePlot.Scale | undefined;
  if (!scale) return {};
  const label = options?.label === null ? undefined : (options?.label ?? scale.label);
  return { [name]: facetsOf(drawn, name, cleanLabel(label) ?? 'panel') };
}

/** The label of an axis. In a picture described before, `data-part` has replaced `aria-label`. */
const DRAWN_LABEL = {
  x: '[aria-label="x-axis label"], [data-part="x-axis label"]',
  y: '[aria-label="y-axis label"], [data-part="y-axis label"]',
};

function scaleOf(
  element: PlotElement,
  name: 'x' | 'y',
  { [name]: options }: ObservablePlot.PlotOptions,
): FigureScale | undefined {
  const scale = element.scale?.(name) as ObservablePlot.Scale | undefined;
  if (!scale) return undefined;
  const drawn = element.querySelector(DRAWN_LABEL[name])?.textContent;
  const domain = [...(scale.domain ?? [])].slice(0, LIMITS.entries);
  const type = hasOwnConstant(scale) ? 'symlog with a constant' : (scale.type ?? 'identity');
  return {
    label: cleanLabel(options?.label) ?? cleanLabel(drawn) ?? name,
    type,
    domain: domain.map(atom),
    range: [...(scale.range ?? [])].slice(0, LIMITS.entries).map(Number),
    ...(isOrdinal(type) && { centres: domain.map((value) => centreOf(scale, value)) }),
  };
}

/** Whether a symlog scale has a constant other than 1, which scale.ts does not support. */
const hasOwnConstant = ({ type, constant = 1 }: ObservablePlot.Scale): boolean =>
  type === 'symlog' && constant !== 1;

const isOrdinal = (type: string): boolean => type === 'band' || type === 'point';

function centreOf({ apply, bandwidth = 0 }: ObservablePlot.Scale, value: unknown): number {
  return Number((apply(value) + bandwidth / 2).toFixed(2));
}
