/**
 * Puts a new output into the elements of the old one. Screen readers watch those elements, and in a figure
 * the reader may be holding a handle or reading a point.
 */
import { enlarged } from '../figures/enlarged.ts';
import { passSeries } from '../figures/figure-series.ts';
import { glideFrom } from '../figures/glide.ts';

/** Puts what `fresh` shows into `old`. */
export function patchOutput(old: HTMLElement, fresh: HTMLElement): void {
  old.className = fresh.className;
  const figures = [old, fresh].map(
    (output) => enlarged.get(output) ?? output.querySelector<HTMLElement>(FIGURE),
  );
  if (figures[0] && figures[1] && patchFigure(figures[0], figures[1])) return;
  const isOpen = old.querySelector<HTMLDetailsElement>(LONG)?.open;
  const long = fresh.querySelector<HTMLDetailsElement>(LONG);
  if (isOpen && long) long.open = true;
  old.replaceChildren(...fresh.childNodes);
}

const LONG = ':scope > .output-long';

const FIGURE = ':scope > [data-figure]';
const PICTURE = ':scope > .figure-picture';
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
  svg.replaceWith(freshSvg);
  glide?.(freshSvg);
  patchCaption(picture, freshPicture);
  passSeries(fresh, old);
  while (old.firstChild !== picture) old.firstChild?.remove();
  while (fresh.firstChild !== freshPicture) picture.before(fresh.firstChild as ChildNode);
  patchNumbers(old, fresh);
  old.dispatchEvent(new Event('figurechange'));
  return true;
}

/** A caption follows its picture. */
function patchCaption(picture: Element, freshPicture: Element): void {
  const [caption, fresh] = [picture, freshPicture].map(({ nextElementSibling: next }) =>
    next?.localName === 'figcaption' ? next : undefined,
  );
  if (caption && fresh) caption.textContent = fresh.textContent;
  else if (fresh) picture.after(fresh);
  else caption?.remove();
}

/** The tables are replaced in a disclosure that stays as it is, open or closed. */
function patchNumbers(old: HTMLElement, fresh: HTMLElement): void {
  const [details, freshDetails] = [old, fresh].map((figure) => figure.querySelector(NUMBERS));
  if (!details || !freshDetails) {
    details?.remove();
    if (freshDetails) old.append(freshDetails);
    return;
  }
  for (const table of details.querySelectorAll(':scope > .table-box')) table.remove();
  details.append(...freshDetails.querySelectorAll(':scope > .table-box'));
}
