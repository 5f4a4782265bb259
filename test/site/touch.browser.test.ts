/** Under a finger: what is pressed is large enough, fields do not enlarge the page, and no keys are named. */
import { describe, expect, it } from 'vitest';
import { BrowserSession } from '../support/browser-session.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

describe.each([
  ['mini', ['', 'the-formula/', 'symbols/']],
  ['root', ['', 'learning/', 'my-loss-is-stuck-at/', 'reference/']],
] as const)('in the book at %s', (site, pages) => {
  const reader = new BrowserSession(PHONE, site);

  it.each(pages)('everything to press on /%s is 44 pixels high and wide', async (path) => {
    await reader.open(path);
    const small = await reader.page.evaluate(() => {
      const targets = document.querySelectorAll<HTMLElement>(
        'button, summary, select, input, [role="button"], .cell-name a',
      );
      return [...targets]
        .filter((target) => target.checkVisibility({ visibilityProperty: true }))
        .filter((target) => !target.closest('.handle'))
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 43.5 || box.height < 43.5)
        .map(
          ({ target, box }) =>
            `${target.outerHTML.slice(0, 90)} ${Math.round(box.width)} × ${Math.round(box.height)}`,
        );
    });
    expect(small).toEqual([]);
  });

  it.each(pages)('no field on /%s has text below 16 pixels', async (path) => {
    await reader.open(path);
    const sizes = await reader.page
      .locator('select, input:not([type="range"], [type="checkbox"], [type="radio"]), textarea')
      .evaluateAll((fields) => fields.map((field) => getComputedStyle(field).fontSize));
    expect(sizes.filter((size) => Number.parseFloat(size) < 16)).toEqual([]);
  });
});

describe('while a cell is edited', () => {
  const reader = new BrowserSession(PHONE);

  it('no key is named', async () => {
    await reader.open('embed/quadratic/parabola/');
    const cell = reader.cell('quadratic/parabola');
    await cell.button('Edit').click();
    await cell.editor.waitFor();
    expect(await cell.element.locator('kbd:visible').count()).toBe(0);
  });
});
