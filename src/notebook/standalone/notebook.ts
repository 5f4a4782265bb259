/**
 * `#notebook` for a file that runs outside of the book: an input is a constant, and nothing is shown before
 * the end. Parts of it are written into the files that readers take along, so it is short and has no checks.
 */

export { random } from '../api/random.ts';
export * from '../figure/marks.ts';

/** In the book the reader moves it along a track. Here it is its `value`: change that. */
export function slider(
  _name: string,
  { value }: { min: number; max: number; step?: number; value: number },
): number {
  return value;
}

/** In the book the reader types it. Here it is its `value`: change that. */
export function number(
  _name: string,
  { value }: { min?: number; max?: number; value: number },
): number {
  return value;
}

/** In the book the reader picks one of the words. Here it is the last argument, or else the first word. */
export function choice<T extends string>(_name: string, options: readonly T[], value?: T): T {
  return value ?? options[0];
}

/** In the book the reader switches it on and off. Here it is the last argument: change that. */
export function toggle(_name: string, value = false): boolean {
  return value;
}

/** In the book the reader moves it in the figure. Here it is its `value`: change that. */
export function dragPoint<T>(_name: string, { value }: { value: T; [more: string]: unknown }): T {
  return value;
}

/** In the book it says how far a long run is. */
export function progress(_done: number, _total: number, _label?: string): void {}

/** In the book it shows a value before the run ends. */
export function show(_name: string, _value: unknown): void {}
