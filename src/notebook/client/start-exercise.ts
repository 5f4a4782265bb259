/**
 * All that a page with exercises loads before its reader touches one: listeners that fetch the rest.
 * A touch opens the editor, which looks like the listing it takes the place of.
 */

import { exerciseFiles } from '../exercise-files.ts';
import { editKey } from './edit-key.ts';
import './show-done.ts';

const exercises = () => import('./exercises.ts').then(({ theExercises }) => theExercises());

/** Runs with the exercise that an event happened in; a cell in its solution is not part of it. */
function on(type: string, act: (event: Event, exercise: string) => void): void {
  document.addEventListener(type, (event) => {
    const at = (event.target as Element).closest<HTMLElement>('[data-cell], [data-exercise]');
    if (at?.dataset.exercise) act(event, at.dataset.exercise);
  });
}

on('click', async ({ target }, name) => {
  const button = (target as Element).closest<HTMLElement>('[data-action]');
  if (button?.dataset.action) (await exercises()).act(name, button.dataset.action);
});

// Mod+Enter checks, from wherever the reader is in the exercise.
on('keydown', async (event, name) => {
  const { key, ctrlKey, metaKey } = event as KeyboardEvent;
  if (key !== 'Enter' || !(ctrlKey || metaKey)) return;
  event.preventDefault();
  (await exercises()).act(name, 'check');
});

for (const type of ['pointerover', 'focusin']) {
  on(type, async ({ target }, name) => {
    if ((target as Element).closest('.cell')) (await exercises()).open(name);
  });
}

/** Whether an exercise of this page has an answer of the reader's from last time. */
function hasAnswers(): boolean {
  try {
    return [...document.querySelectorAll<HTMLElement>('[data-exercise]')].some(({ dataset }) => {
      const { starter } = exerciseFiles(dataset.exercise ?? '');
      return localStorage.getItem(editKey(starter)) !== null;
    });
  } catch {
    return false;
  }
}

if (hasAnswers()) void exercises();
