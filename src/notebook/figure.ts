/**
 * Observable Plot without a browser: it draws on the document it is given, and each plot remembers
 * what it was drawn from, so that a figure is a picture, its words and its numbers.
 */
import * as ObservablePlot from '@observablehq/plot';
import { atom, cleanLabel, seriesOf } from './figure-series.ts';
import type { Figure, FigureScale } from './protocol.ts';

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

type PlotElement = Element & { scale?: (name: string) => unknown };

const drawnFrom = new WeakMap<Element, ObservablePlot.PlotOptions>();

/** Plot as a snippet imports it: the same names, drawing on `document`. */
export function plotOn(document: Document): Record<string, unknown> {
  const plot = (options: ObservablePlot.PlotOptions = {}) => {
    const { margin } = options;
    // A margin for all sides is meant for those that have one here, too.
    const margins = margin === undefined ? {} : { marginTop: margin, marginBottom: margin };
    const drawn = { document, ...DEFAULTS, ...margins, ...options };
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
  const series = seriesOf(options, scales, isFaceted(element));
  nameParts(svg);
  return {
    svg: withOwnIds(bounded(svg.outerHTML), idPrefix),
    legend: [...element.children].filter((child) => !isSvg(child) && !isSvg(element)).map(outer),
    alt: svg.getAttribute('aria-label') ?? '',
    width: Number(svg.getAttribute('width')),
    height: Number(svg.getAttribute('height')),
    scales,
    series,
  };
}

/**
 * Plot labels the parts of a picture for who hears them. Here the picture is one image with one label,
 * and labels inside it would be out of place: what a part is goes into `data-part`, for the sheets.
 */
function nameParts(svg: Element): void {
  for (const part of svg.querySelectorAll('[aria-label], [aria-description]')) {
    const name = part.getAttribute('aria-label');
    if (name) part.setAttribute('data-part', name);
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-description');
  }
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

/** Whether it is several small plots, whose scales place a value in each of them. */
const isFaceted = (element: PlotElement): boolean =>
  ['fx', 'fy'].some((name) => element.scale?.(name) !== undefined);

function scaleOf(
  element: PlotElement,
  name: 'x' | 'y',
  { [name]: options }: ObservablePlot.PlotOptions,
): FigureScale | undefined {
  const scale = element.scale?.(name) as ObservablePlot.Scale | undefined;
  if (!scale) return undefined;
  const drawn = element.querySelector(`[aria-label="${name}-axis label"]`)?.textContent;
  const domain = [...(scale.domain ?? [])];
  const type = scale.type ?? 'identity';
  return {
    label: cleanLabel(options?.label) ?? cleanLabel(drawn) ?? name,
    type,
    domain: domain.map(atom),
    range: [...(scale.range ?? [])].map(Number),
    ...(isOrdinal(type) && { centres: domain.map((value) => centreOf(scale, value)) }),
  };
}

const isOrdinal = (type: string): boolean => type === 'band' || type === 'point';

function centreOf({ apply, bandwidth = 0 }: ObservablePlot.Scale, value: unknown): number {
  return Number((apply(value) + bandwidth / 2).toFixed(2));
}
