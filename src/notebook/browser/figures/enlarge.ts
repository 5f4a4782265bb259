/**
 * A figure that fills the window, with the controls of its cell. The elements themselves are moved into
 * a dialog and back, so that handles, readout and inputs work as in the page.
 */
import { enlarged } from './enlarged.ts';

/** Fills the window with a figure, until its reader closes it or presses Esc. */
export function enlarge(figure: HTMLElement): void {
  const cell = figure.closest<HTMLElement>('[data-cell]');
  const output = figure.parentElement;
  if (!cell || !output || figure.closest('dialog')) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'figure-dialog';
  dialog.setAttribute('aria-label', `Figure of ${cell.dataset.cell}`);
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.className = 'figure-close';
  close.addEventListener('click', () => dialog.close());
  const controls = cell.querySelector('.cell-controls');
  const moved = [controls, figure].filter((part) => part !== null);
  const places = moved.map(keepPlace);
  dialog.append(close, ...moved);
  dialog.addEventListener('close', () => {
    enlarged.delete(output);
    moved.forEach((part, i) => {
      places[i].replaceWith(part);
    });
    dialog.remove();
    figure.querySelector<HTMLElement>('[data-enlarge]')?.focus();
  });
  enlarged.set(output, figure);
  cell.append(dialog);
  setRatio(figure, dialog);
  dialog.showModal();
  close.focus();
}

/** Something of the same size in the place of an element, so that the page stays as it is. */
function keepPlace(part: Element): HTMLElement {
  const place = document.createElement('div');
  place.style.height = `${part.getBoundingClientRect().height}px`;
  part.replaceWith(place);
  return place;
}

/** Tells the style sheet how wide the picture may be for its height to fit. */
function setRatio(figure: HTMLElement, dialog: HTMLElement): void {
  const svg = figure.querySelector('.figure-picture > svg');
  const [width, height] = ['width', 'height'].map((name) => Number(svg?.getAttribute(name)));
  if (width > 0 && height > 0) dialog.style.setProperty('--ratio', String(width / height));
}
