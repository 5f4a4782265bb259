/**
 * The list of checks of an exercise: which passed, and for each that failed the input, what was expected
 * and what the answer gave. One of these is open at a time, at first that of the first failed check; the
 * style sheet keeps room for it, so that nothing moves. Everything is inserted as text.
 */
import type { Verdict } from '../../protocol.ts';
import { isolated } from '../code/invisible.ts';

/** Replaces what the list shows. `exercise` is the name of its exercise. */
export function showVerdicts(list: HTMLElement, exercise: string, verdicts: Verdict[]): void {
  list.replaceChildren(...verdicts.map((verdict) => itemOf(verdict, exercise)));
  list.querySelector('details')?.setAttribute('open', '');
}

function itemOf(verdict: Verdict, exercise: string): HTMLElement {
  const item = document.createElement('li');
  item.dataset.check = verdict.passed ? 'passed' : 'failed';
  const word = document.createElement('span');
  word.className = 'sr-only';
  word.textContent = verdict.passed ? 'Passed: ' : 'Failed: ';
  if (verdict.passed) {
    item.append(word, isolated(verdict.name));
    return item;
  }
  const [details, summary] = [document.createElement('details'), document.createElement('summary')];
  details.name = `checks of ${exercise}`;
  summary.append(word, isolated(verdict.name));
  details.append(summary, whyOf(verdict));
  item.append(details);
  return item;
}

function whyOf({ name, call, expected, actual }: Verdict): HTMLElement {
  const why = document.createElement('dl');
  why.className = 'check-why';
  // It scrolls when it is long, by keyboard too.
  const box = document.createElement('div');
  box.className = 'check-room';
  box.tabIndex = 0;
  box.role = 'group';
  box.ariaLabel = `Why it failed: ${name}`;
  box.append(why);
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
  return box;
}
