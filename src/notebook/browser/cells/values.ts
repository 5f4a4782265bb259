/** The live values of the page's sentences, which follow the reader; facts stay as the book has them. */
import type { Output } from '../../protocol.ts';
import { quoteValue } from '../../render/value.ts';
import { setText } from '../morph.ts';

/** Puts what a module gave into the live values that quote it. Those that change flash. */
export function showValues(module: string, outputs: Output[]): void {
  const selector = `[data-value^="${CSS.escape(module)}#"][data-live]`;
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    const { value = '', digits } = element.dataset;
    const text = quoteValue(outputs, value, Number(digits)) ?? '–';
    if (text === element.textContent) continue;
    setText(element, text);
    flash(element);
  }
}

/**
 * Lets an element flash, from the start if it does already: an animation of another name begins anew, and
 * nothing need be laid out for it.
 */
function flash(element: HTMLElement): void {
  element.dataset.changed = element.dataset.changed === 'once' ? 'again' : 'once';
}
