/**
 * Converts between a value and its place along a scale of a figure, and computes which values a
 * pointer or a key can reach.
 */
import type { FigureScale } from '../protocol.ts';

/** The part of a figure's scale that is needed to place a value on it. */
export type Scale = Pick<FigureScale, 'type' | 'domain' | 'range' | 'centres'>;

/** The limits of a value and its step; {@link snap} describes what is done without a step. */
export type Extent = { min: number; max: number; step?: number };

/** A scale is linear in this function of its values. */
const TRANSFORMS: Record<string, [forward: (x: number) => number, inverse: (x: number) => number]> =
  {
    linear: [(x) => x, (x) => x],
    log: [Math.log, Math.exp],
    // Logarithmic on both sides of 0 and linear near 0, as in d3 with a constant of 1.
    symlog: [
      (x) => Math.sign(x) * Math.log1p(Math.abs(x)),
      (u) => Math.sign(u) * Math.expm1(Math.abs(u)),
    ],
  };

/**
 * Where `value` is drawn, in pixels of the figure's own space, on a linear, (symmetric) logarithmic
 * or ordinal scale. `undefined` for other scales, and for a value that is not on this one. An
 * infinite value, like log 0, is at the end of the scale.
 */
export function toPixel(scale: Scale, value: number | string): number | undefined {
  const { type, domain, range, centres } = scale;
  if (centres) return centres[domain.findIndex((name) => String(name) === String(value))];
  const [forward] = TRANSFORMS[type] ?? [];
  if (!forward || domain.length !== 2 || typeof value !== 'number') return undefined;
  const [from, to] = domain.map((x) => forward(Number(x)));
  const share = (forward(value) - from) / (to - from);
  if (Number.isNaN(share)) return undefined;
  if (!Number.isFinite(share)) return share > 0 ? range[1] : range[0];
  return range[0] + share * (range[1] - range[0]);
}

/** The value that is drawn at `pixel`; the inverse of {@link toPixel} where values are numbers. */
export function toValue(scale: Scale, pixel: number): number | undefined {
  const { type, domain, range } = scale;
  const [forward, inverse] = TRANSFORMS[type] ?? [];
  if (!forward || !inverse || domain.length !== 2) return undefined;
  const [from, to] = domain.map((x) => forward(Number(x)));
  const value = inverse(from + ((pixel - range[0]) / (range[1] - range[0])) * (to - from));
  return Number.isNaN(value) ? undefined : value;
}

/**
 * The reachable value nearest to `value`, always within the limits: a multiple of `step` from
 * `min`, or, without a step, a round number, of which the range has at least a hundred.
 */
export function snap(scale: Scale, extent: Extent, value: number): number {
  // Adding 0 turns −0 into 0: a pointer cannot tell them apart.
  const [min, max] = [extent.min + 0, extent.max + 0];
  if (!(value > min)) return min;
  if (!(value < max)) return max;
  const stride = strideOf(scale, extent);
  if (stride !== undefined) {
    const digits = digitsOf(stride);
    // Near 0 a symmetric scale is linear, and so are its steps.
    const linear = scale.type === 'symlog' && Math.abs(value) < 1;
    return Number(linear ? value.toFixed(digits - 1) : value.toPrecision(digits)) + 0;
  }
  const step = stepOf(extent);
  const origin = extent.step === undefined ? 0 : min;
  const snapped = Number((origin + Math.round((value - origin) / step) * step).toPrecision(12));
  return Math.min(max, Math.max(min, snapped)) + 0;
}

/** The value `count` steps further (back, if negative). Logarithmic steps are equal ratios. */
export function stepBy(scale: Scale, extent: Extent, value: number, count: number): number {
  const stride = strideOf(scale, extent);
  if (stride === undefined) return snap(scale, extent, value + count * stepOf(extent));
  const [forward, inverse] = TRANSFORMS[scale.type];
  return snap(scale, extent, inverse(forward(value) + count * stride));
}

/** A hundredth of the range of a nonlinear scale without a step, in transformed values. */
function strideOf({ type }: Scale, { min, max, step }: Extent): number | undefined {
  const isCurved = type === 'symlog' || (type === 'log' && min > 0);
  if (!isCurved || step !== undefined) return undefined;
  const [forward] = TRANSFORMS[type];
  return (forward(max) - forward(min)) / 100;
}

/** Enough digits that rounding moves a value by no more than a quarter of a step. */
const digitsOf = (stride: number) =>
  Math.min(17, Math.max(1, Math.ceil(1 - Math.log10(stride / 2))));

/** The step, or else the largest of 1, 2, 5, 10, … with at least a hundred steps in the range. */
function stepOf({ min, max, step }: Extent): number {
  if (step !== undefined) return step;
  const hundredth = (max - min) / 100;
  const power = 10 ** Math.floor(Math.log10(hundredth));
  const digit = [5, 2, 1].find((each) => each * power <= hundredth * (1 + 1e-9)) ?? 1;
  return digit * power;
}
