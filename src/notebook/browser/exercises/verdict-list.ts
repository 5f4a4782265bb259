/**
 * The list of checks of an exercise: which passed, and for each that failed the input, what was expected
 * and what the answer gave. Everything is inserted as text.
 */
import type { Verdict } from '../../protocol.ts';
import { isolated } from '../code/invisible.ts';

/** Replaces what the list shows. The list never gets lower, so that nothing below it moves. */
export function showVerdicts(list: HTMLElement, verdicts: Verdict[]): void {
  list.style.minHeight = `${list.getBoundingClientRect().height}px`;
  list.replaceChildren(...verdicts.map(itemOf));
}

function itemOf(verdict: Verdict): HTMLElement {
  const item = document.createElement('li');
  item.dataset.check = verdict.passed ? 'passed' : 'failed';
  const word = document.createElement('span');
  word.className = 'sr-only';
  word.textContent = verdict.passed ? 'Passed: ' : 'Failed: ';
  item.append(word, isolated(verdict.name));
  if (!verdict.passed) item.append(whyOf(verdict));
  return item;
}

function whyOf({ call, expected, actual }: Verdict): HTMLElement {
  const why = document.createElement('dl');
  why.className = 'check-why';
  const parts = [
    ['for', call],
    ['expected', expected],
    ['got', actual],
  ];
  for (const [term, text] of parts) {
    if (text === '') continue;
    const [dt, dd] = [document.createElement('dt'), document.createElement('dd')];
    dt.textContent = term;
    dd.append(isolated(text));
    why.append(dt, dd);
  }
  return why;
}
