/**
 * Makes the elements of a figure's picture from its text. The text comes from the sandbox: whatever it
 * says, only what an Observable Plot needs is made, and nothing that could load, link, run, restyle the
 * page or be taken for one of the page's own parts.
 */
import { LIMITS } from '../limits.ts';

const SVG = 'http://www.w3.org/2000/svg';

const ELEMENTS = new Set(
  `svg g path line rect circle ellipse polygon polyline text tspan textPath title desc defs clipPath
  marker linearGradient radialGradient stop`.split(/\s+/),
);

/** Presentation attributes, geometry and words. */
const ATTRIBUTES = new Set(
  `role aria-label aria-hidden viewBox width height x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy d points
  transform text-anchor font-size font-family font-style font-variant font-weight letter-spacing
  word-spacing dominant-baseline alignment-baseline baseline-shift writing-mode textLength lengthAdjust
  startOffset fill fill-opacity fill-rule clip-rule stroke stroke-opacity stroke-width stroke-dasharray
  stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit paint-order opacity color
  shape-rendering text-rendering vector-effect visibility overflow clip-path clipPathUnits
  marker-start marker-mid marker-end markerWidth markerHeight markerUnits refX refY orient
  preserveAspectRatio gradientUnits gradientTransform spreadMethod offset stop-color stop-opacity
  data-part`.split(/\s+/),
);

/** A local reference: `url(#id)`. Nothing else may be referred to. */
const LOCAL = /^url\(#([\w-]+)\)$/;

/** The largest width and height of a picture, in pixels. */
const LARGEST = 4000;

let pictures = 0;

/** What a style attribute may say; figure.css reads the width. */
const STYLE = /^--figure-width:\d{1,5}(\.\d+)?$/;

/**
 * The picture, or `undefined` when the text has no `<svg>`.
 *
 * @throws RangeError when it is larger than a cell may draw.
 */
export function pictureFrom(text: string): SVGElement | undefined {
  if (text.length > LIMITS.svg) throw new RangeError('The picture has too much text.');
  // What is in a template is parsed, but neither loads nor runs.
  const template = document.createElement('template');
  template.innerHTML = text;
  const root = template.content.firstElementChild;
  if (root?.namespaceURI !== SVG || root.localName !== 'svg') return undefined;
  for (const name of ['width', 'height']) {
    if (!(Number(root.getAttribute(name)) <= LARGEST)) {
      throw new RangeError(`The picture’s ${name} is not a number of at most ${LARGEST}.`);
    }
  }
  pictures += 1;
  return copyOf(root, { prefix: `picture-${pictures}-`, elements: LIMITS.elements }, 1);
}

/** What a picture's ids begin with, so that they are its own, and how many elements it may still have. */
type Room = { prefix: string; elements: number };

function copyOf(source: Element, room: Room, depth: number, isRepeated = false): SVGElement {
  room.elements -= 1;
  if (room.elements < 0) throw new RangeError('The picture has too many elements.');
  if (depth > LIMITS.depth) throw new RangeError('The picture’s elements are nested too deep.');
  const copy = document.createElementNS(SVG, source.localName);
  for (const { name, value } of source.attributes) {
    const allowed = allowedValue(name, value, room.prefix, isRepeated);
    if (allowed !== undefined) copy.setAttribute(name, allowed);
  }
  const isPattern = REPEATED.has(source.localName);
  if (isPattern && source.querySelectorAll('*').length > LIMITS.repeated) return copy;
  for (const node of source.childNodes) {
    if (node instanceof Text) copy.append(node.data);
    else if (node instanceof Element && isDrawn(node)) {
      copy.append(copyOf(node, room, depth + 1, isRepeated || isPattern));
    }
  }
  return copy;
}

/** What is in them is drawn at every reference: a few that refer to each other would never be done. */
const REPEATED = new Set(['marker', 'clipPath']);

const isDrawn = ({ namespaceURI, localName }: Element) =>
  namespaceURI === SVG && ELEMENTS.has(localName);

/** The value of an attribute as a picture may have it; `undefined` if it may not. */
function allowedValue(
  name: string,
  value: string,
  prefix: string,
  isRepeated: boolean,
): string | undefined {
  if (name === 'class') return value === 'figure-plot' ? value : undefined;
  if (name === 'style') return STYLE.test(value) ? value : undefined;
  if (name === 'id') return prefix + value;
  if (!ATTRIBUTES.has(name)) return undefined;
  const [, id] = LOCAL.exec(value.trim()) ?? [];
  if (id !== undefined) return isRepeated ? undefined : `url(#${prefix}${id})`;
  return /url\s*\(/i.test(value) ? undefined : value;
}
