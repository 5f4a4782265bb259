/** The dialog that shows the markup for another page. */
import { describe, expect, test } from 'vitest';
import { findsNothing } from '../../support/axe.ts';
import { BrowserSession } from '../../support/browser-session.ts';

const NAME = 'quadratic/parabola';
const CHAPTER = 'the-formula/';

describe('on a wide screen', () => {
  const reader = new BrowserSession({
    colorScheme: 'light',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const cell = () => reader.cell(NAME);
  const dialog = () => reader.page.locator('.embed-dialog');
  const markup = () => dialog().getByLabel('Markup').inputValue();
  const preview = (selector: string) => dialog().locator('iframe').contentFrame().locator(selector);

  test('it gives markup that is copied, with the height that the cell has', async () => {
    await reader.open(CHAPTER);
    await cell().button('Embed').click();
    await preview('.cell').waitFor();
    const src = `src="${reader.site.url}embed/${NAME}/"`;
    const height = () =>
      preview('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    await expect.poll(markup).toContain(`height="${await height()}"`);
    expect(await markup()).toContain(src);
    expect(await markup()).toContain(`title="${NAME} · The quadratic notebook"`);
    expect(await markup()).toContain(`<script async src="${reader.site.url}embed.js"></script>`);
    await dialog().getByRole('button', { name: 'Copy', exact: true }).click();
    await expect.poll(() => dialog().getByRole('status').innerText()).toBe('Markup copied.');
    expect(await reader.page.evaluate(() => navigator.clipboard.readText())).toBe(await markup());
    await findsNothing(reader.page);
    await reader.page.keyboard.press('Escape');
    expect(await dialog().count()).toBe(0);
    const focused = () => reader.page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('Embed');
  });

  test('it takes along the inputs and the text that the reader has changed, if the reader wants', async () => {
    await reader.open(CHAPTER);
    await cell().element.getByLabel('b', { exact: true }).fill('2');
    await cell().write('export const mine = 1;');
    await cell().button('Embed').click();
    await expect.poll(markup).toMatch(/\/\?inputs=b:2#edit=quadratic\/parabola&amp;code=[\w-]+"/);
    await expect.poll(() => preview('.cm-content').innerText()).toBe('export const mine = 1;');
    await dialog().getByLabel('With your text of the code').uncheck();
    await expect.poll(markup).toContain('/?inputs=b:2"');
    await dialog().getByLabel('With the inputs').uncheck();
    await expect.poll(markup).toContain(`/embed/${NAME}/"`);
  });

  test('its options change the preview', async () => {
    await reader.open(CHAPTER);
    await cell().button('Embed').click();
    await dialog().getByLabel('Theme').selectOption('dark');
    await dialog().getByLabel('What it shows').selectOption('output');
    expect(await markup()).toContain('?theme=dark&amp;view=output"');
    await expect.poll(() => preview('html').getAttribute('data-view')).toBe('output');
    await expect.poll(() => preview('.cell-code').isVisible()).toBe(false);
  });

  test('it is there for an exercise and for a file of the book’s modules', async () => {
    await reader.open(CHAPTER);
    const exercise = reader.page.locator('[data-exercise="quadratic/vieta"]');
    await exercise.getByRole('button', { name: 'Embed' }).click();
    await expect.poll(markup).toContain('/embed/quadratic/exercises/vieta/"');
    await preview('[data-exercise="quadratic/vieta"]').waitFor();
    expect(await dialog().getByLabel('What it shows').count()).toBe(0);
    await dialog().getByRole('button', { name: 'Close' }).click();
    await reader.cell('algebra/roots').button('Embed').click();
    await expect.poll(markup).toContain('/embed/algebra/roots/"');
    await preview('[data-cell="algebra/roots"]').waitFor();
  });

  test('it says what to do when it does not load, and comes when it does', async () => {
    await reader.open(CHAPTER);
    await reader.page.route('**/embed-dialog*.js', (route) => route.abort());
    await cell().button('Embed').click();
    await expect
      .poll(() => cell().status)
      .toBe('Could not load what shows the markup. Check the connection and press Embed again.');
    expect(reader.consoleErrors.splice(0).length).toBeGreaterThan(0);
    await reader.page.unroute('**/embed-dialog*.js');
    await cell().button('Embed').click();
    await dialog().waitFor();
  });

  test('it selects the markup where the browser does not allow copying', async () => {
    await reader.page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await reader.open(CHAPTER);
    await cell().button('Embed').click();
    await dialog().getByRole('button', { name: 'Copy', exact: true }).click();
    await expect.poll(() => dialog().getByRole('status').innerText()).toContain('is selected');
    const selected = dialog()
      .getByLabel('Markup')
      .evaluate((field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart);
    expect(await selected).toBe((await markup()).length);
  });

  test('a cell that is embedded already does not offer it', async () => {
    await reader.open(`embed/${NAME}/`);
    expect(await cell().button('Embed').isVisible()).toBe(false);
  });
});

describe('on a phone', () => {
  const reader = new BrowserSession({
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
  });

  test('everything in it is large enough to press, and nothing is wider than the window', async () => {
    await reader.open(CHAPTER);
    await reader.cell(NAME).button('Embed').tap();
    const dialog = reader.page.locator('.embed-dialog');
    await dialog.waitFor();
    const sizes = await dialog.locator('button, select, label:has(input)').evaluateAll((targets) =>
      targets.map((target) => {
        const { width, height } = target.getBoundingClientRect();
        return Math.min(width, height);
      }),
    );
    expect(sizes.length).toBeGreaterThanOrEqual(4);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(43.5);
    const overflow = await dialog.evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
