/**
 * What the `checks.ts` of an exercise imports from `#check`: named checks, each made of assertions about
 * the reader's answer. A check catches whatever the answer throws. When it fails, it says with which
 * input, what was expected and what the answer gave. No assertion lets a NaN pass, except `givesNaN`.
 */
import type { Verdict } from '../protocol.ts';
import { firstDifference, formatCall, formatDistinct, hasNaN, type Tolerance } from './compare.ts';
import { random, randomRows } from './random.ts';

// biome-ignore lint/suspicious/noExplicitAny: the answer's functions take what their exercise says.
type Answer = (...input: any[]) => unknown;

/** The names that `#check` exports. */
export interface CheckApi {
  /** Runs a check, whose name says what a right answer does; its assertions are made in `body`. */
  check(name: string, body: () => void): Verdict;
  /**
   * Asserts that the answer gives `expected`, a number or a list of numbers, within a tolerance:
   * |actual − expected| ≤ absolute + relative · |expected|. An infinity is near itself only.
   */
  near(answer: Answer, input: unknown[], expected: unknown, tolerance?: Tolerance): void;
  /** Asserts that `test` accepts what the answer gives, and that it has no NaN; `words` name the test. */
  holds<T>(
    answer: (...input: never[]) => T,
    input: unknown[],
    words: string,
    test: (actual: T) => boolean,
  ): void;
  /** Asserts that the answer gives a NaN, alone or among other numbers. */
  givesNaN(answer: Answer, input: unknown[]): void;
  /**
   * Asserts that the answer is the gradient of `f` at `x`, by central differences
   * (f(x + h eᵢ) − f(x − h eᵢ)) / 2h with h = ∛ε · max(1, |xᵢ|), whose error is about 1e-10.
   */
  gradientOf(f: (x: number[]) => number, answer: Answer, x: number[], tolerance?: Tolerance): void;
  random: typeof random;
  randomRows: typeof randomRows;
}

/** Thrown by an assertion that does not hold. */
class AssertionFailed extends Error {
  readonly verdict: Pick<Verdict, 'call' | 'expected' | 'actual'>;

  constructor(call: string, expected: string, actual: string) {
    super(`${call}: expected ${expected}, got ${actual}`);
    this.verdict = { call, expected, actual };
  }
}

/** The API for the checks of one run. It counts assertions: a check that makes none must not pass. */
export function createCheckApi(): CheckApi {
  let assertions = 0;

  function check(name: string, body: () => void): Verdict {
    assertions = 0;
    try {
      body();
      if (assertions === 0) throw new AssertionFailed('', 'an assertion in this check', 'none');
      return { name, passed: true, call: '', expected: '', actual: '' };
    } catch (thrown) {
      const failed =
        thrown instanceof AssertionFailed
          ? thrown
          : new AssertionFailed('', '', formatThrown(thrown));
      return { name, passed: false, ...failed.verdict };
    }
  }

  /** Calls the answer. The call is formatted first, because the answer may change its input. */
  function ask(answer: Answer, input: unknown[], expected: () => string) {
    assertions += 1;
    const call = formatCall(answer, input);
    try {
      return { call, actual: answer(...input) };
    } catch (thrown) {
      throw new AssertionFailed(call, expected(), formatThrown(thrown));
    }
  }

  const near: CheckApi['near'] = (answer, input, expected, tolerance = {}) => {
    if (hasNaN(expected)) {
      throw new RangeError('near cannot expect a NaN, which is near nothing. Use givesNaN.');
    }
    const { call, actual } = ask(answer, input, () => formatDistinct(expected, undefined)[0]);
    const difference = firstDifference(expected, actual, tolerance);
    if (difference) throw new AssertionFailed(call, ...formatDistinct(...difference));
  };

  const holds: CheckApi['holds'] = (answer, input, words, test) => {
    const { call, actual } = ask(answer as Answer, input, () => words);
    if (hasNaN(actual) || !test(actual as ReturnType<typeof answer>)) {
      throw new AssertionFailed(call, words, formatDistinct(actual, undefined)[0]);
    }
  };

  const givesNaN: CheckApi['givesNaN'] = (answer, input) => {
    const { call, actual } = ask(answer, input, () => 'a NaN');
    if (!hasNaN(actual)) {
      throw new AssertionFailed(call, 'a NaN', formatDistinct(actual, undefined)[0]);
    }
  };

  const gradientOf: CheckApi['gradientOf'] = (
    f,
    answer,
    x,
    tolerance = { absolute: 1e-7, relative: 1e-6 },
  ) => {
    const differences = x.map((xi, i) => {
      const h = Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(xi));
      const at = (step: number) => f(x.map((xj, j) => (j === i ? xj + step : xj)));
      return (at(h) - at(-h)) / (2 * h);
    });
    near(answer, [x], differences, tolerance);
  };

  return { check, near, holds, givesNaN, gradientOf, random, randomRows };
}

function formatThrown(thrown: unknown): string {
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : `thrown: ${thrown}`;
}
