/** The slides of a chapter in a browser: by keys and buttons, with live cells, without a script, on paper. */
import { describe, expect, inject, it } from 'vitest';
import { encodeLink } from '../../../src/notebook/browser/drafts/link.ts';
import { findsNothing } from '../../support/axe.ts';
import { BrowserSession, sharedBrowser } from '../../support/browser-session.ts';

const CHAPTER = 'slides/the-formula/';
const QUESTIONS = 'slides/rounding/';

describe('slides', () => {
  const session = new BrowserSession({ viewport: { width: 1280, height: 720 } });
  const current = () => session.page.locator('.slide.current');
  const number = () => current().getAttribute('id');
  const press = (key: string) => session.page.keyboard.press(key);
  const hash = () => new URL(session.page.url()).hash;
  const open = async (path: string) => {
    await session.open(path);
    await expect.poll(() => current().count()).toBe(1);
  };
  const slideOf = (selector: string) =>
    session.page.locator('.slide', { has: session.page.locator(selector) }).getAttribute('id');

  it('turn by keys and by buttons, and a reload stays', async () => {
    await open(CHAPTER);
    const last = String(await session.page.locator('.slide').count());
    const turns = [
      ['ArrowRight', '2'],
      ['Space', '3'],
      ['PageDown', '4'],
      ['ArrowLeft', '3'],
      ['Shift+Space', '2'],
      ['PageUp', '1'],
      ['ArrowLeft', '1'],
      ['End', last],
      ['Home', '1'],
    ];
    for (const [key, expected] of turns) {
      await press(key);
      expect(await number(), key).toBe(expected);
    }
    await session.page.getByRole('button', { name: 'Next' }).click();
    expect(hash()).toBe('#2');
    expect(await session.page.locator('.slide:visible').count()).toBe(1);
    await session.page.reload();
    await expect.poll(number).toBe('2');
    expect(await session.page.getByRole('status').first().innerText()).toMatch(/2 of \d+/);
  });

  it('open the answer of a question before they turn', async () => {
    await open(`${QUESTIONS}#${await firstQuestion()}`);
    const before = await number();
    await press('Space');
    expect(await number()).toBe(before);
    expect(await current().locator('.predict-answer').getAttribute('open')).not.toBeNull();
    await press('Space');
    expect(await number()).not.toBe(before);
  });

  async function firstQuestion(): Promise<string | null> {
    await open(QUESTIONS);
    return slideOf('[data-predict="choices"]');
  }

  it('show the hints and the solution of an exercise one after the other', async () => {
    await open(CHAPTER);
    const id = await session.page
      .locator('.slide[data-kind="solution"]')
      .first()
      .getAttribute('id');
    await open(`${CHAPTER}#${id}`);
    const opened = () => current().locator('details[open]').count();
    for (const expected of [0, 1, 2, 3, 4]) {
      expect(await opened()).toBe(expected);
      await press('ArrowRight');
    }
    expect(await number()).toBe(String(Number(id) + 1));
  });

  it('have live cells: a slider moves and keeps the arrows, and edited code runs', async () => {
    await open(CHAPTER);
    await session.page.goto(
      `${session.site.url}${CHAPTER}#${await slideOf('[data-cell="quadratic/parabola"]')}`,
    );
    const cell = session.cell('quadratic/parabola');
    const before = await number();
    const square = await cell.output('square').innerText();
    await cell.element.locator('input[type="range"]').first().focus();
    await press('ArrowRight');
    await press('ArrowRight');
    expect(await number()).toBe(before);
    await expect.poll(() => cell.output('square').innerText()).not.toBe(square);
    await open(`${CHAPTER}#${await slideOf('[data-cell="quadratic/scale"]')}`);
    const scale = session.cell('quadratic/scale');
    await scale.run('export const twice = 7;');
    expect(await scale.output('twice').innerText()).toContain('7');
    await press('Escape');
    await session.open('the-formula/');
    await expect.poll(() => session.cell('quadratic/scale').text()).toBe('export const twice = 7;');
  });

  it('show notes, all slides at once, and their keys', async () => {
    await open(`${CHAPTER}#2`);
    await press('n');
    expect(await current().locator('.slide-notes').innerText()).toContain('no notes');
    await press('ArrowRight');
    expect(await current().locator('.slide-notes').innerText()).toContain('how many roots');
    await press('ArrowLeft');
    await press('n');
    expect(await current().locator('.slide-notes').isVisible()).toBe(false);
    await press('o');
    expect(await session.page.locator('.slide:visible').count()).toBeGreaterThan(5);
    await press('ArrowRight');
    await press('Enter');
    expect(await number()).toBe('3');
    expect(await session.page.locator('.slide:visible').count()).toBe(1);
    await press('Escape');
    await press('Escape');
    expect(await session.page.locator('.slide:visible').count()).toBe(1);
    await press('?');
    expect(await session.page.getByRole('dialog').isVisible()).toBe(true);
    await press('ArrowRight');
    await press('Escape');
    expect(await number()).toBe('3');
  });

  it('move together in two windows', async () => {
    await open(CHAPTER);
    const opening = session.page.context().waitForEvent('page');
    await press('s');
    const speaker = await opening;
    await expect.poll(() => speaker.locator('.slide.current').count()).toBe(1);
    expect(await speaker.locator('html[data-notes]').count()).toBe(1);
    await press('ArrowRight');
    await expect.poll(() => speaker.locator('.slide.current').getAttribute('id')).toBe('2');
  });

  it('follow a link to a place of the chapter', async () => {
    await open(`${CHAPTER}#the-formula-as-it-is-written`);
    expect(await current().locator('h2').innerText()).toBe('The formula as it is written');
  });

  it('leave nothing outside a slide without a way to scroll to it', async () => {
    await open(CHAPTER);
    const count = await session.page.locator('.slide').count();
    for (let i = 0; i < count; i++) {
      const wide = await current()
        .locator('.slide-sheet')
        .evaluate((sheet) => sheet.scrollWidth > sheet.clientWidth);
      expect(wide, await number().then(String)).toBe(false);
      await session.page.getByRole('button', { name: 'Next' }).click();
    }
  });

  it.each([CHAPTER, QUESTIONS])(
    'axe finds nothing on %s: one slide, all at once, the notes',
    async (path) => {
      await open(`${path}#2`);
      await findsNothing(session.page);
      await press('n');
      await findsNothing(session.page);
      await press('o');
      await findsNothing(session.page);
    },
  );
});

