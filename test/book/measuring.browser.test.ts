/** A cell that measures does so where the reader asks, says how far it is, and can be stopped. */
import { expect, it } from 'vitest';
import { BrowserSession } from '../support/browser-session.ts';

const session = new BrowserSession({}, 'root');
const cell = () => session.cell('speed/arrays');
const columns = async () => {
  const rows = await cell().output('times').locator('tbody tr').allInnerTexts();
  return rows.map((row) => row.split(/\s+/));
};

it('fills its columns when it is ticked, and empties them when it is not', async () => {
  await session.open('how-fast-can-it-go/');
  const before = await columns();
  expect(before.map(([way, , , here, gain]) => [way, here, gain])).toEqual([
    ['oneLine', '?', '?'],
    ['twoPasses', '?', '?'],
  ]);
  await cell().element.getByLabel('measure here').check();
  await cell().reaches('running');
  await cell().reaches('ok');
  const [first, second] = await columns();
  expect(Number(first[3])).toBeGreaterThan(0);
  expect(Number(second[4])).toBeGreaterThan(0);
  await cell().element.getByLabel('measure here').uncheck();
  await expect.poll(columns, { timeout: 15_000 }).toEqual(before);
});

it('shows its progress, and keeps what it has when it is stopped', async () => {
  await session.open('how-fast-can-it-go/');
  await cell().element.getByLabel('measure here').check();
  await cell().element.locator('progress').waitFor();
  expect(await cell().element.innerText()).toMatch(/\d+ of 12 rounds/);
  await cell().button('Stop').click();
  await cell().reaches('stopped');
  const [, second] = await columns();
  expect(Number(second[3])).toBeGreaterThan(0);
});
