/**
 * Which exercises the reader has done, kept on the reader's machine and nowhere else. Where the
 * browser keeps nothing, the page remembers until it is left.
 */
const KEY = 'cross-entropy-notebook/done/1';

const doneHere = new Set<string>();

/** The exercises done, on this page and before. */
export function doneExercises(): Set<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    const names = Array.isArray(kept) ? kept.filter((name) => typeof name === 'string') : [];
    return new Set([...names, ...doneHere]);
  } catch {
    return new Set(doneHere);
  }
}

/** Notes that an exercise is done and shows it; `false` when the browser would not keep it. */
export function markDone(exercise: string): boolean {
  doneHere.add(exercise);
  const done = doneExercises();
  showDone();
  try {
    localStorage.setItem(KEY, JSON.stringify([...done].sort()));
    return true;
  } catch {
    return false;
  }
}

/** Writes into the contents how many exercises of each chapter are done, and at each that it is. */
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