describe('slides of cells', () => {
  const session = new BrowserSession({ viewport: { width: 1280, height: 720 } }, 'root');
  const CELLS = 'slides/the-softmax-form/';
  const current = (page = session.page) => page.locator('.slide.current');
  const number = () => current().getAttribute('id');
  const press = (key: string) => session.page.keyboard.press(key);
  const slideOf = (cell: string) =>
    session.page.locator('.slide', { has: session.page.locator(`[data-cell="${cell}"]`) });
  const open = async (path: string) => {
    await session.open(path);
    await expect.poll(() => current().count()).toBe(1);
  };
  const openCell = async (cell: string) => {
    await open(CELLS);
    await open(`${CELLS}#${await slideOf(cell).getAttribute('id')}`);
  };

  it('show the figure, then the code, then the next slide, and both if somebody wants', async () => {
    await openCell('softmax-form/pull');
    const before = await number();
    const [figure, code] = ['[data-figure]', '.cell-listing'].map((part) =>
      current().locator(part),
    );
    expect([await figure.isVisible(), await code.isVisible()]).toEqual([true, false]);
    await press('ArrowRight');
    expect([await figure.isVisible(), await code.isVisible()]).toEqual([false, true]);
    await current().getByRole('button', { name: 'Both' }).click();
    expect([await figure.isVisible(), await code.isVisible()]).toEqual([true, true]);
    await press('v');
    expect([await figure.isVisible(), await code.isVisible()]).toEqual([true, false]);
    await press('v');
    await press('ArrowRight');
    expect(await number()).toBe(String(Number(before) + 1));
    await press('ArrowLeft');
    expect(await current().getAttribute('data-view')).toBe('result');
  });

  it('have code and figures that a room can read', async () => {
    await open(CELLS);
    const count = await session.page.locator('.slide').count();
    for (let i = 1; i <= count; i++) {
      await session.page.evaluate((slide) => {
        location.hash = `#${slide}`;
      }, i);
      await expect.poll(number).toBe(String(i));
      const sizes = await current()
        .locator('.cell-listing:visible')
        .evaluateAll((listings) =>
          listings.map((listing) => Number.parseFloat(getComputedStyle(listing).fontSize)),
        );
      // 16 pixels of 720: as large on a screen of a room as 24 pixels of 1080.
      for (const size of sizes) expect(size, `slide ${i}`).toBeGreaterThanOrEqual(15.9);
      const figure = current().locator('[data-figure] svg.figure-plot:visible').first();
      if ((await figure.count()) === 0) continue;
      const { bottom, room } = await figure.evaluate((svg) => ({
        bottom: svg.getBoundingClientRect().bottom,
        room: svg.closest('.slide-sheet')?.getBoundingClientRect().bottom ?? 0,
      }));
      expect(bottom, `slide ${i}`).toBeLessThanOrEqual(room);
    }
  });

  it('turn where a press at an edge meets nothing, and not where it meets a cell', async () => {
    await open(`${CELLS}#3`);
    await session.page.mouse.click(1270, 300);
    expect(await number()).toBe('4');
    await session.page.mouse.click(10, 300);
    expect(await number()).toBe('3');
    await session.page.mouse.click(640, 300);
    expect(await number()).toBe('3');
    await openCell('softmax-form/one-example');
    const before = await number();
    await press('v');
    await press('v');
    expect(await current().getAttribute('data-view')).toBe('both');
    const cell = await current().locator('.cell').boundingBox();
    await session.page.mouse.click((cell?.x ?? 0) + 5, (cell?.y ?? 0) + 60);
    expect(await number()).toBe(before);
  });

  it('open steps and views together in two windows', async () => {
    await open(`${CELLS}#2`);
    const other = await session.newPage();
    await other.goto(`${session.site.url}${CELLS}?notes#2`);
    await expect.poll(() => current(other).getAttribute('id')).toBe('2');
    await other.keyboard.press('ArrowRight');
    await expect.poll(() => current().locator('details[open]').count()).toBe(1);
    await current().locator('summary').click();
    await expect.poll(() => current(other).locator('details[open]').count()).toBe(0);
    const id = await slideOf('softmax-form/pull').getAttribute('id');
    await session.page.evaluate((slide) => {
      location.hash = `#${slide}`;
    }, id);
    await expect.poll(() => current(other).getAttribute('id')).toBe(id);
    await press('ArrowRight');
    await expect.poll(() => current(other).getAttribute('data-view')).toBe('code');
  });

  it('open the code of a cell that a link has changed, and any address', async () => {
    const link = await encodeLink('softmax-form/pull', 'export const mine = 1;');
    await open(CELLS + link);
    expect(await current().getAttribute('data-view')).toBe('code');
    await expect.poll(() => current().locator('.cm-content').innerText()).toContain('mine');
    await session.page.goto('about:blank');
    await open(`${CELLS}#%E0%A4%A`);
    expect(await number()).toBe('1');
  });
});

