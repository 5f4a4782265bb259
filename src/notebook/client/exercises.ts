/**
 * The page's exercises: what the reader wrote is checked in the page's sandbox, kept on the reader's
 * machine, and noted as done when every check passes.
 */
import { checkRequest, verdictsOf } from '../exercise.ts';
import { exerciseFiles } from '../exercise-files.ts';
import { markDone } from './done.ts';
import { ExerciseView } from './exercise-view.ts';
import { tellPage } from './notice.ts';
import { thePage } from './page.ts';
import { Stopped } from './session.ts';
import { EditStore } from './store.ts';

let exercises: Exercises | undefined;

/** The exercises of the one page there is. */
export function theExercises(): Exercises {
  exercises ??= new Exercises();
  return exercises;
}

const NOT_KEPT =
  'The browser does not keep your answers: they last until you close or reload this page.';

class Exercises {
  readonly #views = new Map<string, ExerciseView>();
  /** The checks that go on. */
  readonly #running = new Map<ExerciseView, Promise<void>>();
  readonly #store = new EditStore(
    () => localStorage,
    () => tellPage(NOT_KEPT),
  );

  constructor() {
    for (const element of document.querySelectorAll<HTMLElement>('[data-exercise]')) {
      const view = new ExerciseView(element);
      this.#views.set(view.name, view);
      this.#restore(view);
    }
    addEventListener('pagehide', () => this.#keepAll());
    // A phone may end a page that is out of sight without telling it.
    document.addEventListener('visibilitychange', () => document.hidden && this.#keepAll());
  }

  /** Gets an exercise ready for the hand that comes near it. */
  async open(name: string): Promise<void> {
    thePage().warm();
    await this.#views.get(name)?.open();
  }

  /** Does what an exercise's button says. */
  async act(name: string, action: string): Promise<void> {
    const view = this.#views.get(name);
    if (!view) return;
    if (action === 'edit') await view.edit();
    if (action === 'check') await this.#check(view);
    if (action === 'stop') await thePage().stop();
    if (action === 'reset') await this.#reset(view);
  }

  async #check(view: ExerciseView): Promise<void> {
    if (this.#running.has(view)) return;
    const run = this.#run(view);
    this.#running.set(view, run);
    await run;
    this.#running.delete(view);
  }

  async #run(view: ExerciseView): Promise<void> {
    this.#keep(view);
    view.running();
    try {
      const { text } = view;
      const results = await thePage().runApart((book) => checkRequest(view.name, text, book));
      const { verdicts, error } = verdictsOf(view.name, results);
      if (error) {
        view.fail(error);
        return;
      }
      const done = verdicts.length > 0 && verdicts.every(({ passed }) => passed);
      const kept = !done || markDone(view.name);
      view.show(verdicts, kept ? '' : ' The browser does not keep that; this page remembers it.');
    } catch (error) {
      const { starter } = exerciseFiles(view.name);
      const { message } = error as Error;
      if (error instanceof Stopped) view.stopped(message);
      else view.fail({ kind: 'runtime', module: starter, message });
    }
  }

  async #reset(view: ExerciseView): Promise<void> {
    const running = this.#running.get(view);
    if (running) {
      await thePage().stop();
      await running;
    }
    view.reset();
    this.#keep(view);
  }

  #restore(view: ExerciseView): void {
    const { starter } = exerciseFiles(view.name);
    const kept = this.#store.read(starter);
    if (!kept || kept.text === view.start) return;
    view.text = kept.text;
    void view.open();
    const changed = kept.book !== view.start;
    view.say(
      changed
        ? 'Your answer from last time. The book’s start has changed since; Reset brings it.'
        : 'Your answer from last time.',
    );
  }

  #keepAll(): void {
    for (const view of this.#views.values()) this.#keep(view);
  }

  #keep(view: ExerciseView): void {
    const { starter } = exerciseFiles(view.name);
    if (view.edited) this.#store.keep(starter, { text: view.text, book: view.start });
    else this.#store.forget(starter);
  }
}
