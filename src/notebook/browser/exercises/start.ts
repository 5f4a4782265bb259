/**
 * All that a page with exercises loads before its reader uses one: listeners that load the rest.
 * Pointing at an exercise opens its editor, which looks like the listing that it replaces.
 */

import { exerciseFiles } from '../../run/exercise-files.ts';
import { clickedCode, opensCode, type Point } from '../code/clicked-code.ts';
import '../code/listing-links.ts';
import { onDrafts } from '../drafts/on-drafts.ts';
import { attempt, load, prepare, pressing } from '../load.ts';
import './show-done.ts';

const exercises = async () =>
  (await load('what checks the answer', import('./exercises.ts'))).theExercises();

/** Listens for an event in any exercise; a cell in its solution is not part of it. */
function on(
  type: string,
  act: (event: Event, exercise: string, status: Element | null) => void,
): void {
  document.addEventListener(type, (event) => {
    const at = (event.target as Element).closest<HTMLElement>('[data-cell], [data-exercise]');
    const { exercise } = at?.dataset ?? {};
    if (exercise) act(event, exercise, (at as HTMLElement).querySelector('.cell-status'));
  });
}

on('click', (event, name, status) => {
  const button = (event.target as Element).closest<HTMLElement>('[data-action]');
  const action = button?.dataset.action;
  if (action) attempt(async () => (await exercises()).act(name, action), pressing(button), status);
  const clicked = clickedCode(event);
  if (clicked) edit(name, status, clicked);
});

function edit(name: string, status: Element | null, clicked?: Point): void {
  attempt(async () => (await exercises()).edit(name, clicked), 'press Edit', status);
}

// Mod+Enter checks, from wherever the reader is in the exercise.
on('keydown', (event, name, status) => {
  const { key, ctrlKey, metaKey } = event as KeyboardEvent;
  const checks = key === 'Enter' && (ctrlKey || metaKey);
  if (!checks && !opensCode(event as KeyboardEvent)) return;
  event.preventDefault();
  if (!checks) edit(name, status);
  else attempt(async () => (await exercises()).act(name, 'check'), 'press Check', status);
});

for (const type of ['pointerover', 'focusin']) {
  on(type, ({ target }, name) => {
    if (!(target as Element).closest('.cell')) return;
    prepare(async () => (await exercises()).open(name));
  });
}

const all = [...document.querySelectorAll<HTMLElement>('[data-exercise]')];
const starters = all.map(({ dataset }) => exerciseFiles(dataset.exercise ?? '').starter);

onDrafts(starters, exercises);

for (const record of document.querySelectorAll<HTMLElement>('[data-record]')) {
  record.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    const part = () => load('the record', import('./record-view.ts'));
    const status = record.querySelector('[role="status"]');
    if (button) attempt(async () => (await part()).act(record, button), pressing(button), status);
  });
}
