/**
 * The page's exercises: an answer is checked in the page's sandbox, stored in the reader's browser, and
 * recorded as done when every check passes.
 */
import { exerciseId } from '../../render/ids.ts';
import { checkRequest, verdictsOf } from '../../run/exercise.ts';
import { exerciseFolder } from '../../run/exercise-files.ts';
import { refusedImport } from '../../run/refused-import.ts';
import { thePage } from '../cells/page.ts';
import { snippetTexts } from '../cells/sources.ts';
import type { Point } from '../code/clicked-code.ts';
import type { CodeBox } from '../code/code-box.ts';
import { copyLink } from '../drafts/copy-link.ts';
import { DraftKeeper } from '../drafts/draft-keeper.ts';
import { BrokenLink, type Link, unpackLink } from '../drafts/link.ts';
import { showMarkup } from '../embed/show-markup.ts';
import { prepare } from '../load.ts';
import { RunAborted } from '../run-aborted.ts';
import { ExerciseView } from './exercise-view.ts';
import { markDone } from './keep-done.ts';

let exercises: Exercises | undefined;

/** The exercises of the one page there is. */
export function theExercises(): Exercises {
  exercises ??= new Exercises();
  return exercises;
}

class Exercises {
  readonly #views = new Map<string, ExerciseView>();
  /** The checks that are running. */
  readonly #running = new Map<ExerciseView, Promise<void>>();
  readonly #drafts = new DraftKeeper(
    (code) => void this.#reset(this.#viewOf(code)),
    'Your answer from last time.',
  );

  constructor() {
    for (const element of document.querySelectorAll<HTMLElement>('[data-exercise]')) {
      const view = new ExerciseView(element, ({ code }) => this.#drafts.changed(code));
      this.#views.set(view.name, view);
    }
    this.#drafts.restore([...this.#views.values()].map(({ code }) => code));
    for (const { code } of this.#views.values()) if (code.edited) prepare(() => code.open());
  }

  /** Gets an exercise ready for a reader who points at it. */
  async open(name: string): Promise<void> {
    thePage().warm('reader');
    await this.#views.get(name)?.code.open();
  }

  /** Opens an exercise's editor for its reader, with the caret where the listing was clicked. */
  async edit(name: string, clicked?: Point): Promise<void> {
    thePage().warm('reader');
    await this.#views.get(name)?.code.edit(clicked);
  }

  /**
   * Does what an exercise's button says.
   *
   * @throws when what it needs cannot be loaded.
   */
  async act(name: string, action: string): Promise<void> {
    const view = this.#views.get(name);
    if (!view) return;
    if (action === 'edit') await this.edit(name);
    if (action === 'check') await this.#check(view);
    if (action === 'stop') await thePage().stop();
    if (action === 'reset') await this.#reset(view);
    if (action === 'copy-link') {
      await copyLink(view.code, exerciseFolder(name), `#${exerciseId(name)}`);
    }
    if (action === 'embed') {
      await showMarkup({ kind: 'exercise', name, path: exerciseFolder(name) });
    }
  }

  /**
   * Opens the exercise that a link names by its folder, with the link's answer, which waits for the reader to
   * check it. If that cannot be done, the exercise says why. `false` when the page does not have it.
   */
  async openLink(link: Link): Promise<boolean> {
    const view = [...this.#views.values()].find(({ name }) => exerciseFolder(name) === link.cell);
    if (!view) return false;
    const { code: box } = view;
    try {
      const { code = box.original, inputs } = await unpackLink(link);
      const more =
        Object.keys(inputs).length > 0
          ? ' An exercise has no inputs: the link’s are left out.'
          : '';
      const shown = () => `This answer came with the link. Read it, then press Check.${more}`;
      await this.#drafts.openLink(box, { code, shown });
    } catch (error) {
      if (!(error instanceof BrokenLink)) throw error;
      box.say(error.message);
      box.reveal();
    }
    return true;
  }

  /** Another window has changed the storage. */
  changedElsewhere(event: StorageEvent): void {
    this.#drafts.changedElsewhere(event);
  }

  async #check(view: ExerciseView): Promise<void> {
    if (this.#running.has(view)) return;
    const run = this.#run(view);
    this.#running.set(view, run);
    await run;
    this.#running.delete(view);
  }

  async #run(view: ExerciseView): Promise<void> {
    this.#drafts.flush();
    view.running();
    const { text, module } = view.code;
    try {
      const book = await snippetTexts();
      const refused = refusedImport(view.name, text, book);
      if (refused) {
        view.fail(refused);
        return;
      }
      const results = await thePage().runApart(
        checkRequest(view.name, text, book),
        (seconds, extend) => view.code.offerMoreTime(seconds, extend),
      );
      const { verdicts, error } = verdictsOf(view.name, results);
      if (error) {
        view.fail(error);
        return;
      }
      const done = verdicts.length > 0 && verdicts.every(({ passed }) => passed);
      const isStored = !done || markDone(view.name, text);
      view.show(
        verdicts,
        isStored ? '' : ' The browser does not keep that; this page remembers it.',
      );
    } catch (error) {
      const { message } = error as Error;
      if (error instanceof RunAborted) view.stopped(message);
      else view.fail({ kind: 'runtime', module, message });
    }
  }

  async #reset(view: ExerciseView): Promise<void> {
    const running = this.#running.get(view);
    if (running) {
      await thePage().stop();
      await running;
    }
    view.reset();
    this.#drafts.flush();
  }

  #viewOf(code: CodeBox): ExerciseView {
    return [...this.#views.values()].find((view) => view.code === code) as ExerciseView;
  }
}
