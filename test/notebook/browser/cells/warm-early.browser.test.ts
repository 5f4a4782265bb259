/** What runs the cells gets ready when a reader is there, and not before. */
import { expect, it } from 'vitest';
import { BrowserSession } from '../../../support/browser-session.ts';

const session = new BrowserSession();

it('a page gets its kernel when the pointer moves, not when it appears under a pointer that rests', async () => {
  const { page } = session;
  const kernels: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('kernel.')) kernels.push(request.url());
  });
  await page.addInitScript(() => {
    const resting = { bubbles: true, movementX: 0, movementY: 0 };
    addEventListener('load', () => dispatchEvent(new PointerEvent('pointermove', resting)));
  });
  await page.goto(`${session.site.url}embed/quadratic/parabola/`, { waitUntil: 'networkidle' });
  expect(kernels).toEqual([]);
  await page.mouse.move(4, 4);
  await page.mouse.move(8, 8);
  await expect.poll(() => kernels.length, { timeout: 15_000 }).toBe(1);
});
