/**
 * The list of checks under an exercise: which passed, and for each that failed with which input, what
 * was expected and what came. Everything is put in as text.
 */
import type { Verdict } from '../check-api.ts';

/** Shows verdicts in the place of what the list held. It never gets lower, so that nothing moves up. */
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
  item.append(word, verdict.name);
  if (!verdict.passed) item.append(whyOf(verdict));
  return item;
}

function whyOf({ call, expected, came }: Verdict): HTMLElement {
  const why = document.createElement('dl');
  why.className = 'check-why';
  const parts = [
    ['for', call],
    ['expected', expected],
    ['came', came],
  ];
  for (const [term, text] of parts) {
    if (text === '') continue;
    const [dt, dd] = [document.createElement('dt'), document.createElement('dd')];
    dt.textContent = term;
    dd.textContent = text;
    why.append(dt, dd);
  }
  return why;
}
