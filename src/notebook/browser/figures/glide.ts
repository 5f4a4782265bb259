/**
 * Lets the marks of a new picture move from where those of the old one were, so that a reader who moves
 * a control sees what it changed. Nothing moves for a reader who asked for less motion.
 */

/** What of a mark can move, as properties of CSS, by its element. */
const MOVES: Record<string, readonly string[]> = {
  rect: ['x', 'y', 'width', 'height'],
  circle: ['cx', 'cy', 'r'],
  path: ['d'],
  text: ['transform'],
};

/** More marks than this are not followed by an eye, and take a phone's time. */
const MOST = 150;
const HOW: KeyframeAnimationOptions = { duration: 180, easing: 'ease-out' };

/** The marks of a picture, each under the name of the part and the place in it that it has. */
type Marks = Map<string, { mark: Element; place: Keyframe }>;

/** Takes the place of a picture's marks, as they are drawn now; the function moves a new one from there. */
export function glideFrom(old: Element): (fresh: Element) => void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return () => {};
  const before = marksOf(old);
  return (fresh) => {
    const after = marksOf(fresh);
    for (const [name, { mark, place }] of after) {
      const from = before.get(name)?.place;
      if (from && isNear(from, place)) mark.animate([from, place], HOW);
    }
  };
}

function marksOf(picture: Element): Marks {
  const marks: Marks = new Map();
  const parts = [...picture.children].filter(({ localName }) => localName === 'g');
  const counted = new Map<string, number>();
  for (const part of parts) {
    const kind = part.getAttribute('data-part') ?? '';
    // The marks of an axis stay where they are, or else are others.
    if (kind.includes('axis')) continue;
    const nth = counted.get(kind) ?? 0;
    counted.set(kind, nth + 1);
    [...part.querySelectorAll(Object.keys(MOVES).join())].forEach((mark, i, { length }) => {
      marks.set(`${kind} ${nth}: ${i} of ${length}`, { mark, place: placeOf(mark) });
    });
  }
  return marks.size > MOST ? new Map() : marks;
}

function placeOf(mark: Element): Keyframe {
  const style = getComputedStyle(mark);
  const names = MOVES[mark.localName];
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
}

/** Whether a mark has moved, and in a way that has steps between: a path only with the same commands. */
function isNear(from: Keyframe, to: Keyframe): boolean {
  const commands = (path: unknown) => String(path).replace(/[^a-z]/gi, '');
  const names = Object.keys(to);
  if (names.every((name) => from[name] === to[name])) return false;
  return names.every((name) => to[name] !== '' && commands(from[name]) === commands(to[name]));
}
