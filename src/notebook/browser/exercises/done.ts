/**
 * Which exercises the reader has done, stored in the reader's browser and nowhere else. Without storage,
 * the page remembers them until it is left.
 */
import { doneKey, earlierDoneKey, stored } from '../drafts/storage-key.ts';

/** What is known of an exercise that is done; nothing more of those that were done long ago. */
export type Done = {
  /** The day: `2026-11-28`. */
  on?: string;
  /** The hash of the answer. */
  answer?: string;
};

/** What was done since the page was opened, whether or not the browser stores it. */
export const doneHere = new Map<string, Done>();

/** The exercises done by name, on this page and before. */
export function doneExercises(): Map<string, Done> {
  return new Map([...kept(earlierDoneKey()), ...kept(doneKey()), ...doneHere]);
}

/** What is stored, a list of names or an object; nothing if it is damaged. */
function kept(key: string): [string, Done][] {
  try {
    const value = JSON.parse(stored(key) ?? '[]');
    if (Array.isArray(value)) return value.map((name) => [String(name), {}]);
    return Object.entries<Done>(value).map(([name, done]) => [name, Object(done)]);
  } catch {
    return [];
  }
}

/** Shows how many exercises of each chapter are done, in the contents and at each exercise. */
export function showDone(): void {
  const done = doneExercises();
  for (const element of document.querySelectorAll<HTMLElement>('[data-exercises]')) {
    const exercises = element.dataset.exercises?.split(' ') ?? [];
    const count = exercises.filter((exercise) => done.has(exercise)).length;
    const number = element.querySelector('.exercises-count');
    if (number) number.textContent = String(count);
    element.classList.toggle('all', count === exercises.length);
    element.hidden = count === 0;
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-exercise]')) {
    const mark = element.querySelector<HTMLElement>('.exercise-done');
    if (mark) mark.hidden = !done.has(element.dataset.exercise ?? '');
  }
}
