/** A term of the glossary: a link that shows its definition on hover, focus and tap. */
import { describe, expect, it } from 'vitest';
import { findsNothing } from '../support/axe.ts';
import { BrowserSession } from '../support/browser-session.ts';

const CHAPTER = 'rounding/';
const FIRST = 'the-formula/';

/** What a test needs of a reader's page: the term, its note, and where they are. */
function termOf(reader: BrowserSession, name: string) {
  const link = reader.page.locator('a.term', { hasText: name });
  const note = reader.page.locator(`#definition-${name}`);
  return { link, note, isOpen: () => note.isVisible() };
}

describe('a term', () => {
  const reader = new BrowserSession({ viewport: { width: 900, height: 700 } });

  it('shows its definition when the pointer rests on it, until the pointer leaves both', async () => {
    await reader.open(CHAPTER);
    const { link, note, isOpen } = termOf(reader, 'cancellation');
    expect(await isOpen()).toBe(false);
    await link.hover();
    await expect.poll(isOpen).toBe(true);
    expect(await note.innerText()).toContain('two numbers of almost the same size');
    await note.hover();
    await reader.page.waitForTimeout(400);
    expect(await isOpen()).toBe(true);
    await reader.page.locator('h1').hover();
    await expect.poll(isOpen).toBe(false);
  });

  it('stands in a page that does not move, with its note beside it and inside the window', async () => {
    await reader.page.setViewportSize({ width: 390, height: 700 });
    await reader.open(FIRST);
    const { link, note, isOpen } = termOf(reader, 'cancellation');
    const measure = () =>
      reader.page.evaluate(() => [
        document.documentElement.scrollHeight,
        document.documentElement.scrollWidth,
        document.querySelector('[data-cell]')?.getBoundingClientRect().top,
      ]);
    await link.scrollIntoViewIfNeeded();
    const before = await measure();
    await link.hover();
    await expect.poll(isOpen).toBe(true);
    expect(await measure()).toEqual(before);
    const [box, at] = [await note.boundingBox(), await link.boundingBox()];
    if (!box || !at) throw new Error('The note or its term is out of sight.');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    expect(
      Math.min(Math.abs(box.y - (at.y + at.height)), Math.abs(box.y + box.height - at.y)),
    ).toBeLessThan(20);
  });

  it('shows it on focus, loses it to Esc, and is one stop of the keyboard', async () => {
    await reader.open(FIRST);
    const { link, isOpen } = termOf(reader, 'discriminant');
    const next = termOf(reader, 'cancellation');
    await link.focus();
    await reader.page.keyboard.press('Shift+Tab');
    await reader.page.keyboard.press('Tab');
    await expect.poll(isOpen).toBe(true);
    await reader.page.keyboard.press('Escape');
    await expect.poll(isOpen).toBe(false);
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await reader.page.keyboard.press('Tab');
    await expect.poll(next.isOpen).toBe(true);
    expect(await isOpen()).toBe(false);
  });

  it('leads to the glossary, which leads to where it is taught', async () => {
    await reader.open(FIRST);
    await termOf(reader, 'cancellation').link.press('Enter');
    await reader.page.waitForURL('**/glossary/#cancellation');
    const entry = reader.page.locator('dt#cancellation + dd');
    await entry.getByRole('link', { name: 'Rounding' }).click();
    await reader.page.waitForURL('**/rounding/#term-cancellation');
    expect(await reader.page.locator('#term-cancellation').innerText()).toBe('cancellation');
  });

  it('and its note give axe nothing to find', async () => {
    await reader.open(FIRST);
    const { link, isOpen } = termOf(reader, 'cancellation');
    await link.hover();
    await expect.poll(isOpen).toBe(true);
    await findsNothing(reader.page);
    await reader.open('glossary/');
    await findsNothing(reader.page);
  });
});

describe('on a touch screen', () => {
  const reader = new BrowserSession({
    viewport: { width: 390, height: 700 },
    hasTouch: true,
    isMobile: true,
  });

  it('a tap shows the definition and stays on the page; the note has the links', async () => {
    await reader.open(FIRST);
    const { link, note, isOpen } = termOf(reader, 'cancellation');
    await link.tap();
    await expect.poll(isOpen).toBe(true);
    expect(new URL(reader.page.url()).pathname).toBe(`/${FIRST}`);
    await reader.page.locator('h1').tap();
    await expect.poll(isOpen).toBe(false);
    await link.tap();
    await note.getByRole('link', { name: 'Glossary' }).tap();
    await reader.page.waitForURL('**/glossary/#cancellation');
  });
});

describe('without a script', () => {
  const reader = new BrowserSession({ javaScriptEnabled: false });

  it('a term is a plain link', async () => {
    await reader.open(CHAPTER);
    const { link, isOpen } = termOf(reader, 'cancellation');
    await link.hover();
    expect(await isOpen()).toBe(false);
    await link.click();
    await reader.page.waitForURL('**/glossary/#cancellation');
  });
});
