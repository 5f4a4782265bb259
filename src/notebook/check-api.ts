/**
 * What the `checks.ts` of an exercise may import from `#check`: named checks, each made of claims
 * about the reader's answer. A check catches whatever the answer throws, and says with which input
 * it failed, what was expected and what came. A claim never lets a NaN pass, but for the one that
 * asks for it.
 */
import { apart, callWords, firstDifference, hasNaN, type Tolerance } from './claims.ts';

/** What became of one check; `call`, `expected` and `came` are empty when it passed. */
export type Verdict = {
  name: string;
  passed: boolean;
  /** The answer's function with the failing input: `softmax([1000, 1001])`. */
  call: string;
  expected: string;
  came: string;
};

/** Thrown by a claim that does not hold. */
class Refuted extends Error {
  readonly verdict: Omit<Verdict, 'name' | 'passed'>;

  constructor(call: string, expected: string, came: string) {
    super(`${call}: expected ${expected}, came ${came}`);
    this.verdict = { call, expected, came };
  }
}

/** Claims made in the check that runs: one that claims nothing must not pass. */
let claims = 0;

/** Runs a check, whose name says what a right answer does; its claims are made in `body`. */
export function check(name: string, body: () => void): Verdict {
  claims = 0;
  try {
    body();
    if (claims === 0) throw new Refuted('', 'a claim in this check', 'none');
    return { name, passed: true, call: '', expected: '', came: '' };
  } catch (thrown) {
    const refuted = thrown instanceof Refuted ? thrown : new Refuted('', '', thrownWords(thrown));
    return { name, passed: false, ...refuted.verdict };
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the answer's functions take what their exercise says.
type Answer = (...input: any[]) => unknown;

/**
 * Claims that the answer gives `expected`, a number or a list of them, within a tolerance:
 * |came − expected| ≤ absolute + relative · |expected|. An infinity is near itself only.
 */
export function near(
  answer: Answer,
  input: unknown[],
  expected: unknown,
  tolerance: Tolerance = {},
): void {
  if (hasNaN(expected)) {
    throw new RangeError('near cannot expect a NaN, which is near nothing. Use givesNaN.');
  }
  const { call, came } = ask(answer, input, () => apart(expected, undefined)[0]);
  const difference = firstDifference(expected, came, tolerance);
  if (difference) throw new Refuted(call, ...apart(...difference));
}

/** Claims that what the answer gives is as `test` says, and has no NaN in it; `words` name that. */
export function holds<T>(
  answer: (...input: never[]) => T,
  input: unknown[],
  words: string,
  test: (came: T) => boolean,
): void {
  const { call, came } = ask(answer as Answer, input, () => words);
  if (hasNaN(came) || !test(came as T)) throw new Refuted(call, words, apart(came, undefined)[0]);
}

/** Claims that the answer gives a NaN, alone or among other numbers. */
export function givesNaN(answer: Answer, input: unknown[]): void {
  const { call, came } = ask(answer, input, () => 'a NaN');
  if (!hasNaN(came)) throw new Refuted(call, 'a NaN', apart(came, undefined)[0]);
}

/**
 * Claims that the answer is the gradient of `f` at `x`, by central differences
 * (f(x + h eᵢ) − f(x − h eᵢ)) / 2h with h = ∛ε · max(1, |xᵢ|), which leave an error of about 1e-10.
 */
export function gradientOf(
  f: (x: number[]) => number,
  answer: Answer,
  x: number[],
  tolerance: Tolerance = { absolute: 1e-7, relative: 1e-6 },
): void {
  const differences = x.map((xi, i) => {
    const h = Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(xi));
    const at = (step: number) => f(x.map((xj, j) => (j === i ? xj + step : xj)));
    return (at(h) - at(-h)) / (2 * h);
  });
  near(answer, [x], differences, tolerance);
}

/** Calls the answer; an exception is what came. The words of the call precede it: it may change its input. */
function ask(answer: Answer, input: unknown[], expected: () => string) {
  claims += 1;
  const call = callWords(answer, input);
  try {
    return { call, came: answer(...input) };
  } catch (thrown) {
    throw new Refuted(call, expected(), thrownWords(thrown));
  }
}

function thrownWords(thrown: unknown): string {
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : `thrown: ${thrown}`;
}

export { random, randomLogits } from './random.ts';
