/** A page that the reader left while a cell ran, and that the browser brings back as it was. */
import { expect, it } from 'vitest';
import { BrowserSession } from '../../../support/browser-session.ts';

const NAME = 'quadratic/product';
const session = new BrowserSession();

it('has ended the run: the next one does not wait for it', async () => {
  await session.open(`embed/${NAME}/`);
  const cell = session.cell(NAME);
  await cell.write('while (true) {}');
  await cell.button('Run').click();
  await cell.reaches('running');
  // What the browser says as the page is left. (Chromium without windows keeps none to bring back.)
  await session.page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  });
  await cell.reaches('stopped');
  expect(await cell.status).toBe('Stopped when you left the page.');
  await cell.run('export const product = 5;');
  expect(await cell.output('product').locator('.output-value').innerText()).toBe('5');
});
