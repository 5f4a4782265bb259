/** The cheat sheet: each task has its calls, and the page prints on one sheet. */
import { expect, test } from 'vitest';
import { readCalls } from '../../../src/book/library-calls.ts';
import { BrowserSession } from '../../support/browser-session.ts';

const reader = new BrowserSession({}, 'root');
const ADDRESS = 'cheat-sheet/';

/** How many sheets a PDF has. */
const sheets = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test('prints on one sheet of A4, and a chapter on more', async () => {
  const print = () => reader.page.pdf({ preferCSSPageSize: true, printBackground: true });
  await reader.open(ADDRESS);
  await reader.page.evaluate(() => document.fonts.ready);
  expect(sheets(await print())).toBe(1);
  await reader.open('learning/');
  expect(sheets(await print())).toBeGreaterThan(3);
});

test('shows only calls that were evaluated, all five libraries for each task but the tokens', async () => {
  await reader.open(ADDRESS);
  const tasks = await reader.page.locator('.task').evaluateAll((all) =>
    all.map((task) => ({
      libraries: [...task.querySelectorAll('tbody th')].map((cell) => cell.textContent?.trim()),
      calls: [...task.querySelectorAll('tbody code')].map((cell) => cell.textContent ?? ''),
    })),
  );
  const five = ['PyTorch', 'Keras', 'optax', 'scikit-learn', 'TensorFlow.js'];
  const four = five.filter((name) => name !== 'scikit-learn');
  expect(tasks.map(({ libraries }) => libraries)).toEqual([five, five, five, five, four, five]);
  const evaluated = new Set(readCalls().map(({ call }) => call));
  expect(tasks.flatMap(({ calls }) => calls).filter((call) => !evaluated.has(call))).toEqual([]);
});
