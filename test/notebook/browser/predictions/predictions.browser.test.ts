/** Questions to predict: a guess opens the answer and is shown beside it, by pointer and by keyboard. */
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findsNothing } from '../../../support/axe.ts';
import { BrowserSession } from '../../../support/browser-session.ts';

const CHAPTER = 'rounding/';

/** One question of the page, by what a reader does with it. */
const question = (reader: BrowserSession, kind: string) => {
  const section = reader.page.locator(`[data-predict="${kind}"]`);
  return {
    section,
    answer: section.locator('[data-answer]'),
    said: section.locator('.predict-said[role="status"]'),
    toggle: section.locator('summary'),
    mark: (name: string) => section.locator(`[data-mark="${name}"]`),
  };
};

/** Where on its line a mark stands, from 0 to 1. */
const placeOf = (mark: Locator) =>
  mark.evaluate((element) => Number(element.style.getPropertyValue('--at')));

/** How far a mark's point, which is drawn in CSS, is from where it should be on the line, in pixels. */
const offBy = (mark: Locator) =>
  mark.evaluate((element) => {
    const at = Number((element as HTMLElement).style.getPropertyValue('--at'));
    const word = element.getBoundingClientRect();
    const line = (element.parentElement as HTMLElement).getBoundingClientRect();
    return Math.abs(word.left + at * word.width - (line.left + at * line.width));
  });

