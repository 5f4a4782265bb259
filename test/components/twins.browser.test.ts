/** The code of a cell in other languages: tabs, the reader's choice on every page, details without a script. */
import { describe, expect, it } from 'vitest';
import { findsNothing } from '../support/axe.ts';
import { BrowserSession } from '../support/browser-session.ts';

const PAGE = 'the-formula/';
const PRODUCT = 'quadratic/product';

/** The tabs of a cell and what they show. */
function languagesOf(reader: BrowserSession, name = PRODUCT, page = reader.page) {
  const { element } = reader.cell(name, page);
  const tab = (label: string) => element.getByRole('tab', { name: label, exact: true });
  return {
    element,
    tab,
    /** The one that is chosen, and the panels in sight, by the tab that names each. */
    shown: async () => ({
      chosen: await element.locator('[role="tab"][aria-selected="true"]').allTextContents(),
      panels: await element.getByRole('tabpanel').evaluateAll((panels) =>
        panels
          .filter((panel) => panel.checkVisibility())
          .map((panel) => {
            const label = panel.getAttribute('aria-labelledby') ?? '';
            return document.getElementById(label)?.textContent;
          }),
      ),
    }),
  };
}

const only = (label: string) => ({ chosen: [label], panels: [label] });

describe('the tabs of a cell', () => {
  const reader = new BrowserSession();

  /** How much has moved by itself since the page began to load. */
  const shifts = () =>
    reader.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) {
              sum += (entry as PerformanceEntry & { value: number }).value;
            }
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 500);
        }),
    );

  it('show one language at a time, with what it printed; the cell’s own at first', async () => {
    await reader.open(PAGE);
    const { tab, shown, element } = languagesOf(reader);
    expect(await shown()).toEqual(only('TypeScript'));
    await tab('Fractions').click();
    expect(await shown()).toEqual(only('Fractions'));
    const panel = element.getByRole('tabpanel', { name: 'Fractions' });
    expect(await panel.innerText()).toMatch(/^from fractions import[\s\S]*It prints\s+product 2$/);
    expect(await panel.locator('.tok-keyword').first().innerText()).toBe('from');
    await findsNothing(reader.page);
  });

  it('are one stop of the keyboard, where arrows, Home and End choose', async () => {
    await reader.open(PAGE);
    const { tab, shown } = languagesOf(reader);
    const focused = () => reader.page.evaluate(() => document.activeElement?.textContent);
    await tab('TypeScript').focus();
    for (const [key, label] of [
      ['ArrowRight', 'Python'],
      ['ArrowRight', 'Fractions'],
      ['ArrowRight', 'TypeScript'],
      ['ArrowLeft', 'Fractions'],
      ['Home', 'TypeScript'],
      ['End', 'Fractions'],
    ]) {
      await reader.page.keyboard.press(key);
      expect(await focused(), key).toBe(label);
      expect(await shown(), key).toEqual(only(label));
    }
    await reader.page.keyboard.press('Tab');
    const inside = () => reader.page.evaluate(() => document.activeElement?.ariaLabel);
    expect(await inside()).toBe(`Fractions code of ${PRODUCT}`);
    await reader.page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('Fractions');
  });

  it('choose for every cell of the page that has the language, and the tab stays in its place', async () => {
    await reader.open(PAGE);
    const [product, parabola] = [languagesOf(reader), languagesOf(reader, 'quadratic/parabola')];
    const top = async () => (await product.tab('Python').boundingBox())?.y;
    await product.tab('Python').scrollIntoViewIfNeeded();
    const before = await top();
    await product.tab('Python').click();
    expect(await parabola.shown()).toEqual(only('Python'));
    expect(Math.abs(((await top()) ?? 0) - (before ?? 0))).toBeLessThan(2);
    await product.tab('Fractions').click();
    expect(await parabola.shown()).toEqual(only('TypeScript'));
  });

  it('choose for every page, another window too, and nothing moves when a page opens', async () => {
    await reader.open(PAGE);
    const other = await reader.newPage();
    await other.goto(reader.site.url);
    const inOther = languagesOf(reader, 'quadratic/parabola', other);
    expect(await inOther.shown()).toEqual(only('TypeScript'));
    await languagesOf(reader).tab('Python').click();
    await expect.poll(inOther.shown).toEqual(only('Python'));
    await reader.open('');
    expect(await languagesOf(reader, 'quadratic/parabola').shown()).toEqual(only('Python'));
    // Letters may move a little when their font arrives; a choice moves nothing more.
    await reader.open(`${PAGE}#cell-quadratic-product`);
    const withChoice = await shifts();
    await reader.page.evaluate(() => localStorage.clear());
    await reader.page.reload();
    expect(withChoice).toBeLessThanOrEqual((await shifts()) + 0.001);
  });

  it('have the code that is in sight copied; Edit goes back to the code that can be edited', async () => {
    await reader.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await reader.open(PAGE);
    const { tab, shown } = languagesOf(reader);
    const cell = reader.cell(PRODUCT);
    await tab('Python').click();
    await cell.button('Copy code').click();
    const copied = () => reader.page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toMatch(/^from math import sqrt\n[\s\S]*larger\)$/);
    await cell.run('export const product = 7;');
    expect(await shown()).toEqual(only('TypeScript'));
    expect(await cell.output('product').innerText()).toContain('7');
    await cell.button('Copy code').click();
    await expect.poll(copied).toBe('export const product = 7;');
  });

  it('are not on paper: there the cell has its own code, whatever the screen shows', async () => {
    await reader.open(PAGE);
    const { tab, shown, element } = languagesOf(reader);
    await tab('Fractions').click();
    await reader.page.emulateMedia({ media: 'print' });
    expect((await shown()).panels).toEqual(['TypeScript']);
    expect(await element.getByRole('tablist').count()).toBe(0);
  });
});

describe('on a phone', () => {
  const reader = new BrowserSession({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });

  it('tabs have the size of a finger, and the page no more than the width of the window', async () => {
    await reader.open(PAGE);
    const { tab } = languagesOf(reader);
    const box = await tab('Python').boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await tab('Python').tap();
    const width = () => reader.page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBe(390);
  });
});

describe('without a script', () => {
  const reader = new BrowserSession({ javaScriptEnabled: false });

  it('other languages are folded under the code, and open', async () => {
    await reader.open(PAGE);
    const { element } = languagesOf(reader);
    expect(await element.getByRole('tab').count()).toBe(0);
    const code = element.locator('.twin-listing').first();
    expect(await code.isVisible()).toBe(false);
    await element.getByText('In Python').click();
    expect(await code.isVisible()).toBe(true);
    expect(await element.locator('.cell-code .cell-listing').isVisible()).toBe(true);
  });
});
