/** What a reader finds by trying: the code can be clicked, old results look old, a move can be taken back. */
import { beforeEach, describe, expect, it } from 'vitest';
import { BrowserSession, type CellOnPage } from '../../../support/browser-session.ts';

const NAME = 'quadratic/parabola';
const ALONE = `embed/${NAME}/`;
const reader = new BrowserSession({ permissions: ['clipboard-read', 'clipboard-write'] });
let cell: CellOnPage;

beforeEach(async () => {
  await reader.open(ALONE);
  cell = reader.cell(NAME);
});

const listing = () => cell.element.locator('.cell-listing');
const isEditing = () => cell.element.locator('.cm-content').count();

/** The middle of the first letters of a text in the listing. */
async function placeOf(text: string): Promise<{ x: number; y: number }> {
  return listing().evaluate((listing, text) => {
    const walker = document.createTreeWalker(listing, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(text) ?? -1;
      const element = node.parentElement;
      if (at < 0 || !element?.checkVisibility() || element.closest('summary')) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left + 1, y: top + height / 2 };
    }
    throw new Error(`The listing does not show "${text}".`);
  }, text);
}

describe('a click in the code', () => {
  it('opens the editor with the caret there', async () => {
    const { x, y } = await placeOf('square');
    await reader.page.mouse.click(x, y);
    await expect.poll(isEditing).toBe(1);
    await expect
      .poll(() => cell.editor.evaluate((editor) => editor.contains(document.activeElement)))
      .toBe(true);
    await reader.page.keyboard.insertText('/* here */');
    expect(await cell.text()).toContain('const /* here */square');
  });

  it('that ends a selection leaves the listing as it is, with what was selected', async () => {
    const from = await placeOf('square');
    await reader.page.mouse.move(from.x, from.y);
    await reader.page.mouse.down();
    await reader.page.mouse.move(from.x + 60, from.y, { steps: 5 });
    await reader.page.mouse.up();
    const selected = await reader.page.evaluate(() => getSelection()?.toString() ?? '');
    expect(selected).toMatch(/^square/);
    await reader.page.waitForTimeout(500);
    expect(await isEditing()).toBe(0);
  });

  it('on what is folded unfolds it and opens no editor', async () => {
    await listing().locator('summary').first().click();
    await expect.poll(() => listing().locator('details[open]').count()).toBe(1);
    await reader.page.waitForTimeout(500);
    expect(await isEditing()).toBe(0);
  });

  it('is Enter by the keyboard', async () => {
    await listing().focus();
    await reader.page.keyboard.press('Enter');
    await expect.poll(isEditing).toBe(1);
    await expect
      .poll(() => cell.editor.evaluate((editor) => editor.contains(document.activeElement)))
      .toBe(true);
    expect(await cell.element.evaluate((element) => element.classList.contains('edited'))).toBe(
      false,
    );
  });
});

describe('results of an earlier text', () => {
  const opacity = () =>
    cell.element.locator('.figure-picture').evaluate((box) => getComputedStyle(box).opacity);

  it('are dimmed, and the status says so, until the text is run', async () => {
    await cell.write('export const one = 1;');
    await expect.poll(opacity).toBe('0.4');
    expect(await cell.status).toBe('Edited. The results are from before: press Run.');
    await cell.button('Run').click();
    await cell.reaches('ok');
    expect(await cell.status).toBe('');
    expect(await cell.element.getAttribute('data-stale')).toBeNull();
  });

  it('are as before once the text is', async () => {
    await cell.button('Edit').click();
    await expect.poll(isEditing).toBe(1);
    await expect
      .poll(() => cell.editor.evaluate((editor) => editor.contains(document.activeElement)))
      .toBe(true);
    await reader.page.keyboard.press('ControlOrMeta+Home');
    await reader.page.keyboard.insertText('x');
    await expect.poll(opacity).toBe('0.4');
    await reader.page.keyboard.press('Backspace');
    await expect.poll(opacity).toBe('1');
    expect(await cell.status).toBe('');
  });
});

describe('what the status mentions', () => {
  it('goes by itself, and what it said before is there again', async () => {
    await reader.page.clock.install();
    await cell.write('export const one = 1;');
    await cell.button('Copy code').click();
    await expect.poll(() => cell.status).toBe('Code copied.');
    await cell.button('Copy link').click();
    await expect.poll(() => cell.status).toBe('Link copied.');
    await reader.page.clock.runFor(10_000);
    expect(await cell.status).toContain('Edited.');
  });
});

describe('Undo', () => {
  const slider = () => cell.element.getByRole('slider', { name: 'b' });
  const words = () => cell.element.getByRole('img').getAttribute('aria-label');

  it('is there once something was moved, and takes it back, move by move', async () => {
    await reader.page.clock.install();
    const before = await words();
    expect(await cell.button('Undo').count()).toBe(0);
    await slider().focus();
    for (let i = 0; i < 5; i++) await reader.page.keyboard.press('ArrowRight');
    await expect.poll(words).toContain('for b 1.5,');
    await reader.page.clock.runFor(2000);
    await slider().fill('-3');
    await expect.poll(words).toContain('for b -3,');
    await cell.button('Undo').click();
    await expect.poll(words).toContain('for b 1.5,');
    expect(await slider().inputValue()).toBe('1.5');
    expect(await cell.element.locator('.input-value').innerText()).toBe('1.5');
    await cell.button('Undo').press('Enter');
    await expect.poll(words).toBe(before);
    expect(await slider().inputValue()).toBe('1');
    expect(await cell.button('Undo').count()).toBe(0);
    expect(await slider().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('leaves nothing to reset on the page', async () => {
    await reader.open('the-formula/');
    await slider().fill('2');
    await expect.poll(() => reader.button('Reset all').count()).toBe(1);
    await cell.button('Undo').click();
    await expect.poll(words).toContain('for b 1,');
    expect(await reader.button('Reset all').count()).toBe(0);
  });
});
