/** A figure that fills the window and comes back, and marks that move when their numbers do. */
import { describe, expect, it } from 'vitest';
import { BrowserSession } from '../../../support/browser-session.ts';

const NAME = 'quadratic/parabola';
const ALONE = `embed/${NAME}/`;

/** The left edges of the drawn roots, which lie on the axis. */
const dots = '.figure-picture circle';

describe('a figure', () => {
  const reader = new BrowserSession();
  const cell = () => reader.cell(NAME).element;

  it('fills the window with its controls, and Esc brings both back', async () => {
    await reader.open(ALONE);
    const { page } = reader;
    const before = await cell().locator('.cell-result').innerHTML();
    const small = await cell().locator('.figure-picture > svg').boundingBox();
    await cell().getByRole('button', { name: 'Enlarge' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Close');
    const large = await dialog.locator('.figure-picture > svg').boundingBox();
    expect(large?.width).toBeGreaterThan(1.5 * (small?.width ?? 0));
    const window = await page.evaluate(() => [innerWidth, innerHeight]);
    expect((large?.y ?? 0) + (large?.height ?? 0)).toBeLessThan(window[1]);
    // A control works there: the figure is drawn anew in the dialog.
    await dialog.getByRole('slider').fill('3');
    await expect
      .poll(() => dialog.locator('svg').first().getAttribute('aria-label'))
      .toContain('for b 3');
    await dialog.getByRole('slider').fill('1');
    await expect
      .poll(() => dialog.locator('svg').first().getAttribute('aria-label'))
      .toContain('for b 1');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Enlarge');
    const children = (html: string) => html.match(/class="[\w -]+"/g);
    expect(children(await cell().locator('.cell-result').innerHTML())?.slice(0, 8)).toEqual(
      children(before)?.slice(0, 8),
    );
    expect(await cell().locator('.cell-outputs [data-figure]').count()).toBe(1);
  });

  it('is closed by its button', async () => {
    await reader.open(ALONE);
    await cell().getByRole('button', { name: 'Enlarge' }).click();
    await reader.page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => reader.page.getByRole('dialog').count()).toBe(0);
    expect(await cell().locator('.cell-outputs [data-figure]').count()).toBe(1);
  });
});

describe('on a phone', () => {
  const reader = new BrowserSession({ viewport: { width: 390, height: 844 }, hasTouch: true });

  it('the figure is enlarged by a tap', async () => {
    await reader.open(ALONE);
    await reader.cell(NAME).element.getByRole('button', { name: 'Enlarge' }).tap();
    const dialog = reader.page.getByRole('dialog');
    await dialog.waitFor();
    const box = await dialog.boundingBox();
    expect([box?.width, box?.height]).toEqual([390, 844]);
  });
});

/** Moves b, and counts the roots that are under way. */
async function moving(reader: BrowserSession): Promise<number> {
  await reader.open(ALONE);
  const { element } = reader.cell(NAME);
  await element.evaluate((root, circles) => {
    const watch = () => {
      const under = [...root.querySelectorAll(circles)].flatMap((each) => each.getAnimations());
      if (under.length > 0) root.setAttribute('data-moved', String(under.length));
      requestAnimationFrame(watch);
    };
    watch();
  }, dots);
  await element.getByRole('slider').fill('3');
  await reader.cell(NAME).reaches('ok');
  await reader.page.waitForTimeout(300);
  return Number(await element.getAttribute('data-moved'));
}

describe('when a control is moved', () => {
  const reader = new BrowserSession();

  it('the marks move to their new place and stay there', async () => {
    expect(await moving(reader)).toBe(2);
    const circles = reader.cell(NAME).element.locator(dots);
    const placed = await circles.evaluateAll((all) =>
      all.map((each) => getComputedStyle(each).cx === `${each.getAttribute('cx')}px`),
    );
    expect(placed).toEqual([true, true]);
  });
});

describe('while a control goes on moving', () => {
  const reader = new BrowserSession();

  it('the marks are where the hand has moved them, at once', async () => {
    await reader.open(ALONE);
    const { element } = reader.cell(NAME);
    // Each move follows the picture of the one before at once, as under a hand.
    const under = await element.evaluate(async (root, circles) => {
      const slider = root.querySelector('input[type="range"]') as HTMLInputElement;
      const words = () => root.querySelector('svg[role="img"]')?.getAttribute('aria-label');
      const counts: number[] = [];
      for (let move = 0; move < 8; move++) {
        const before = words();
        slider.value = String(2 + (move % 2));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        while (words() === before) await new Promise((resolve) => setTimeout(resolve));
        const all = [...root.querySelectorAll(circles)];
        counts.push(all.flatMap((each) => each.getAnimations()).length);
      }
      return counts;
    }, dots);
    expect(under[0]).toBe(2);
    expect(under.slice(1)).toContain(0);
  });
});

describe('for a reader who asked for less motion', () => {
  const reader = new BrowserSession({ reducedMotion: 'reduce' });

  it('nothing moves', async () => {
    expect(await moving(reader)).toBe(0);
  });
});
