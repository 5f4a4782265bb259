/**
 * All that a page with cells loads before its reader uses one: listeners that load the rest when a
 * button is pressed, an input is changed, or a cell is pointed at, which gets the sandbox ready.
 */
import { clickedCode, opensCode, type Point } from '../code/clicked-code.ts';
import '../code/listing-links.ts';
import { onDrafts } from '../drafts/on-drafts.ts';
import { attempt, load, prepare, pressing, whenIdle } from '../load.ts';
import { warmEarly } from './warm-early.ts';

const page = async () => (await load('what runs the cells', import('./page.ts'))).thePage();
const statusOf = (cell: HTMLElement) => cell.querySelector('.cell-status');

/** Listens for an event in any cell. */
function on(type: string, act: (event: Event, cell: HTMLElement) => void): void {
  document.addEventListener(type, (event) => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-cell]');
    if (cell) act(event, cell);
  });
}

on('click', (event, cell) => {
  const button = (event.target as Element).closest<HTMLElement>('[data-action]');
  const action = button?.dataset.action;
  if (action)
    attempt(async () => (await page()).act(cell, action), pressing(button), statusOf(cell));
  const clicked = clickedCode(event);
  if (clicked) edit(cell, clicked);
});

function edit(cell: HTMLElement, clicked?: Point): void {
  attempt(async () => (await page()).edit(cell, clicked), 'press Edit', statusOf(cell));
}

on('input', ({ target }, cell) => {
  const control = target as HTMLInputElement | HTMLSelectElement;
  if (!control.matches('[data-input]')) return;
  // The value is the reader's from this moment: a run that ends just now must not change it back.
  const handle = control.closest('[data-handle]');
  for (const changed of handle?.querySelectorAll('input') ?? [control]) changed.dataset.moved = '';
  attempt(async () => (await page()).input(cell, control), 'change the input', statusOf(cell));
});

document.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('[data-page-action]');
  const action = button?.dataset.pageAction;
  const status = button?.closest('[data-page-bar]')?.querySelector('.page-status');
  if (action) attempt(async () => (await page()).actOnAll(action), pressing(button), status);
});

// Mod+Enter runs a cell from wherever the reader is in it. (The editor prevents the key's default.)
on('keydown', (event, cell) => {
  const { key, ctrlKey, metaKey } = event as KeyboardEvent;
  const runs = key === 'Enter' && (ctrlKey || metaKey);
  if (!runs && !opensCode(event as KeyboardEvent)) return;
  event.preventDefault();
  if (!runs) edit(cell);
  else attempt(async () => (await page()).act(cell, 'run'), 'press Run', statusOf(cell));
});

const warm = () => prepare(async () => (await page()).warm());
for (const type of ['pointerover', 'focusin']) on(type, warm);

const isEnlarge = ({ target }: Event) => (target as Element).closest('[data-enlarge]') !== null;

// A figure is read, a handle on it moved, and the figure enlarged, by pointing at it or by the keys.
for (const type of ['pointerover', 'pointerdown', 'focusin', 'click']) {
  on(type, (event) => {
    const figure = (event.target as Element).closest<HTMLElement>('[data-figure]');
    if (!figure || (type === 'click' && !isEnlarge(event))) return;
    const part = () => load('what reads the figure', import('../figures/figure-interaction.ts'));
    const act = async () => (await part()).onFigureEvent(figure, event);
    if (type === 'pointerover') prepare(act);
    else attempt(act, 'try', figure.querySelector('[data-readout]'));
  });
}

const cells = [...document.querySelectorAll<HTMLElement>('[data-cell]')];
warmEarly(cells, warm);
const names = cells.map(({ dataset }) => dataset.cell ?? '');

// What says that the book was built anew is here by the time that files are missing.
const update = () => load('what asks for updates', import('../update.ts'));
whenIdle(() => prepare(async () => (await update()).askOnReturn()));

onDrafts(names, page);

// A link to a changed cell opens with that text in it; it is not run until the reader says so.
function openLink(): void {
  const { hash } = location;
  if (!/^#edit(=|%)/.test(hash)) return;
  const named = cells.find(({ dataset }) => hash.startsWith(`#edit=${dataset.cell}&`)) ?? cells[0];
  const status = named && statusOf(named);
  attempt(async () => (await page()).openLink(hash), 'open the link', status);
}

openLink();
addEventListener('hashchange', openLink);