describe('a question to predict', () => {
  const reader = new BrowserSession();

  it('keeps its answer folded until it is asked for', async () => {
    await reader.open(CHAPTER);
    for (const kind of ['choices', 'number', 'mark', 'thought']) {
      const { answer, toggle, said } = question(reader, kind);
      expect(await answer.isVisible(), kind).toBe(false);
      expect(await toggle.innerText()).toBe('Show the answer');
      await toggle.click();
      await expect.poll(() => answer.isVisible()).toBe(true);
      expect(await toggle.innerText()).toBe('Hide the answer');
      expect(await said.innerText(), 'nobody has said anything').toBe('');
    }
  });

  it('takes a choice, and says what the answer is; the choice can be changed', async () => {
    await reader.open(CHAPTER);
    const { section, answer, said } = question(reader, 'choices');
    await section.getByRole('button', { name: 'it loses a few' }).click();
    await expect.poll(() => answer.isVisible()).toBe(true);
    expect(await said.innerText()).toBe(
      'You said “it loses a few”; the answer is “it loses nearly all”.',
    );
    const pressed = section.getByRole('button', { pressed: true });
    expect(await pressed.allInnerTexts()).toEqual(['it loses a few']);
    await section.getByRole('button', { name: 'it keeps all its digits' }).click();
    expect(await said.innerText()).toContain('You said “it keeps all its digits”');
    expect(await pressed.allInnerTexts()).toEqual(['it keeps all its digits']);
    await section.getByRole('button', { name: 'it loses nearly all' }).click();
    expect(await said.innerText()).toBe('You said “it loses nearly all”, and so it is.');
  });

  it('takes a number, and draws it beside the exact one', async () => {
    await reader.open(CHAPTER);
    const { section, answer, said, mark } = question(reader, 'number');
    const field = section.getByRole('spinbutton', { name: 'Your guess' });
    await field.fill('8');
    expect(await answer.isVisible(), 'before it is done').toBe(false);
    await field.press('Enter');
    await expect.poll(() => answer.isVisible()).toBe(true);
    expect(await said.innerText()).toBe('You said 8; it is 2 units.');
    expect(await placeOf(mark('guess'))).toBe(1);
    expect(await placeOf(mark('answer'))).toBe(0.25);
    for (const name of ['guess', 'answer']) expect(await offBy(mark(name)), name).toBeLessThan(1);
    await field.fill('-2');
    expect(await said.innerText()).toBe('You said −2; it is 2 units.');
    expect(await placeOf(mark('guess'))).toBe(0);
    expect(await placeOf(mark('answer'))).toBe(1);
  });

  it('takes a mark on an axis, and draws it beside the exact one', async () => {
    await reader.open(CHAPTER);
    const { section, answer, said, toggle, mark } = question(reader, 'mark');
    const slider = section.getByRole('slider', { name: 'Your guess', exact: true });
    await slider.fill('2.5');
    expect(await slider.getAttribute('aria-valuetext')).toBe('2.5');
    expect(await answer.isVisible(), 'before it is done').toBe(false);
    await toggle.click();
    await expect.poll(() => said.innerText()).toBe('You said 2.5; it is −2.');
    expect(await placeOf(mark('guess'))).toBe(0.75);
    expect(await placeOf(mark('answer'))).toBeCloseTo(0.3, 9);
    for (const name of ['guess', 'answer']) expect(await offBy(mark(name)), name).toBeLessThan(1);
  });

  it('is answered by keyboard alone', async () => {
    await reader.open(CHAPTER);
    const { section, answer, said } = question(reader, 'choices');
    const { keyboard } = reader.page;
    await section.getByRole('button').first().focus();
    await keyboard.press('Tab');
    await keyboard.press('Space');
    await expect.poll(() => answer.isVisible()).toBe(true);
    expect(await said.innerText()).toContain('You said “it loses a few”');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect.poll(() => answer.isVisible()).toBe(false);
    await keyboard.press('Tab');
    await keyboard.type('3');
    await keyboard.press('Enter');
    await expect.poll(() => question(reader, 'number').said.innerText()).toContain('You said 3;');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('ArrowRight');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect.poll(() => question(reader, 'mark').said.innerText()).toContain('You said 0.5;');
  });

  it('does not move when its choices become buttons', async () => {
    const arrived = Promise.withResolvers<void>();
    await reader.page.route('**/_astro/*.js', async (route) => {
      await arrived.promise;
      await route.continue();
    });
    await reader.page.goto(`${reader.site.url}${CHAPTER}`, { waitUntil: 'commit' });
    const { section } = question(reader, 'choices');
    const boxes = () =>
      reader.page.locator('.predict-choice, [data-predict]').evaluateAll((all) =>
        all.map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [x, y, width, height];
        }),
      );
    await section.waitFor();
    await reader.page.evaluate(() => document.fonts.ready);
    const before = await boxes();
    expect(before).toHaveLength(3 + 4);
    expect(await section.getByRole('button').count(), 'before the script').toBe(0);
    arrived.resolve();
    await section.getByRole('button').nth(2).waitFor();
    expect(await boxes()).toEqual(before);
  });

  it('gives axe nothing to find, folded and answered', async () => {
    await reader.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await reader.open(CHAPTER);
    await findsNothing(reader.page);
    await question(reader, 'choices').section.getByRole('button').first().click();
    const field = question(reader, 'number').section.getByRole('spinbutton');
    await field.fill('8');
    await field.press('Enter');
    const { section, toggle } = question(reader, 'mark');
    await section.getByRole('slider').fill('2.5');
    await toggle.click();
    await findsNothing(reader.page);
  });

  it('on paper has its choices as a list and its answer, and nothing to press', async () => {
    await reader.open(CHAPTER);
    await reader.page.emulateMedia({ media: 'print' });
    for (const kind of ['choices', 'number', 'mark', 'thought']) {
      const { answer, section, toggle } = question(reader, kind);
      expect(await answer.isVisible(), kind).toBe(true);
      expect(await toggle.isVisible(), kind).toBe(false);
      for (const input of await section.locator('input').all())
        expect(await input.isVisible()).toBe(false);
    }
    expect(await question(reader, 'mark').mark('answer').isVisible()).toBe(true);
    const border = await reader.page
      .locator('.predict-choice')
      .first()
      .evaluate((choice) => getComputedStyle(choice).borderTopWidth);
    expect(border).toBe('0px');
  });
});

describe('a question to predict without a script', () => {
  const reader = new BrowserSession({ javaScriptEnabled: false });

  it('has its choices as a list and its answer, and nothing to press', async () => {
    await reader.open(CHAPTER);
    expect(
      await reader.page.locator('[data-predict] :is(button, input, summary):visible').count(),
    ).toBe(0);
    const { section, answer } = question(reader, 'choices');
    expect(await section.getByRole('listitem').allInnerTexts()).toEqual([
      'it keeps all its digits',
      'it loses a few',
      'it loses nearly all',
    ]);
    expect(await answer.innerText()).toContain('The larger root loses nearly all its digits');
    for (const kind of ['choices', 'number', 'mark', 'thought']) {
      const box = await question(reader, kind).answer.boundingBox();
      expect(box?.height, kind).toBeGreaterThan(10);
    }
    expect(await question(reader, 'mark').mark('answer').innerText()).toBe('it is −2');
  });
});
