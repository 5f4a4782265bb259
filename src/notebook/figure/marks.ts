/**
 * Marks that many figures need, made of Observable Plot's own: words at a place, a named curve, a level
 * to compare with, a named point, a bracket between two values, bars with their values, and what is
 * broken. A snippet imports them from `#notebook` and puts them among a plot's `marks`.
 *
 * Their numbers are read out and are in the figure's table, as those of any other mark.
 */
import * as Plot from '@observablehq/plot';

/** Where words are, seen from their place. */
export type Side =
  | 'top'
  | 'bottom'
  | 'left'
  | 'right'
  | 'top-left'
  | 'top-right'
  | 'bottom-left'
  | 'bottom-right';

/** How words look: any option of `Plot.text`. */
export type WordsOptions = Omit<Plot.TextOptions, 'x' | 'y' | 'text'> & { side?: Side };

/** The gap between a place and its words, in pixels. */
const GAP = 8;
const muted = 'var(--color-muted)';
const wrong = 'var(--color-broken)';

/** Options of `Plot.text` that hang words on their place, clear of what is drawn under them. */
function hang(side: Side) {
  const [across, down] = [/left|right/.exec(side)?.[0], /top|bottom/.exec(side)?.[0]];
  const corner = across && down;
  return {
    textAnchor: across ? ({ left: 'end', right: 'start' } as const)[across as 'left'] : 'middle',
    lineAnchor: down ? ({ top: 'bottom', bottom: 'top' } as const)[down as 'top'] : 'middle',
    dx: across ? (across === 'left' ? -1 : 1) * (corner ? GAP / 2 : GAP) : 0,
    dy: down ? (down === 'top' ? -1 : 1) * (corner ? GAP / 2 : GAP) : 0,
    stroke: 'var(--color-page)',
    strokeWidth: 4,
    fill: 'currentColor',
  } as const;
}

/**
 * Words at a place, on a side of it: `note('the die', { x: 1 / 6, y: 1.79, side: 'top-right' })`.
 * The side is `right` unless another is chosen.
 */
export function note(
  text: string,
  { x, y, side = 'right', ...look }: WordsOptions & { x?: Value; y?: Value },
): Plot.Markish[] {
  const at = { ...(x !== undefined && { x: [x] }), ...(y !== undefined && { y: [y] }) };
  return [Plot.text([text], { ...hang(side), ...at, ...look })];
}

/** A value of a scale: a number, or the name of a band. */
type Value = number | string;

/** The options of {@link curve}; all others are those of `Plot.line`. */
export type CurveOptions = Omit<Plot.LineOptions, 'x' | 'y'> & {
  /** From where to where. */
  x: readonly [from: number, to: number];
  /** `log` for points in equal ratios. */
  type?: 'linear' | 'log';
  /** In how many steps; a smooth curve needs fewer than the 120 that it has otherwise. */
  steps?: number;
  /** What the curve is called: beside it, in the readout and in the table. */
  label?: string;
  /** The x of the label; without it, it is at the curve's end. */
  labelAt?: number;
  /** The side of the curve that the label is on. */
  side?: Side;
};

/**
 * A function as a curve with its name: `curve(Math.exp, { x: [-3, 2], label: 'exp z' })`. Where the
 * function is not finite there is no curve.
 */
export function curve(
  f: (x: number) => number,
  {
    x: [from, to],
    type = 'linear',
    steps = 120,
    label,
    labelAt,
    side = 'top-left',
    ...line
  }: CurveOptions,
): Plot.Markish[] {
  const at = (share: number) =>
    type === 'log' ? from * (to / from) ** share : from + (to - from) * share;
  const x = Array.from({ length: steps + 1 }, (_, i) => Number(at(i / steps).toPrecision(12)));
  const y = x.map(f);
  const drawn = Plot.line(x, { strokeWidth: 2, ariaDescription: label, ...line, x, y });
  if (label === undefined) return [drawn];
  const end = labelAt ?? x.findLast((each) => Number.isFinite(f(each))) ?? to;
  const fill = typeof line.stroke === 'string' ? line.stroke : undefined;
  return [drawn, note(label, { x: end, y: f(end), side, ...(fill && { fill }) })];
}

/**
 * A level to compare with, across the figure, and what it is: `reference({ y: Math.LN2 }, 'ln 2')`.
 * The words are at the right end of a horizontal line and at the top of a vertical one, or where
 * `at` says.
 */
export function reference(
  level: { x: number } | { y: number },
  text: string,
  { at, side, ...look }: WordsOptions & { at?: number } = {},
): Plot.Markish[] {
  const colour = typeof look.fill === 'string' ? look.fill : muted;
  const line = { stroke: colour, strokeDasharray: '5 4', strokeWidth: 1.5, ariaDescription: text };
  if ('y' in level) {
    const place = at === undefined ? { frameAnchor: 'right' as const } : {};
    const words = { ...hang(side ?? 'top-left'), ...place, y: [level.y], fill: colour, ...look };
    return [
      Plot.ruleY([level.y], line),
      Plot.text([text], at === undefined ? { ...words, dx: 0 } : { ...words, x: [at] }),
    ];
  }
  const place = at === undefined ? { frameAnchor: 'top' as const } : {};
  const words = { ...hang(side ?? 'right'), ...place, x: [level.x], fill: colour, ...look };
  return [
    Plot.ruleX([level.x], line),
    Plot.text([text], at === undefined ? { ...words, lineAnchor: 'top' } : { ...words, y: [at] }),
  ];
}

