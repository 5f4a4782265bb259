/**
 * The notebook that the kernel lends to a module while it is evaluated: what the reader chose, and
 * where the module's inputs are noted.
 */
import type { InputSpec, InputValue, Progress } from './protocol.ts';

/** Collects the inputs of the module being evaluated, and knows what the reader chose for them. */
export type Notebook = {
  chosen: Record<string, InputValue>;
  inputs: InputSpec[];
  progress(progress: Progress): void;
  show(name: string, value: unknown): void;
};

let current: Notebook | undefined;

/** Lends `notebook` to the inputs declared from now on; `undefined` takes it back. */
export function lendNotebook(notebook: Notebook | undefined): void {
  current = notebook;
}

/** The notebook lent to the module being evaluated; none outside a page. */
export function lent(): Notebook | undefined {
  return current;
}

/** What the reader chose for the input `name`, or else `value`; what is not accepted is not chosen. */
export function chosen<T extends InputValue>(
  name: string,
  value: T,
  accepts: (chosen: InputValue) => boolean,
): T {
  const choice = current?.chosen[name];
  return choice !== undefined && accepts(choice) ? (choice as T) : value;
}

/** The names under which the reader's choices for an input are kept: a point has one for each axis. */
export function namesOf(input: InputSpec): string[] {
  return input.kind === 'point' ? input.axes.map(({ name }) => name) : [input.name];
}

/**
 * Notes an input of the module being evaluated.
 *
 * @throws TypeError when it has no name, RangeError when another input has the same.
 */
export function declare(spec: InputSpec): void {
  if (typeof spec.name !== 'string' || spec.name.trim() === '') {
    throw new TypeError(
      `An input needs a name to be labelled by; got ${JSON.stringify(spec.name)}. Write for example slider('temperature', …).`,
    );
  }
  const taken = new Set(current?.inputs.flatMap((input) => [input.name, ...namesOf(input)]));
  const twice = [spec.name, ...namesOf(spec)].find((name) => taken.has(name));
  if (twice !== undefined) {
    throw new RangeError(
      `Two inputs are called "${twice}" in this snippet. Give each its own name.`,
    );
  }
  current?.inputs.push(spec);
}