describe('a swipe', () => {
  const session = new BrowserSession({ hasTouch: true, viewport: { width: 390, height: 844 } });

  it('turns to the next slide and back', async () => {
    await session.open(CHAPTER);
    const number = () => session.page.locator('.slide.current').getAttribute('id');
    await expect.poll(number).toBe('1');
    const swipe = (from: number, to: number) =>
      session.page.evaluate(
        ([from, to]) => {
          const target = document.querySelector('.slide.current .slide-sheet') as Element;
          const at = (x: number) => new Touch({ identifier: 1, target, clientX: x, clientY: 300 });
          const touch = (type: string, x: number, touches: Touch[]) =>
            target.dispatchEvent(
              new TouchEvent(type, { bubbles: true, touches, changedTouches: [at(x)] }),
            );
          touch('touchstart', from, [at(from)]);
          touch('touchend', to, []);
        },
        [from, to],
      );
    await swipe(300, 100);
    expect(await number()).toBe('2');
    await swipe(100, 300);
    expect(await number()).toBe('1');
    await swipe(100, 120);
    expect(await number()).toBe('1');
  });
});

it('all slides follow each other without a script, and one a page on paper', async () => {
  const { url } = inject('sites').mini;
  const browser = await sharedBrowser();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url + CHAPTER);
  const count = await page.locator('.slide').count();
  expect(await page.locator('.slide:visible').count()).toBe(count);
  expect(await page.locator('.slide-notes:visible').count()).toBeGreaterThan(0);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(count);
  await context.close();
});
