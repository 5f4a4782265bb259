/**
 * Prepares a figure's SVG for a page: short, with unique ids, and with a font and size that the
 * page's style sheets can control.
 */
import { LIMITS } from '../limits.ts';
import { shortPath } from './short-path.ts';
import { simpleRings } from './simple-ring.ts';

/** How much the figures of a module may still take. */
export type PictureRoom = { svg: number; elements: number };

/**
 * The text of a drawn plot's SVG. `usualWidth` is that of most figures, which figure.css assumes;
 * `idPrefix` begins its ids, so that no two figures of a page share one. What it takes is taken from
 * `room`.
 *
 * @throws RangeError when the picture is too large to show.
 */
export function pictureOf(
  svg: Element,
  usualWidth: number,
  idPrefix: string,
  room: PictureRoom,
): string {
  takeElements(svg, room);
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of svg.querySelectorAll('*')) {
    roundCoordinates(element);
    const path = element.getAttribute('d');
    if (path) element.setAttribute('d', shortPath(isContour(element) ? simpleRings(path) : path));
    scaleType(element);
    namePart(element);
  }
  svg.setAttribute('role', 'img');
  const width = Number(svg.getAttribute('width'));
  if (width !== usualWidth) {
    const own = svg.getAttribute('style');
    svg.setAttribute('style', `${own ? `${own};` : ''}--figure-width:${width}`);
  }
  return withOwnIds(takeText(svg.outerHTML, room), idPrefix);
}

function takeElements(svg: Element, room: PictureRoom): void {
  const count = svg.querySelectorAll('*').length + 1;
  if (count > room.elements) throw tooLarge(`${count} elements`, room.elements, LIMITS.elements);
  if (depthOf(svg) > LIMITS.depth) {
    throw new RangeError(`its picture has elements nested deeper than ${LIMITS.depth}`);
  }
  room.elements -= count;
}

function takeText(svg: string, room: PictureRoom): string {
  if (svg.length > room.svg) throw tooLarge(`${svg.length} characters`, room.svg, LIMITS.svg);
  room.svg -= svg.length;
  return svg;
}

function tooLarge(size: string, left: number, limit: number): RangeError {
  const others = left < limit ? ' with the figures before it' : '';
  return new RangeError(
    `its picture has ${size} of SVG; a cell draws at most ${limit}${others}. Plot fewer marks`,
  );
}

/** How deep elements are nested, counted no further than is needed to see that it is too deep. */
function depthOf(element: Element): number {
  let level = [element];
  let depth = 0;
  while (level.length > 0 && depth <= LIMITS.depth) {
    level = level.flatMap(({ children }) => [...children]);
    depth += 1;
  }
  return depth;
}

/**
 * Moves a part's label to `data-part`, for style sheets. Plot labels the parts of a picture for
 * screen reader users, but here the picture is one image with one label.
 */
function namePart(part: Element): void {
  const name = part.getAttribute('aria-label');
  if (name) part.setAttribute('data-part', name);
  part.removeAttribute('aria-label');
  part.removeAttribute('aria-description');
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

/** Rounds coordinates to tenths of a pixel: precise enough, in a third of the bytes. */
function roundCoordinates(element: Element): void {
  for (const name of COORDINATES) {
    const value = element.getAttribute(name);
    if (value === null || !/\.\d{2}/.test(value)) continue;
    element.setAttribute(
      name,
      value.replace(/-?\d+\.\d{2,}(?:e[+-]?\d+)?/g, (number) =>
        String(Number(Number(number).toFixed(1))),
      ),
    );
  }
}

/** Whether an element is drawn by `Plot.contour`. (Lines and areas keep their points, between which they glide.) */
const isContour = (element: Element): boolean =>
  element.closest('[aria-label="contour"], [data-part="contour"]') !== null;

/** Makes ids unique in a page: Plot numbers clip paths and markers from 1 in each process. */
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

/** The page's font size in a figure, in pixels; a snippet's own sizes are relative to it. */
const TYPE = 14;

/** Makes a snippet's font size relative, so that it grows with the page's in narrow figures. */
function scaleType(element: Element): void {
  const pixels = Number(element.getAttribute('font-size'));
  if (pixels > 0) element.setAttribute('font-size', `${Number((pixels / TYPE).toFixed(3))}em`);
}
