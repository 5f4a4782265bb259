/**
 * One exercise in the page: the reader's answer, its checks and its state. It knows the page's elements,
 * and nothing of how an answer is checked.
 */
import type { RunError, Verdict } from '../../protocol.ts';
import { exerciseFiles } from '../../run/exercise-files.ts';
import { CodeBox } from '../code/code-box.ts';
import { placeAfter } from './next-place.ts';
import { showVerdicts } from './verdict-list.ts';

/** The states of an exercise; the value of its `data-state`. */
export type ExerciseState = 'static' | 'running' | 'passed' | 'failed' | 'error' | 'stopped';

export class ExerciseView {
  readonly name: string;
  readonly code: CodeBox;
  readonly #element: HTMLElement;
  /** The checks as the build wrote them: their names, without a result. */
  readonly #openChecks: string;

  /** `onChange` is called at every change of the answer's text. */
  constructor(element: HTMLElement, onChange: (exercise: ExerciseView) => void) {
    this.#element = element;
    this.name = element.dataset.exercise ?? '';
    const { starter } = exerciseFiles(this.name);
    const box = element.querySelector('.cell') as HTMLElement;
    this.code = new CodeBox(box, starter, () => onChange(this));
    this.#openChecks = this.#checks.innerHTML;
  }

  /** A check begins: the messages of the last one are removed. */
  running(): void {
    this.#enter('running');
  }

  /** Shows the result of each check, and says how many passed; `more` is said after that. */
  show(verdicts: Verdict[], more = ''): void {
    const passed = verdicts.filter((verdict) => verdict.passed).length;
    const all = passed === verdicts.length;
    this.#enter(all ? 'passed' : 'failed');
    showVerdicts(this.#checks, this.name, verdicts);
    if (all) this.#showNext();
    this.code.say(
      all ? `All ${passed} checks pass.${more}` : `${passed} of ${verdicts.length} checks pass.`,
    );
  }

  /** Shows a mistake because of which nothing could be checked. */
  fail(error: RunError): void {
    this.#enter('error');
    this.code.say('Not checked.');
    this.code.fail(error);
  }

  /** Says that a check was ended. */
  stopped(message: string): void {
    this.#enter('stopped');
    this.code.say(message);
  }

  /** Back to the starter, with nothing checked. */
  reset(): void {
    this.code.reset();
    this.#enter('static');
  }

  /** Enters a state. Results of an earlier text are removed. */
  #enter(state: ExerciseState): void {
    this.#element.dataset.state = state;
    this.code.running = state === 'running';
    if (state === 'static' || state === 'error' || state === 'stopped') {
      this.#checks.innerHTML = this.#openChecks;
    }
    this.code.part('.exercise-next').hidden = true;
    this.code.clearError();
    this.code.say('Checks');
  }

  #showNext(): void {
    const place = placeAfter(this.#element);
    const line = this.code.part('.exercise-next');
    const link = line.querySelector('a');
    if (!place || !link) return;
    link.href = place.href;
    link.textContent = place.words;
    line.hidden = false;
  }

  get #checks(): HTMLElement {
    return this.code.part('.checks');
  }
}
