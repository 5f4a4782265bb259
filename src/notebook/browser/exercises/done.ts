/**
 * Which exercises the reader has done, stored in the reader's browser and nowhere else. Without storage,
 * the page remembers them until it is left.
 */
import { doneKey, store, stored } from '../drafts/storage-key.ts';

const doneHere = new Set<string>();

/** The exercises done, on this page and before. */
function doneExercises(): Set<string> {
  try {
    const kept: unknown = JSON.parse(stored(doneKey()) ?? '[]');
    const names = Array.isArray(kept) ? kept.filter((name) => typeof name === 'string') : [];
    return new Set([...names, ...doneHere]);
  } catch {
    return new Set(doneHere);
  }
}

/** Records that an exercise is done and shows it; `false` when the browser does not store it. */
export function markDone(exercise: string): boolean {
  doneHere.add(exercise);
  const done = doneExercises();
  showDone();
  return store(doneKey(), JSON.stringify([...done].sort()));
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
