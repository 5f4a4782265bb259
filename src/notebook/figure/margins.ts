/**
 * Room for the labels of a figure's axes: Plot gives every figure the same margins, however long
 * the numbers at its ticks are.
 */

/** The largest that a page ever draws a figure's type, on its narrowest screens: see figure.css. */
const TYPE = 17;

/** From a label to the edge of the picture, in pixels. */
const EDGE = 2;

/** Widths of characters of the book's serif with its tabular figures, in ems. Others take 0.6. */
const NARROW: [characters: RegExp, width: number][] = [
  [/[0-9eE+−×]/, 0.54],
  [/[.,:;'’ ijlI]/, 0.33],
  [/[-()ft]/, 0.37],
  [/[mMwW%→]/, 1],
];

/** About how wide a text is, in ems. */
export function widthInEms(text: string): number {
  return [...text].reduce((sum, character) => {
    const [, width] = NARROW.find(([characters]) => characters.test(character)) ?? [];
    return sum + (width ?? 0.6);
  }, 0);
}

/** Margins of a plot, as its options name them. */
export type Margins = { marginTop?: number; marginLeft?: number; marginRight?: number };

/** The margins that a drawn plot's labels need, where it has less than that. */
export function neededMargins(svg: Element): Margins {
  const width = Number(svg.getAttribute('width'));
  let [left, right] = [0, 0];
  // Plot's own margins: 40 on the side of a vertical axis, and 20 on the other.
  const own = { left: 20, right: 20 };
  for (const label of tickLabels(svg)) {
    const anchor = label.closest('[text-anchor]')?.getAttribute('text-anchor');
    if (anchor === 'end') own.left = 40;
    if (anchor === 'start') own.right = 40;
    const length = widthInEms(label.textContent ?? '') * TYPE;
    const start = xOf(label, svg) - (BEFORE[anchor ?? ''] ?? 0.5) * length;
    left = Math.max(left, Math.ceil(EDGE - start));
    right = Math.max(right, Math.ceil(start + length + EDGE - width));
  }
  return {
    ...(hasTwoLinesAbove(svg) && { marginTop: TWO_LINES }),
    ...(left > 0 && { marginLeft: own.left + left }),
    ...(right > 0 && { marginRight: own.right + right }),
  };
}

/** Room above a plot for its vertical axis' label, and under that for the names of small plots. */
const TWO_LINES = 54;

/** Whether small plots are named above them, where the label of the vertical axis is too. */
function hasTwoLinesAbove(svg: Element): boolean {
  const part = (name: string) =>
    [...svg.children].find((group) => group.getAttribute('aria-label') === name);
  const isAbove = part('fx-axis tick label')?.getAttribute('transform')?.includes(',-');
  return Boolean(isAbove && part('y-axis label'));
}

/** The axes are few among what may be many marks. */
function tickLabels(svg: Element): Element[] {
  return [...svg.children]
    .filter((group) => group.getAttribute('aria-label')?.endsWith('-axis tick label'))
    .flatMap((group) => [...group.querySelectorAll('text')]);
}

/** How much of a label is before its tick: all of it at the left, none at the right, else half. */
const BEFORE: Record<string, number> = { end: 1, start: 0 };

/** Where an element's own x is, by the translations on the way up. (A document without a page has no getCTM.) */
function xOf(element: Element, svg: Element): number {
  let x = 0;
  for (let at: Element | null = element; at && at !== svg; at = at.parentElement) {
    x += Number(/translate\((-?[\d.]+)/.exec(at.getAttribute('transform') ?? '')?.[1] ?? 0);
  }
  return x;
}
