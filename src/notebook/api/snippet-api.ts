/**
 * What a snippet imports from `#notebook`: inputs that the reader can change, progress and early
 * results of a long run, and seeded random numbers.
 *
 * The kernel makes one API for each run of a module, so that a late call cannot reach another run.
 */
import * as marks from '../figure/marks.ts';
import { cut, LIMITS } from '../limits.ts';
import { type DragPoint, dragPoint } from './drag-point.ts';
import * as inputs from './inputs.ts';
import { random } from './random.ts';
import type { FindContext } from './run-context.ts';

/** The names that `#notebook` exports. */
export interface SnippetApi {
  /**
   * A number the reader moves along a track: `slider('temperature', { min: 0.1, max: 5, value: 1 })`.
   *
   * It returns `value` until the reader moves it. Without `step`, a step is a hundredth of the track.
   *
   * @throws RangeError when min, max, step and value do not fit together.
   */
  slider(name: string, options: inputs.SliderOptions): number;
  /**
   * A number the reader types: `number('learning rate', { min: 0, value: 1e-3 })`. It takes any finite
   * number between `min` and `max`.
   *
   * @throws RangeError when min, max and value do not fit together.
   */
  number(name: string, options: inputs.NumberOptions): number;
  /**
   * One of a few words: `choice('form', ['naive', 'shifted'])`. It returns `value`, or else the first
   * word, until the reader picks another.
   *
   * @throws RangeError when there are no options or `value` is not one of them.
   */
  choice<T extends string>(name: string, options: readonly T[], value?: T): T;
  /** Yes or no: `toggle('subtract the maximum', true)`. */
  toggle(name: string, value?: boolean): boolean;
  /**
   * A point the reader moves in the cell's first figure, by hand or along a curve:
   * `dragPoint('p', { x: [0.01, 1], y: (p) => -Math.log(p), value: 0.5 })`.
   */
  dragPoint: DragPoint;
  /**
   * Says how far a long run is: `progress(epoch, 200, 'epochs')`. The page draws a bar with the time
   * left. Call it as often as you like: the page is updated a few times a second.
   *
   * @throws RangeError unless 0 ≤ done ≤ total and total > 0.
   */
  progress(done: number, total: number, label?: string): void;
  /**
   * Shows a value before the run ends, as an export is shown after it: `show('losses', figure)`.
   * A later value of the same name replaces it; so does an export of that name.
   */
  show(name: string, value: unknown): void;
  /** Seeded random numbers in [0, 1), the same for every reader. */
  random: typeof random;
  /** Marks that many figures need; see `marks.ts`. */
  note: typeof marks.note;
  curve: typeof marks.curve;
  reference: typeof marks.reference;
  point: typeof marks.point;
  bracket: typeof marks.bracket;
  bars: typeof marks.bars;
  ghost: typeof marks.ghost;
  broken: typeof marks.broken;
}

/** The API for calls that belong to the run that `context` finds. */
export function createSnippetApi(context: FindContext): SnippetApi {
  return {
    slider: (name, options) => inputs.slider(context(), name, options),
    number: (name, options) => inputs.number(context(), name, options),
    choice: (name, options, value = options[0]) => inputs.choice(context(), name, options, value),
    toggle: (name, value = false) => inputs.toggle(context(), name, value),
    // The overloads of the type say more than one function's own type can.
    dragPoint: ((name, options) => dragPoint(context(), name, options)) as DragPoint,
    progress(done, total, label = '') {
      const areNumbers = typeof done === 'number' && typeof total === 'number';
      if (!areNumbers || !(done >= 0 && done <= total && total > 0 && total < Infinity)) {
        throw new RangeError(
          `progress needs 0 ≤ done ≤ total and total > 0; got done ${done}, total ${total}.`,
        );
      }
      context()?.progress({ done, total, label: cut(String(label), LIMITS.name) });
    },
    show: (name, value) => context()?.show(String(name), value),
    random,
    ...marks,
  };
}
