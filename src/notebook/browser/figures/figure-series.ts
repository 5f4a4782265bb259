/**
 * The numbers behind the figures of the page, as data: those of a figure that a run has drawn come with
 * the run, those of the book's own figures are fetched when the reader first looks at one.
 */
import { decodeSeries } from '../../figure/series-text.ts';
import type { Output, Series } from '../../protocol.ts';
import { fetchOnce } from '../fetch-once.ts';
import type { SiteFile } from '../site-file.ts';

/** By figure element, the series that it was drawn from. */
const known = new WeakMap<Element, Series[]>();
/** By the address of a snippet's file, how to fetch the series of its figures. */
const files = new Map<string, () => Promise<Record<string, Series[]>>>();

/** Notes what the figure in an output's element was drawn from. */
export function keepSeries(element: HTMLElement, output: Output | undefined): void {
  const figure = element.querySelector('[data-figure]');
  if (figure && output?.kind === 'figure') known.set(figure, output.figure.series);
}

/** A figure's element now shows what `fresh` was drawn from. */
export function passSeries(fresh: Element, old: Element): void {
  const series = known.get(fresh);
  if (series) known.set(old, series);
}

/** The series of a figure; `undefined` while they are not here. */
export function seriesOf(figure: Element): Series[] | undefined {
  return known.get(figure);
}

/**
 * Waits for the series of a figure.
 *
 * @throws Error that says what to do, when they cannot be fetched; the next call tries again.
 */
export async function loadSeries(figure: HTMLElement): Promise<Series[]> {
  const file = figure.closest<HTMLElement>('[data-figures]')?.dataset.figures;
  const output = figure.closest<HTMLElement>('[data-output]')?.dataset.output ?? '';
  if (file && !known.has(figure)) {
    const all = await contentOf(JSON.parse(file))();
    // A run may have drawn the figure again in the meantime.
    if (!known.has(figure)) known.set(figure, all[output] ?? []);
  }
  return known.get(figure) ?? [];
}

function contentOf(file: SiteFile): () => Promise<Record<string, Series[]>> {
  const content = files.get(file.path) ?? fetchOnce(file, decodeSeries);
  files.set(file.path, content);
  return content;
}
