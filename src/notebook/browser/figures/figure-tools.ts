/**
 * Buttons to copy a figure's numbers or save its picture. They are beside its tables, or under a
 * figure that has none.
 */

import { LoadFailure, load, remedy } from '../load.ts';
import { csvOf } from './csv.ts';
import { loadSeries } from './figure-series.ts';
import type { Readout } from './readout.ts';

/** Adds the buttons, or moves the existing ones to their place. */
export function offerTools(figure: HTMLElement, readout: Readout): void {
  const numbers = figure.querySelector(':scope > .figure-numbers');
  const old = figure.querySelector<HTMLElement>('.figure-tools');
  const tools = old ?? makeTools(figure, readout);
  const [copy] = tools.querySelectorAll('button');
  copy.hidden = !numbers;
  if (old && old.parentElement === (numbers ?? figure)) return;
  if (numbers) numbers.querySelector('summary')?.after(tools);
  else figure.append(tools);
}

function makeTools(figure: HTMLElement, readout: Readout): HTMLElement {
  const tools = document.createElement('p');
  tools.className = 'figure-tools';
  const add = (name: string, act: () => Promise<string>, refusal: string) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.addEventListener('click', () =>
      act().then(
        (message) => readout.say(message),
        (error) =>
          readout.say(error instanceof LoadFailure ? remedy(error, `press ${name}`) : refusal),
      ),
    );
    tools.append(button);
  };
  add('Copy data', () => copyData(figure), 'The browser did not allow copying.');
  for (const kind of ['svg', 'png'] as const) {
    const refusal = 'The browser could not draw the file.';
    add(`Save ${kind.toUpperCase()}`, () => save(figure, kind), refusal);
  }
  return tools;
}

async function copyData(figure: HTMLElement): Promise<string> {
  await navigator.clipboard.writeText(csvOf(await loadSeries(figure)));
  return 'Data copied, as CSV.';
}

async function save(figure: HTMLElement, kind: 'svg' | 'png'): Promise<string> {
  const part = load('what saves the figure', import('./save-figure.ts'));
  const { saveFigure } = await part;
  return `Saved as ${await saveFigure(figure, kind)}.`;
}
