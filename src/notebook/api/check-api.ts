/**
 * What the `checks.ts` of an exercise imports from `#check`: named checks, each made of assertions about
 * the reader's answer. A check catches whatever the answer throws. When it fails, it says with which
 * input, what was expected and what the answer gave. No assertion lets a NaN pass, except `givesNaN`.
 */
import type { Verdict } from '../protocol.ts';
import {
  copyOf,
  firstDifference,
  formatCall,
  formatDistinct,
  formatInput,
  hasNaN,
  isSame,
  type Tolerance,
} from './compare.ts';
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
  /** Asserts that the answer leaves what it is given as it was. */
  keepsInput(answer: Answer, input: unknown[]): void;
  /**
   * Asserts that the answer is the gradient of `f`, which takes the same input, with respect to the
   * argument x with the index `by` (0 unless given). The gradient is measured by central differences,
   * (f(x + h eᵢ) − f(x − h eᵢ)) / 2h with h = ∛ε · max(1, |xᵢ|), whose error is about 1e-10.
   */
  gradientOf(
    f: (...input: never[]) => number,
    answer: Answer,
    input: unknown[],
    options?: Tolerance & { by?: number },
  ): void;
  /** Gives a function the name under which a failed check shows its calls: `the sum of roots(1, 2)`. */
  named<T extends Answer>(name: string, answer: T): T;
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

  /** Calls the answer with a copy of the input, which it may change without harm to the next check. */
  function ask(answer: Answer, input: unknown[], expected: () => string) {
    assertions += 1;
    // Most assertions hold, and nobody reads their calls.
    const call = () => formatCall(answer, input);
    const given = input.map(copyOf);
    try {
      return { call, actual: answer(...given), given };
    } catch (thrown) {
      throw new AssertionFailed(call(), expected(), formatThrown(thrown));
    }
  }

  const near: CheckApi['near'] = (answer, input, expected, tolerance = {}) => {
    if (hasNaN(expected)) {
      throw new RangeError('near cannot expect a NaN, which is near nothing. Use givesNaN.');
    }
    const { call, actual } = ask(answer, input, () => formatDistinct(expected, undefined)[0]);
    const difference = firstDifference(expected, actual, tolerance);
    if (difference) throw new AssertionFailed(call(), ...formatDistinct(...difference));
  };

  const holds: CheckApi['holds'] = (answer, input, words, test) => {
    const { call, actual } = ask(answer as Answer, input, () => words);
    let isAccepted = false;
    try {
      isAccepted = !hasNaN(actual) && test(actual as ReturnType<typeof answer>);
    } catch (thrown) {
      // The test could not read what the answer gave: a text, say, where a list was due.
      const [shown] = formatDistinct(actual, undefined);
      throw new AssertionFailed(call(), words, `${shown} (${formatThrown(thrown)})`);
    }
    if (!isAccepted) {
      throw new AssertionFailed(call(), words, formatDistinct(actual, undefined)[0]);
    }
  };

  const givesNaN: CheckApi['givesNaN'] = (answer, input) => {
    const { call, actual } = ask(answer, input, () => 'a NaN');
    if (!hasNaN(actual)) {
      throw new AssertionFailed(call(), 'a NaN', formatDistinct(actual, undefined)[0]);
    }
  };

  const keepsInput: CheckApi['keepsInput'] = (answer, input) => {
    const { call, given } = ask(answer, input, () => 'its input left as it was');
    if (!isSame(given, input)) {
      const changed = `an input changed to ${formatInput(given)}`;
      throw new AssertionFailed(call(), 'its input left as it was', changed);
    }
  };

  const gradientOf: CheckApi['gradientOf'] = (f, answer, input, options = {}) => {
    const { by = 0, absolute = 1e-7, relative = 1e-6 } = options;
    const x = input[by] as number[];
    const differences = x.map((xi, i) => {
      const h = Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(xi));
      const at = (step: number) => {
        const moved = x.map((xj, j) => (j === i ? xj + step : xj));
        return f(...(input.with(by, moved) as never[]));
      };
      return (at(h) - at(-h)) / (2 * h);
    });
    near(answer, input, differences, { absolute, relative });
  };

  const named: CheckApi['named'] = (name, answer) =>
    Object.defineProperty(answer, 'name', { value: name });

  return { check, near, holds, givesNaN, keepsInput, gradientOf, named, random, randomRows };
}

function formatThrown(thrown: unknown): string {
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : `thrown: ${thrown}`;
}
