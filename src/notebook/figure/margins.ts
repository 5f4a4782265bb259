/**
 * Margins that fit the labels of a figure's axes: Plot gives every figure the same margins, however
 * long its tick labels are.
 */

/** The largest font size (on the narrowest screens), as a share of a figure's width: see figure.css. */
const LARGEST_TYPE = 0.0382;
/** The font size at full width, in pixels. */
const TYPE = 14;

/** Space between a label and the edge of the picture, in pixels. */
const EDGE = 2;

/** Widths of characters in the book's serif with tabular figures, in ems. Others count as 0.6. */
const NARROW: [characters: RegExp, width: number][] = [
  [/[0-9eE+−×]/, 0.54],
  [/[.,:;'’ ijlI]/, 0.33],
  [/[-()ft]/, 0.37],
  [/[mMwW%→]/, 1],
];

/** The approximate width of a text, in ems. */
function widthInEms(text: string): number {
  return [...text].reduce((sum, character) => {
    const [, width] = NARROW.find(([characters]) => characters.test(character)) ?? [];
    return sum + (width ?? 0.6);
  }, 0);
}

/** The least margin beside a vertical axis, in ems: the labels of two axes meet in the corner. */
const LEAST = 2.4;

/** Margins of a plot, named as in its options. */
export type Margins = { marginTop: number; marginLeft: number; marginRight: number };
type Sides = Pick<Margins, 'marginLeft' | 'marginRight'>;

/** Plot's own margins at the sides: with a vertical axis there, and without. (Without any axis there are none.) */
const OWN = { axis: 40, none: 20 };

/** The margins that a plot needs that has short labels on a vertical axis at the left, as most have. */
export function usualMargins(width: number): Sides {
  return { marginLeft: besideAxis(width), marginRight: OWN.none };
}

/** The font size where it is largest, in pixels of the figure. */
const typeOf = (width: number): number => Math.max(TYPE, width * LARGEST_TYPE);

const besideAxis = (width: number): number => Math.max(OWN.axis, Math.ceil(LEAST * typeOf(width)));

/** The margins that a plot's labels need, by how it was drawn with the `usual` ones. */
export function neededMargins(svg: Element, usual: Margins): Margins {
  const width = Number(svg.getAttribute('width'));
  const type = typeOf(width);
  const own = hasAxis(svg) ? OWN.none : 0;
  let [left, right] = [own, own];
  for (const label of tickLabels(svg)) {
    const anchor = label.closest('[text-anchor]')?.getAttribute('text-anchor');
    if (anchor === 'end') left = Math.max(left, besideAxis(width));
    if (anchor === 'start') right = Math.max(right, OWN.axis);
    const length = widthInEms(label.textContent ?? '') * type;
    const start = xOf(label, svg) - (BEFORE[anchor ?? ''] ?? 0.5) * length;
    left = Math.max(left, Math.ceil(usual.marginLeft + EDGE - start));
    right = Math.max(right, Math.ceil(usual.marginRight + start + length + EDGE - width));
  }
  const marginTop = hasTwoLinesAbove(svg) ? Math.ceil(TWO_LINES * type) : usual.marginTop;
  return { marginTop, marginLeft: left, marginRight: right };
}

/** What two plots of the same size and margins have in common if they need the same: their axes' labels. */
export function labelsOf(svg: Element): string {
  return [...svg.children]
    .filter(isTickLabels)
    .map(({ outerHTML }) => outerHTML)
    .join('');
}

export const isSame = (one: Margins, other: Margins): boolean =>
  one.marginTop === other.marginTop &&
  one.marginLeft === other.marginLeft &&
  one.marginRight === other.marginRight;

/** Margin above a plot for the vertical axis' label and, under it, the names of small plots, in ems. */
const TWO_LINES = 3.2;

/** Whether the names of small plots are at the top, where the vertical axis has its label too. */
function hasTwoLinesAbove(svg: Element): boolean {
  const part = (name: string) =>
    [...svg.children].find((group) => group.getAttribute('aria-label') === name);
  const isAbove = part('fx-axis tick label')?.getAttribute('transform')?.includes(',-');
  return Boolean(isAbove && part('y-axis label'));
}

const hasAxis = (svg: Element): boolean =>
  [...svg.children].some((group) => group.getAttribute('aria-label')?.includes('-axis '));

/** Only the axes are searched for labels: they are few, the other marks may be many. */
const isTickLabels = (group: Element): boolean =>
  group.getAttribute('aria-label')?.endsWith('-axis tick label') ?? false;

const tickLabels = (svg: Element): Element[] =>
  [...svg.children].filter(isTickLabels).flatMap((group) => [...group.querySelectorAll('text')]);

/** Share of a label before its tick: all for an axis at the left, none at the right, else half. */
const BEFORE: Record<string, number> = { end: 1, start: 0 };

/** An element's x, by the translations up to the SVG. (Without a browser there is no getCTM.) */
function xOf(element: Element, svg: Element): number {
  let x = 0;
  for (let at: Element | null = element; at && at !== svg; at = at.parentElement) {
    x += Number(/translate\((-?[\d.]+)/.exec(at.getAttribute('transform') ?? '')?.[1] ?? 0);
  }
  return x;
}