/**
 * A point with its words, such as the value where the reader's hand is: `point(p, loss, '1.2 nats')`.
 */
export function point(
  x: Value,
  y: Value,
  text: string,
  { side = 'top-right', ...look }: WordsOptions = {},
): Plot.Markish[] {
  const fill = look.fill ?? 'currentColor';
  const dy = 2 * hang(side).dy;
  return [
    Plot.dot([text], { x: [x], y: [y], r: 5, fill, ariaDescription: text }),
    note(clearOfHandle(text, side), { x, y, side, dy, ...look }),
  ];
}

/**
 * Words beside a point with room for the handle by which the reader moves it: a handle keeps its size
 * where the figure shrinks, as do words, so the room is an em space.
 */
function clearOfHandle(text: string, side: Side): string {
  if (side.includes('right')) return `\u2003${text}`;
  return side.includes('left') ? `${text}\u2003` : text;
}

/** From where to where a bracket is: upright at an `x`, or level at a `y`. */
export type Span = { x: Value; y1: number; y2: number } | { y: Value; x1: number; x2: number };

/**
 * A bracket between two values, and what is between them:
 * `bracket({ x: 0.5, y1: 0.69, y2: 4.6 }, '6.64 times')`. The words are in its middle, or at another
 * share of the way, `at`.
 */
export function bracket(
  span: Span,
  text: string,
  { side, at = 0.5, ...look }: WordsOptions & { at?: number } = {},
): Plot.Markish[] {
  const stroke = typeof look.fill === 'string' ? look.fill : 'currentColor';
  const line = { stroke, strokeWidth: 1.5, ariaDescription: text };
  if ('x' in span) {
    const { x, y1, y2 } = span;
    return [
      Plot.ruleX([x], { ...line, y1: [y1], y2: [y2], marker: 'tick-x' }),
      note(text, { x, y: y1 + at * (y2 - y1), side: side ?? 'right', ...look }),
    ];
  }
  const { y, x1, x2 } = span;
  return [
    Plot.ruleY([y], { ...line, x1: [x1], x2: [x2], marker: 'tick-y' }),
    note(text, { x: x1 + at * (x2 - x1), y, side: side ?? 'top', ...look }),
  ];
}

/** The options of {@link bars}; all others are those of `Plot.barX`. */
export type BarsOptions = Omit<Plot.BarXOptions, 'x' | 'x1' | 'x2' | 'y' | 'fx'> & {
  /** How a value is written at the end of its bar; with three decimals unless another way is given. */
  words?: (value: number, name: string) => string;
  /** Values to compare with, as outlines, unless they are the same: those of the book's own inputs. */
  ghost?: ArrayLike<number>;
  /** The small plot that the bars are in, of several side by side. */
  fx?: string;
};

/**
 * Level bars from 0, one for each name, with their values at their ends:
 * `bars(['cat', 'dog'], [0.7, 0.3], { fill: 'teal' })`.
 */
export function bars(
  names: readonly string[],
  values: ArrayLike<number>,
  { words = (value) => value.toFixed(3), ghost, fx, ...look }: BarsOptions = {},
): Plot.Markish[] {
  const y = [...names];
  const facet = fx === undefined ? {} : { fx: y.map(() => fx) };
  const place = (x2: ArrayLike<number>) => ({ ...facet, y, x1: 0, x2: Array.from(x2) });
  const x = Array.from(values, (value) => Math.max(value, 0));
  const text = Array.from(values, (value, i) => words(value, y[i]));
  const differs = ghost && y.some((_, i) => ghost[i] !== values[i]);
  const compared = { ...outline, ariaDescription: 'outline' };
  return [
    Plot.barX(y, { ...place(values), ...look }),
    ghost && differs ? Plot.barX(y, { ...place(ghost), ...compared }) : null,
    Plot.text(y, { ...hang('right'), ...facet, y, x, text }),
  ];
}

/** How a bar is drawn that is only there to compare with. */
const outline = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.5,
  strokeDasharray: '3 3',
} as const;

/** A thin, light line for a state to compare with: `curve(before, { x, ...ghost, label: 'T = 1' })`. */
export const ghost = { stroke: muted, strokeWidth: 1.5, strokeDasharray: '3 3' } as const;

/**
 * What is broken, with a cross and words: at a point, `broken({ x: 12, y: 2 }, 'NaN from here')`, or
 * from one x to another, `broken({ x1: 708, x2: 1000 }, '∞ / ∞')`.
 */
export function broken(
  where: { x: number; y: number } | { x1: number; x2: number },
  text: string,
  { side, ...look }: WordsOptions = {},
): Plot.Markish[] {
  const cross = { symbol: 'times', r: 6, stroke: wrong, strokeWidth: 2.5, fill: 'none' } as const;
  if ('x' in where) {
    const { x, y } = where;
    return [
      Plot.dot([text], { ...cross, x: [x], y: [y], ariaDescription: text }),
      note(text, { x, y, side: side ?? 'right', fill: wrong, ...look }),
    ];
  }
  const { x1, x2 } = where;
  const middle = [(x1 + x2) / 2];
  const band = { x1: [x1], x2: [x2], fill: wrong, fillOpacity: 0.18, ariaDescription: text };
  return [
    Plot.rectX([text], band),
    Plot.dot(middle, { ...cross, x: middle, frameAnchor: 'middle', ariaHidden: 'true' }),
    Plot.text([text], { ...hang(side ?? 'bottom'), x: middle, fill: wrong, dy: 12, ...look }),
  ];
}
