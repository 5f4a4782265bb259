/** Names and files in a listing lead to their entry or their cell, in place where there are scripts. */
import { describe, expect, it } from 'vitest';
import { findsNothing } from '../../../support/axe.ts';
import { BrowserSession } from '../../../support/browser-session.ts';

const NAME = 'quadratic/parabola';
const CHAPTER = 'the-formula/';

const linksOf = (reader: BrowserSession, name: string) =>
  reader.cell(name).element.locator('.cell-listing a');

describe('a name in a listing', () => {
  const reader = new BrowserSession();
  const dialog = () => reader.page.getByRole('dialog');
  const roots = () => linksOf(reader, NAME).filter({ hasText: 'roots', visible: true });

  it('shows its entry over the page by a click, and the way back leads to the name', async () => {
    await reader.open(CHAPTER);
    await roots().click();
    await dialog().waitFor();
    expect(await dialog().innerText()).toContain('The two roots of ax² + bx + c');
    expect(await dialog().innerText()).not.toContain('The discriminant');
    await findsNothing(reader.page);
    await reader.page.keyboard.press('Escape');
    expect(await dialog().count()).toBe(0);
    expect(await roots().evaluate((link) => link === document.activeElement)).toBe(true);
    expect(new URL(reader.page.url()).pathname).toBe('/the-formula/');
    expect(await reader.cell(NAME).editor.count()).toBe(0);
  });

  it('does so by Enter; a button closes it, and a link opens the page', async () => {
    await reader.open(CHAPTER);
    await roots().focus();
    await reader.page.keyboard.press('Enter');
    await dialog().getByRole('button', { name: 'Close' }).click();
    expect(await dialog().count()).toBe(0);
    await reader.page.keyboard.press('Enter');
    await dialog().getByRole('link', { name: 'Open its page' }).click();
    await reader.page.waitForURL('**/algebra/#roots');
  });

  it('is one stop for Tab, however often it is used', async () => {
    await reader.open(CHAPTER);
    const stops = await linksOf(reader, 'quadratic/both-ways')
      .filter({ visible: true })
      .evaluateAll((all) => all.map((a) => `${a.textContent} ${(a as HTMLElement).tabIndex}`));
    expect(stops).toEqual(['naiveRoots 0', 'roots 0']);
  });

  it('of a snippet on the same page leads to its cell there', async () => {
    await reader.open(CHAPTER);
    await linksOf(reader, 'quadratic/cancellation').filter({ visible: true }).first().click();
    await reader.page.waitForURL('**/the-formula/#cell-quadratic-naive');
    expect(await dialog().count()).toBe(0);
  });

  it('of a snippet on another page shows its code over this one', async () => {
    await reader.open('rounding/');
    await linksOf(reader, 'quadratic/cancellation').filter({ visible: true }).first().click();
    await dialog().waitFor();
    expect(await dialog().innerText()).toContain('export function naiveRoots');
  });

  it('of the machine shows what its function is for', async () => {
    await reader.open(CHAPTER);
    await linksOf(reader, NAME).filter({ hasText: 'slider', visible: true }).click();
    await dialog().waitFor();
    expect(await dialog().innerText()).toMatch(/slider\(name: string.*A number the reader moves/s);
  });

  it('is an ordinary link where its page does not arrive', async () => {
    await reader.open(CHAPTER);
    await reader.page.evaluate(() => Object.assign(window, { fetch: () => Promise.reject() }));
    await roots().click();
    await reader.page.waitForURL('**/algebra/#roots');
  });
});

describe('on a phone', () => {
  const reader = new BrowserSession({ viewport: { width: 390, height: 844 }, hasTouch: true });

  it('a tap on a name shows its entry', async () => {
    await reader.open(CHAPTER);
    const roots = linksOf(reader, NAME).filter({ hasText: 'roots', visible: true });
    await roots.tap();
    const close = reader.page.getByRole('dialog').getByRole('button', { name: 'Close' });
    const box = await close.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await close.tap();
    expect(await reader.page.getByRole('dialog').count()).toBe(0);
  });
});

describe('without scripts', () => {
  const reader = new BrowserSession({ javaScriptEnabled: false });

  it('a name is a link to its entry', async () => {
    await reader.open(CHAPTER);
    await linksOf(reader, NAME).filter({ hasText: 'roots', visible: true }).click();
    await reader.page.waitForURL('**/algebra/#roots');
  });
});
