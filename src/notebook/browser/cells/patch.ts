/**
 * Puts a new output into the elements of the old one. Screen readers watch those elements, and in a figure
 * the reader may be holding a handle or reading a point.
 */
import { enlarged } from '../figures/enlarged.ts';
import { passSeries } from '../figures/figure-series.ts';
import { glideFrom } from '../figures/glide.ts';
import { morph, morphContent } from '../morph.ts';

/** Puts what `fresh` shows into `old`. */
export function patchOutput(old: HTMLElement, fresh: HTMLElement): void {
  if (old.className !== fresh.className) old.className = fresh.className;
  const figures = [old, fresh].map(
    (output) => enlarged.get(output) ?? output.querySelector<HTMLElement>(FIGURE),
  );
  if (figures[0] && figures[1] && patchFigure(figures[0], figures[1])) return;
  const isOpen = old.querySelector<HTMLDetailsElement>(LONG)?.open;
  const long = fresh.querySelector<HTMLDetailsElement>(LONG);
  if (isOpen && long) long.open = true;
  morphContent(old, fresh);
}

const LONG = ':scope > .output-long';

const FIGURE = ':scope > [data-figure]';
const PICTURE = ':scope > .figure-picture';
const LEGEND = ':scope > .figure-legend';
const CAPTION = ':scope > figcaption';
const NUMBERS = ':scope > .figure-numbers';

/** `false` when one of them has no picture to replace. */
function patchFigure(old: HTMLElement, fresh: HTMLElement): boolean {
  const [picture, freshPicture] = [old, fresh].map((figure) => figure.querySelector(PICTURE));
  const [svg, freshSvg] = [picture, freshPicture].map((each) =>
    each?.querySelector(':scope > svg'),
  );
  if (!picture || !freshPicture || !svg || !freshSvg) return false;
  for (const name of [
    'data-size',
    'data-scale-x',
    'data-scale-y',
    'data-facet-fx',
    'data-facet-fy',
  ]) {
    const value = fresh.getAttribute(name);
    if (value === null) old.removeAttribute(name);
    else old.setAttribute(name, value);
  }
  // Under the reader's hand a picture already moves as it should.
  const isHeld = old.querySelector('.handle:active');
  const glide = isHeld ? undefined : glideFrom(svg);
  morph(svg, freshSvg);
  glide?.(svg);
  patchPart(old, fresh, LEGEND, (legend) => picture.before(legend));
  patchPart(old, fresh, CAPTION, (caption) => picture.after(caption));
  passSeries(fresh, old);
  patchNumbers(old, fresh);
  old.dispatchEvent(new Event('figurechange'));
  return true;
}

/** Changes, adds or removes a part of a figure that not every figure has. */
function patchPart(
  old: HTMLElement,
  fresh: HTMLElement,
  selector: string,
  add: (part: Element) => void,
): void {
  const [part, freshPart] = [old, fresh].map((figure) => figure.querySelector(selector));
  if (part && freshPart) morph(part, freshPart);
  else if (freshPart) add(freshPart);
  else part?.remove();
}

/** The tables change in a disclosure that stays as it is, open or closed. */
function patchNumbers(old: HTMLElement, fresh: HTMLElement): void {
  const [details, freshDetails] = [old, fresh].map((figure) => figure.querySelector(NUMBERS));
  if (!details || !freshDetails) {
    details?.remove();
    if (freshDetails) old.append(freshDetails);
    return;
  }
  const [tables, freshTables] = [details, freshDetails].map((all) => [
    ...all.querySelectorAll(':scope > .table-box'),
  ]);
  for (const [i, table] of freshTables.entries()) {
    if (tables[i]) morph(tables[i], table);
    else details.append(table);
  }
  for (const table of tables.slice(freshTables.length)) table.remove();
}
