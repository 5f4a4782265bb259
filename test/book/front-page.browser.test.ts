/** The title page: its figure is in sight at once, and what a reader does there works. */
import { describe, expect, it } from 'vitest';
import { BrowserSession } from '../support/browser-session.ts';

const reader = new BrowserSession({ javaScriptEnabled: false }, 'root');
const FIGURE = '[data-cell="softmax/three-logits"] .figure-picture svg';

describe('before any script, the figure and its slider are above the fold', () => {
  it.each([
    ['a wide window', 1440, 900],
    ['a phone', 390, 844],
  ])('in %s', async (_, width, height) => {
    await reader.page.setViewportSize({ width, height });
    await reader.open('');
    const bottom = await reader.page.locator(FIGURE).evaluate((figure) => {
      return figure.getBoundingClientRect().bottom;
    });
    expect(bottom).toBeLessThanOrEqual(height);
    expect(await reader.page.locator(FIGURE).textContent()).toContain('loss 0.35');
  });
});

describe('with scripts', () => {
  const moving = new BrowserSession({}, 'root');

  it('adding to all three logits leaves p alone and breaks the plain formula', async () => {
    await moving.open('');
    const cell = moving.cell('softmax/three-logits').element;
    const slider = cell.getByRole('slider', { name: 'added to all three' });
    await slider.focus();
    await moving.page.keyboard.press('End');
    const words = () => cell.getByRole('img').getAttribute('aria-label');
    await expect.poll(words).toBe('The cat’s p is 0.71, by the plain formula NaN.');
  });

  it('a number from a log is looked up where it is typed', async () => {
    await moving.open('');
    const cell = moving.cell('diagnosis/which');
    await cell.element.getByRole('spinbutton', { name: 'my loss' }).fill('2.3026');
    await expect.poll(() => cell.output('likely').innerText()).toContain('2.303');
  });

  it('the code is folded, and opens', async () => {
    await moving.open('');
    const { element } = moving.cell('softmax/three-logits');
    const listing = element.locator('.cell-listing');
    expect(await listing.isVisible()).toBe(false);
    await element.getByText('The code that computes this').click();
    expect(await listing.isVisible()).toBe(true);
  });
});
