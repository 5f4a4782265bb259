/** A true value: `value + tail·ulp(value)`, the double nearest to it and what that double misses. */
export interface Truth {
  value: number;
  tail: number;
}

/** True values of the entries of a vector. */
export interface TruthVector {
  value: number[];
  tail: number[];
}

/** The unit in the last place: the distance from |x| to the next double above. */
export function ulp(x: number): number {
  const bits = new BigInt64Array(Float64Array.of(Math.abs(x)).buffer);
  bits[0] += 1n;
  return new Float64Array(bits.buffer)[0] - Math.abs(x);
}

/** How far `got` is from the truth, in units in the last place of the truth. */
export function errorInUlps(got: number, { value, tail }: Truth): number {
  if (Object.is(got, value) && !Number.isFinite(value)) return 0;
  const error = Math.abs((got - value) / ulp(value) - tail);
  return Number.isNaN(error) ? Infinity : error;
}

/** Whether a true value is in the normal range of doubles, where all 53 bits are there. */
export function isNormal(value: number): boolean {
  return Math.abs(value) >= 2 ** -1022;
}

/** Entry i of the true values of a vector. */
export function entry({ value, tail }: TruthVector, i: number): Truth {
  return { value: value[i], tail: tail[i] };
}
