/**
 * What a snippet's inputs, `progress` and `show` work on: the run that they belong to. Outside a run
 * (a snippet imported by a test, or by plain Node) there is none.
 */
import { LIMITS } from '../limits.ts';
import type { InputSpec, InputValue, Progress } from '../protocol.ts';

/** One run of a snippet, as `#notebook` sees it. */
export interface RunContext {
  /** What the reader chose, by the input's name. */
  readonly chosen: Record<string, InputValue>;
  /** The inputs that were declared so far. */
  readonly inputs: InputSpec[];
  progress(progress: Progress): void;
  show(name: string, value: unknown): void;
}

/** Gives the run that a call belongs to, if there is one. */
export type FindContext = () => RunContext | undefined;

/** What the reader chose for the input `name`. It is `value` if there is no choice or `accepts` refuses it. */
export function chosenValue<T extends InputValue>(
  context: RunContext | undefined,
  name: string,
  value: T,
  accepts: (chosen: InputValue) => boolean,
): T {
  const choice = context?.chosen[name];
  return choice !== undefined && accepts(choice) ? (choice as T) : value;
}

/** The names under which choices for an input are kept. A point has one for each axis. */
function namesOf(input: InputSpec): string[] {
  return input.kind === 'point' ? input.axes.map(({ name }) => name) : [input.name];
}

/**
 * Adds an input to the run.
 *
 * @throws TypeError when the input has no name, RangeError when its name is long, another input has the
 *   same one, or there are too many inputs.
 */
export function declareInput(context: RunContext | undefined, spec: InputSpec): void {
  if (typeof spec.name !== 'string' || spec.name.trim() === '') {
    throw new TypeError(
      `An input needs a name to be labelled by; got ${JSON.stringify(spec.name)}. Write for example slider('temperature', …).`,
    );
  }
  const taken = new Set(context?.inputs.flatMap((input) => [input.name, ...namesOf(input)]));
  const twice = [spec.name, ...namesOf(spec)].find((name) => taken.has(name));
  if (twice !== undefined) {
    throw new RangeError(
      `Two inputs are called "${twice}" in this snippet. Give each its own name.`,
    );
  }
  if (spec.name.length > LIMITS.name) {
    throw new RangeError(
      `An input's name labels it: write at most ${LIMITS.name} characters instead of ${spec.name.length}.`,
    );
  }
  if (taken.size >= LIMITS.inputs) {
    throw new RangeError(`A cell has at most ${LIMITS.inputs} inputs. Declare fewer.`);
  }
  context?.inputs.push(spec);
}
