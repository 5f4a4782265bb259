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
const DURATION = 180;
const HOW: KeyframeAnimationOptions = { duration: DURATION, easing: 'ease-out' };

/** The marks of a picture, each under the name of the part and the place in it that it has. */
type Marks = Map<string, { mark: Element; place: Keyframe }>;

/** When the last picture with this part of the page began to move. */
const begun = new WeakMap<Element, number>();

/**
 * Takes the place of a picture's marks; the function moves a new one from there. While pictures follow each
 * other faster than one moves, none does: the reader's hand moves them, and a picture that is still on its
 * way is behind that hand.
 */
export function glideFrom(old: Element): (fresh: Element) => void {
  const box = old.parentElement ?? old;
  const now = performance.now();
  const isFollowed = now - (begun.get(box) ?? Number.NEGATIVE_INFINITY) < DURATION;
  begun.set(box, now);
  if (isFollowed || matchMedia('(prefers-reduced-motion: reduce)').matches) return () => {};
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

/** The place that a mark's attributes give it. (To ask for its style would lay out the whole page.) */
function placeOf(mark: Element): Keyframe {
  const names = MOVES[mark.localName];
  return Object.fromEntries(names.map((name) => [name, cssValue(name, mark.getAttribute(name))]));
}

/** The value of an attribute as one of the property of its name; empty when there is none. */
function cssValue(name: string, value: string | null): string {
  if (value === null) return '';
  if (name === 'd') return `path("${value}")`;
  if (name !== 'transform') return `${value}px`;
  return value.replace(/(\w+)\(([^)]*)\)/g, (_, kind: string, numbers: string) => {
    const unit = kind === 'translate' ? 'px' : kind === 'rotate' ? 'deg' : '';
    const parts = numbers.trim().split(/[\s,]+/);
    return `${kind}(${parts.map((part) => part + unit).join(', ')})`;
  });
}

/** Whether a mark has moved, and in a way that has steps between: a path only with the same commands. */
function isNear(from: Keyframe, to: Keyframe): boolean {
  const commands = (path: unknown) => String(path).replace(/[^a-z]/gi, '');
  const names = Object.keys(to);
  if (names.every((name) => from[name] === to[name])) return false;
  return names.every((name) => to[name] !== '' && commands(from[name]) === commands(to[name]));
}
