/**
 * All that a page with cells loads before its reader touches one: listeners that fetch the rest.
 * A touch is a button, an input, or pointing at a cell, which gets the sandbox ready.
 */
import { editKey } from './edit-key.ts';

const page = () => import('./page.ts').then(({ thePage }) => thePage());

/** Runs with the cell that an event happened in, if it was in one. */
function on(type: string, act: (event: Event, cell: HTMLElement) => void): void {
  document.addEventListener(type, (event) => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-cell]');
    if (cell) act(event, cell);
  });
}

on('click', async ({ target }, cell) => {
  const button = (target as Element).closest<HTMLElement>('[data-action]');
  if (button?.dataset.action) (await page()).act(cell, button.dataset.action);
});

on('input', async ({ target }, cell) => {
  const control = target as HTMLInputElement | HTMLSelectElement;
  if (!control.matches('[data-input]')) return;
  // It is the reader's from this moment: a run that ends before the next line must not take it back.
  const handle = control.closest('[data-handle]');
  for (const moved of handle?.querySelectorAll('input') ?? [control]) moved.dataset.moved = '';
  (await page()).input(cell, control);
});

document.addEventListener('click', async ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('[data-page-action]');
  if (button?.dataset.pageAction) (await page()).actOnAll(button.dataset.pageAction);
});

// Mod+Enter runs a cell from wherever the reader is in it. (The editor prevents the key's default.)
on('keydown', async (event, cell) => {
  const { key, ctrlKey, metaKey } = event as KeyboardEvent;
  if (key !== 'Enter' || !(ctrlKey || metaKey)) return;
  event.preventDefault();
  (await page()).act(cell, 'run');
});

for (const type of ['pointerover', 'focusin']) {
  on(type, async () => (await page()).warm());
}

// A figure is read, and a handle on it moved, by pointing at it or by the keys.
for (const type of ['pointerover', 'pointerdown', 'focusin']) {
  on(type, async (event) => {
    const figure = (event.target as Element).closest<HTMLElement>('[data-figure]');
    if (figure) (await import('./figure-touch.ts')).touched(figure, event);
  });
}

/** Whether a cell of this page has a text of the reader's from last time. */
function hasEdits(): boolean {
  try {
    return [...document.querySelectorAll<HTMLElement>('[data-cell]')].some(
      ({ dataset }) => localStorage.getItem(editKey(dataset.cell ?? '')) !== null,
    );
  } catch {
    return false;
  }
}

// The page brings the reader's own texts back as it opens.
if (hasEdits()) void page();

// A link to a changed cell opens with that text in it; it is not run until the reader says so.
if (/^#edit=/.test(location.hash)) void page().then((opened) => opened.openLink(location.hash));
