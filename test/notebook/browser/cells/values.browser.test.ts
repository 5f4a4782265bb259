/** Numbers in sentences: facts stay as the book has them, live ones follow the reader and show it. */
import { describe, expect, it } from 'vitest';
import { BrowserSession } from '../../../support/browser-session.ts';

const CHAPTER = 'the-formula/';
const NAME = 'quadratic/parabola';
const DOUBLED = 'export const zeros = [-10, 10];\nexport const square = 400;';

/** The facts and the live values of the page that quote the cell, as texts. */
async function valuesOf(reader: BrowserSession) {
  const texts = (selector: string) => reader.page.locator(selector).allInnerTexts();
  return {
    facts: await texts(`output[data-value^="${NAME}#"]:not([data-live])`),
    live: await texts(`output[data-value^="${NAME}#"][data-live]`),
  };
}

/** How many animations run on the live values. */
const flashes = (reader: BrowserSession) =>
  reader.page
    .locator('output[data-live]')
    .evaluateAll((all) => all.flatMap((element) => element.getAnimations()).length);

describe('a value in a sentence', () => {
  const reader = new BrowserSession();

  it('follows an edit if it is live, and stays if it is a fact', async () => {
    await reader.open(CHAPTER);
    const before = await valuesOf(reader);
    expect(before).toEqual({ facts: ['9', '−2', '1'], live: ['−2', '1'] });
    await reader.cell(NAME).run(DOUBLED);
    expect(await valuesOf(reader)).toEqual({ facts: before.facts, live: ['−10', '10'] });
    await reader.cell(NAME).button('Reset').click();
    await expect.poll(() => valuesOf(reader)).toEqual(before);
  });

  it('follows a slider if it is live, flashes, and is then at rest again', async () => {
    await reader.open(CHAPTER);
    const { facts, live } = await valuesOf(reader);
    expect(await flashes(reader)).toBe(0);
    await reader.cell(NAME).element.getByRole('slider').fill('0.3');
    await expect.poll(() => flashes(reader)).toBe(2);
    const after = await valuesOf(reader);
    expect(after.live).not.toEqual(live);
    expect(after.facts).toEqual(facts);
    await expect.poll(() => flashes(reader)).toBe(0);
  });

  it('looks live if it is, says of what, and looks like its sentence on paper', async () => {
    await reader.open(CHAPTER);
    const line = (selector: string) =>
      reader.page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { textDecorationLine, textDecorationStyle } = getComputedStyle(element);
          return `${textDecorationLine} ${textDecorationStyle}`;
        });
    expect(await line('output[data-live]')).toBe('underline dotted');
    expect(await line('output[data-value]:not([data-live])')).toBe('none solid');
    const title = await reader.page.locator('output[data-live]').first().getAttribute('title');
    expect(title).toBe(`Follows ${NAME}.ts`);
    await reader.page.emulateMedia({ media: 'print' });
    expect(await line('output[data-live]')).toContain('none');
  });
});

describe('a live value where less motion is wanted', () => {
  const reader = new BrowserSession({ reducedMotion: 'reduce' });

  it('changes without a flash', async () => {
    await reader.open(CHAPTER);
    const { live } = await valuesOf(reader);
    await reader.page.evaluate(() => {
      const page = window as unknown as { flashed: boolean };
      page.flashed = false;
      document.addEventListener('animationstart', () => {
        page.flashed = true;
      });
    });
    await reader.cell(NAME).element.getByRole('slider').fill('0.3');
    await expect.poll(async () => (await valuesOf(reader)).live).not.toEqual(live);
    expect(await flashes(reader)).toBe(0);
    expect(
      await reader.page.evaluate(() => (window as unknown as { flashed: boolean }).flashed),
    ).toBe(false);
  });
});
