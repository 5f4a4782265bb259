/** Copies the reader's record of exercises, and brings in one that was copied elsewhere. */
import { doneKey, store, stored, unstore } from '../drafts/storage-key.ts';
import { ownBuild } from '../update.ts';
import { doneExercises } from './done.ts';
import { keepDone } from './keep-done.ts';
import { BrokenRecord, fillGaps, readRecord, recordText } from './record-text.ts';

/** The largest file that can be a record. */
const MOST_BYTES = 1_000_000;

/** Does what a button of the record says. */
export async function act(record: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const view = new RecordView(record);
  if (button.dataset.part === 'copy') await view.copy();
  if (button.dataset.part === 'open') view.open();
  if (button.dataset.part === 'bring') view.bring(view.field('bring').value);
}

class RecordView {
  readonly #element: HTMLElement;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  field(name: 'copied' | 'bring'): HTMLTextAreaElement {
    return this.#element.querySelector(`textarea[name="${name}"]`) as HTMLTextAreaElement;
  }

  /** Copies the record and shows it, so that it can be read, or copied by hand. */
  async copy(): Promise<void> {
    const done = doneExercises();
    if (done.size === 0) {
      this.#say(
        `No exercise is done yet in this browser, so there is nothing to copy.${refused()}`,
      );
      return;
    }
    const text = recordText(done, {
      title: this.#element.dataset.title ?? '',
      book: this.#element.dataset.record ?? '',
      build: ownBuild(),
      exercises: exercisesOfBook(),
    });
    const field = this.field('copied');
    field.value = text;
    (field.closest('.take-page') as HTMLElement).hidden = false;
    try {
      await navigator.clipboard.writeText(text);
      this.#say(`The record is copied.${refused()}`);
    } catch {
      field.focus();
      field.select();
      this.#say('The browser did not allow copying. The record is selected: copy it from there.');
    }
  }

  /** Shows where a record is pasted or its file chosen. */
  open(): void {
    const field = this.field('bring');
    const part = field.closest('.take-page') as HTMLElement;
    const file = part.querySelector('input') as HTMLInputElement;
    part.hidden = false;
    field.focus();
    file.onchange = () => void this.#bringFile(file);
    this.#say(refused().trim());
  }

  /** Brings in a record. A broken one stays where it was pasted, and changes nothing. */
  bring(text: string): void {
    try {
      const brought = readRecord(text, this.#element.dataset.record ?? '');
      const news = fillGaps(doneExercises(), brought);
      const isStored = news.size === 0 || keepDone(news);
      const known = brought.size - news.size;
      const here =
        known > 0
          ? ` ${exercises(known)} of the record ${known === 1 ? 'was here already, and stays as it was' : 'were here already, and stay as they were'}.`
          : '';
      this.#say(`${exercises(news.size)} brought in.${here}${isStored ? '' : refused()}`);
    } catch (error) {
      if (!(error instanceof BrokenRecord)) throw error;
      this.#say(`${error.message} Nothing was changed.`);
    }
  }

  async #bringFile(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    if (file.size > MOST_BYTES) {
      this.#say(`“${file.name}” is too large to be a record. Nothing was changed.`);
    } else {
      try {
        this.bring(await file.text());
      } catch {
        this.#say(`“${file.name}” could not be read. Nothing was changed.`);
      }
    }
    // The same file can be chosen again.
    input.value = '';
  }

  #say(sentence: string): void {
    const status = this.#element.querySelector('[role="status"]');
    if (status) status.textContent = sentence;
  }
}

/** The exercises that the contents list, in the order of the book. */
function exercisesOfBook(): string[] {
  const lists = [...document.querySelectorAll<HTMLElement>('[data-exercises]')];
  return [...new Set(lists.flatMap(({ dataset }) => dataset.exercises?.split(' ') ?? []))];
}

/** A sentence for a browser that stores nothing; empty for any other. */
function refused(): string {
  const key = doneKey();
  const before = stored(key);
  const isAllowed = store(key, before ?? '{}');
  if (before === null) unstore(key);
  return isAllowed
    ? ''
    : ' This browser does not let the book store anything: what is done is remembered until you leave this page.';
}

const exercises = (count: number): string => `${count} exercise${count === 1 ? '' : 's'}`;
