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

/** The least margin beside a vertical axis, in ems. */
const LEAST = 2.4;

/** Margins of a plot, named as in its options. */
export type Margins = { marginTop?: number; marginLeft?: number; marginRight?: number };

/** The margins that a drawn plot needs for its labels, where its own are too small. */
export function neededMargins(svg: Element): Margins {
  const width = Number(svg.getAttribute('width'));
  const type = Math.max(TYPE, width * LARGEST_TYPE);
  let [left, right] = [0, 0];
  // Plot's own margins: 40 on the side of a vertical axis, and 20 on the other.
  const own = { left: 20, right: 20 };
  for (const label of tickLabels(svg)) {
    const anchor = label.closest('[text-anchor]')?.getAttribute('text-anchor');
    if (anchor === 'end') own.left = 40;
    // The labels of two axes meet in the corner, where the type is large.
    if (anchor === 'end') left = Math.max(left, Math.ceil(LEAST * type - own.left));
    if (anchor === 'start') own.right = 40;
    const length = widthInEms(label.textContent ?? '') * type;
    const start = xOf(label, svg) - (BEFORE[anchor ?? ''] ?? 0.5) * length;
    left = Math.max(left, Math.ceil(EDGE - start));
    right = Math.max(right, Math.ceil(start + length + EDGE - width));
  }
  return {
    ...(hasTwoLinesAbove(svg) && { marginTop: Math.ceil(TWO_LINES * type) }),
    ...(left > 0 && { marginLeft: own.left + left }),
    ...(right > 0 && { marginRight: own.right + right }),
  };
}

/** Margin above a plot for the vertical axis' label and, under it, the names of small plots, in ems. */
const TWO_LINES = 3.2;

/** Whether the names of small plots are at the top, where the vertical axis has its label too. */
function hasTwoLinesAbove(svg: Element): boolean {
  const part = (name: string) =>
    [...svg.children].find((group) => group.getAttribute('aria-label') === name);
  const isAbove = part('fx-axis tick label')?.getAttribute('transform')?.includes(',-');
  return Boolean(isAbove && part('y-axis label'));
}

/** The tick labels. Only the axes are searched: they are few, the other marks may be many. */
function tickLabels(svg: Element): Element[] {
  return [...svg.children]
    .filter((group) => group.getAttribute('aria-label')?.endsWith('-axis tick label'))
    .flatMap((group) => [...group.querySelectorAll('text')]);
}

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
