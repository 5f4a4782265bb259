/** The contents mark the section that is being read, in a wide window and on a phone. */
import { beforeEach, describe, expect, it } from 'vitest';
import { BrowserSession } from '../support/browser-session.ts';

const CHAPTER = 'how-surprised-should-you-be/';

describe('in a wide window', () => {
  const reader = new BrowserSession({ viewport: { width: 1440, height: 900 } }, 'root');
  const links = () => reader.page.locator('.book-contents .sections a');
  const marked = () =>
    reader.page.locator('.book-contents .sections a[aria-current="true"]').allInnerTexts();

  beforeEach(() => reader.open(CHAPTER));

  it('each section is marked when its link is followed', async () => {
    expect(await marked()).toEqual([]);
    const names = await links().allInnerTexts();
    expect(names.length).toBeGreaterThan(6);
    for (const [i, name] of names.entries()) {
      await links().nth(i).click();
      await expect.poll(marked).toEqual([name]);
    }
  });

  it('a section is marked as soon as its heading is in the upper third', async () => {
    const headings = reader.page.locator('main h2[id]');
    const names = await headings.allInnerTexts();
    const scrollTo = (i: number, share: number) =>
      headings.nth(i).evaluate((heading, share) => {
        const { top } = heading.getBoundingClientRect();
        scrollTo(0, scrollY + top - innerHeight * share);
      }, share);
    for (let i = 1; i < names.length - 3; i++) {
      await scrollTo(i, 0.3);
      await expect.poll(marked).toEqual([names[i]]);
      await scrollTo(i, 0.5);
      await expect.poll(marked).toEqual([names[i - 1]]);
    }
  });
});

describe('on a phone', () => {
  const reader = new BrowserSession(
    { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    'root',
  );

  it('the bar names the section, opens the list, and a link in it closes it again', async () => {
    await reader.open(CHAPTER);
    const bar = reader.page.getByRole('navigation', { name: 'In this chapter' });
    const menu = reader.page.locator('#section-menu');
    expect(await menu.isVisible()).toBe(false);
    await bar.getByRole('button').click();
    await menu.getByRole('link', { name: 'Not a distance' }).click();
    await expect.poll(() => menu.isVisible()).toBe(false);
    await expect.poll(() => bar.getByRole('button').innerText()).toContain('Not a distance');
    await bar.getByRole('button').click();
    expect(await menu.locator('a[aria-current="true"]').innerText()).toBe('Not a distance');
    await reader.page.keyboard.press('Escape');
    await expect.poll(() => menu.isVisible()).toBe(false);
  });
});

describe('without a script', () => {
  const reader = new BrowserSession({
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
  });

  it('the list of sections opens, and the theme, which needs a script, is not offered', async () => {
    await reader.open('the-formula/');
    await reader.page.locator('.section-bar button').click();
    expect(await reader.page.locator('#section-menu a').first().isVisible()).toBe(true);
    expect(await reader.page.locator('starlight-theme-select:visible').count()).toBe(0);
  });
});
