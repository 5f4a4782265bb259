/** What a reader wrote, after a reload: kept, marked, not run, and never lost without a word. */

import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { BrowserSession, type CellOnPage } from '../../../support/browser-session.ts';
import type { Commands } from '../../../support/commands.ts';

const NAME = 'quadratic/parabola';
const ALONE = `embed/${NAME}/`;
const CHAPTER = 'the-formula/';
const MINE = 'export const mine: number = 6 * 7;';
const KEY = `quadratic-notebook/edit/1/${NAME}`;

const reader = new BrowserSession();
let page: Page;
let on: CellOnPage;
let cell: Locator;

beforeEach(() => {
  page = reader.page;
});

async function open(path: string): Promise<void> {
  await reader.open(path);
  on = reader.cell(NAME);
  cell = on.element;
}

const button = (name: string) => on.button(name);
const listing = () => cell.locator('.cell-listing');
const editor = () => on.editor;
const status = () => on.status;
const question = () => cell.locator('.cell-question');
const edited = () => cell.evaluate((element) => element.classList.contains('edited'));
const state = () => on.state;
const reaches = (wanted: string) => on.reaches(wanted);
const kept = () => page.evaluate((key) => localStorage.getItem(key), KEY);
const keptText = async () => JSON.parse((await kept()) ?? '{}').text;

const write = (text: string) => on.write(text);

/** An edit that lies in the storage before the page opens; `book` is the text it was made from. */
async function keep(text: string, book?: string): Promise<void> {
  await open(ALONE);
  const original = book ?? (await listing().textContent()) ?? '';
  const value = JSON.stringify({ text, book: original });
  await page.evaluate(([key, edit]) => localStorage.setItem(key, edit), [KEY, value]);
}

describe('an edit', () => {
  it('is there after a reload, marked and not run', async () => {
    await open(ALONE);
    await write(MINE);
    await page.reload();
    await expect.poll(() => listing().innerText()).toBe(MINE);
    expect(await edited()).toBe(true);
    expect(await state()).toBe('static');
    expect(await status()).toBe('Your text from last time. Press Run.');
    expect(await question().count()).toBe(0);
    await button('Run').click();
    await reaches('ok');
    expect(await cell.locator('[data-output="mine"]').innerText()).toContain('42');
  });

  it('comes back in the colours of the listing', async () => {
    await keep(MINE);
    await page.reload();
    await expect.poll(() => listing().innerText()).toBe(MINE);
    await expect.poll(() => listing().locator('.tok-keyword').count()).toBeGreaterThan(0);
  });

  it('is the same on every page that shows the snippet', async () => {
    await open(CHAPTER);
    await write(MINE);
    await open(ALONE);
    await expect.poll(() => listing().innerText()).toBe(MINE);
  });

  it('that loops for ever waits like any other, and runs by no neighbour’s hand', async () => {
    await keep('while (true) {}');
    await open(CHAPTER);
    await expect.poll(() => listing().innerText()).toBe('while (true) {}');
    const other = page.locator('[data-cell="quadratic/scale"]');
    await other.getByRole('button', { name: 'Run', exact: true }).click();
    await expect.poll(() => other.getAttribute('data-state'), { timeout: 15_000 }).toBe('ok');
    expect(await state()).toBe('static');
  });

  it('is stored as soon as the hand rests', async () => {
    await open(ALONE);
    await write('');
    const milliseconds = await page.evaluate(
      async ([key, text]) => {
        (document as unknown as Commands).execCommand('insertText', false, text);
        const began = performance.now();
        const isStored = () => (localStorage.getItem(key) ?? '').includes(text);
        while (!isStored()) await new Promise((done) => setTimeout(done, 1));
        return performance.now() - began;
      },
      [KEY, MINE],
    );
    // It takes 80 ms; a busy machine may need more.
    expect(milliseconds).toBeLessThan(400);
  });

  it.each(['Run', 'Run all', 'Mod+Enter'])(
    'is stored before %s, so that it outlives a page that is killed by it',
    async (how) => {
      await open(CHAPTER);
      await write('');
      await page.evaluate(
        ([text, press, name]) => {
          // Nothing that waits for time to pass happens any more.
          Object.assign(window, { setTimeout: () => 0 });
          (document as unknown as Commands).execCommand('insertText', false, text);
          const scope = press === 'Run' ? `[data-cell="${name}"]` : '[data-page-bar]';
          const buttons = [...document.querySelectorAll<HTMLElement>(`${scope} button`)];
          if (press === 'Mod+Enter') {
            const keys = { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true };
            document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', keys));
          } else buttons.find(({ textContent }) => textContent === press)?.click();
        },
        ['while (true) {}', how, NAME],
      );
      await reaches('running');
      const crashed = page.waitForEvent('crash');
      const devtools = await page.context().newCDPSession(page);
      devtools.send('Page.crash').catch(() => undefined);
      await crashed;
      page = await reader.newPage();
      await page.goto(reader.site.url + ALONE);
      on = reader.cell(NAME, page);
      cell = on.element;
      await expect.poll(() => listing().innerText()).toBe('while (true) {}');
      expect(await state()).toBe('static');
    },
  );

  it('made elsewhere is there when the page is come back to', async () => {
    await open(ALONE);
    const value = JSON.stringify({
      text: MINE,
      book: await listing().evaluate((e) => e.textContent),
    });
    await page.evaluate(([key, edit]) => localStorage.setItem(key, edit), [KEY, value]);
    // (The browser under test keeps no page to come back to.)
    await page.evaluate(() =>
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    );
    await expect.poll(() => listing().innerText()).toBe(MINE);
  });

  it('undone by Reset is gone for good', async () => {
    await keep(MINE);
    await page.reload();
    await expect.poll(edited).toBe(true);
    await button('Reset').click();
    await reaches('ok');
    await page.reload();
    expect(await kept()).toBeNull();
    expect(await edited()).toBe(false);
    expect(await listing().innerText()).toContain('slider');
  });

  it('of any cell is gone for good after Reset all', async () => {
    await keep(MINE);
    await open(CHAPTER);
    await expect.poll(edited).toBe(true);
    const all = page.getByRole('group', { name: 'All cells of this page' });
    await all.getByRole('button', { name: 'Reset all' }).click();
    await reaches('ok');
    await page.reload();
    expect(await kept()).toBeNull();
    expect(await edited()).toBe(false);
  });

  it('typed back to the book’s own text leaves nothing behind', async () => {
    await open(ALONE);
    const book = await on.text();
    await write(MINE);
    await expect.poll(keptText).toBe(MINE);
    await write(book);
    await expect.poll(kept).toBeNull();
  });

  it('that is damaged leaves the book’s text', async () => {
    await open(ALONE);
    await page.evaluate((key) => localStorage.setItem(key, '{"text":'), KEY);
    await page.reload();
    await cell.hover();
    await expect.poll(() => listing().innerText()).toContain('slider');
    expect(await edited()).toBe(false);
  });

  it('of text that looks like HTML stays text', async () => {
    const text = '<img src=x onerror="document.title = `taken`">';
    await keep(text, text);
    await page.reload();
    await expect.poll(() => listing().innerText()).toBe(text);
    await expect.poll(() => question().count()).toBe(1);
    expect(await cell.locator('img').count()).toBe(0);
    expect(await page.title()).not.toBe('taken');
  });
});

it('an answer to an exercise is stored before it is checked', async () => {
  await reader.open(CHAPTER);
  const exercise = page.locator('[data-exercise="quadratic/vieta"]');
  await exercise.getByRole('button', { name: 'Edit', exact: true }).first().click();
  const focused = (element: Element) => element.contains(document.activeElement);
  await expect.poll(() => exercise.locator('.cm-content').first().evaluate(focused)).toBe(true);
  await page.evaluate(() => {
    Object.assign(window, { setTimeout: () => 0 });
    (document as unknown as Commands).execCommand('insertText', false, 'while (true) {} ');
    document
      .querySelector<HTMLElement>('[data-exercise="quadratic/vieta"] [data-action="check"]')
      ?.click();
  });
  await expect.poll(() => exercise.getAttribute('data-state')).toBe('running');
  const values = await page.evaluate(() => Object.values(localStorage).join());
  expect(values).toContain('while (true) {}');
});

describe('a page without an edit of the reader’s', () => {
  it('loads no more than before', async () => {
    const scripts: string[] = [];
    await open(ALONE);
    await page.evaluate(() => localStorage.setItem('something-else', '1'));
    page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
    await page.reload({ waitUntil: 'networkidle' });
    expect(scripts.filter((path) => /\/page\.[^/]*\.js$/.test(path))).toEqual([]);
  });
});

describe('when the book’s own text has changed since', () => {
  const OLD = 'export const x = 1;';

  beforeEach(async () => {
    await keep(MINE, OLD);
    await page.reload();
    await question().waitFor();
  });

  it('the cell says so, and shows what the book says now', async () => {
    expect(await question().innerText()).toContain(
      'The book’s text of this cell has changed since you edited it.',
    );
    expect(await listing().innerText()).toBe(MINE);
    await question().getByText('What the book says now').click();
    expect(await question().locator('pre').innerText()).toContain('slider');
  });

  it('“Keep mine” keeps it, and does not ask again', async () => {
    await button('Keep mine').click();
    expect(await question().count()).toBe(0);
    expect(await button('Edit').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    await page.reload();
    await expect.poll(() => listing().innerText()).toBe(MINE);
    expect(await question().count()).toBe(0);
  });

  it('“Take the book’s” gives it, and forgets the edit', async () => {
    await button('Take the book’s').click();
    await reaches('ok');
    expect(await question().count()).toBe(0);
    expect(await listing().innerText()).toContain('slider');
    await page.reload();
    expect(await kept()).toBeNull();
    expect(await edited()).toBe(false);
  });

  it('the question stays until it is answered', async () => {
    await write(`${MINE}\n`);
    await page.reload();
    await question().waitFor();
    expect(JSON.parse((await kept()) ?? '{}').book).toBe(OLD);
  });
});

describe('a browser that keeps nothing', () => {
  const notice = () => page.locator('.page-notice');

  it.each([
    [
      'forbids its storage',
      () => {
        Object.defineProperty(window, 'localStorage', {
          get() {
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
      },
      'does not let this site keep your changes',
    ],
    [
      'has no room left',
      () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        };
      },
      'has no room left to keep your changes',
    ],
  ])('because it %s loses nothing on the page, and says so once', async (_, spoil, words) => {
    await page.addInitScript(spoil);
    await open(ALONE);
    expect(await notice().count()).toBe(0);
    await write(MINE);
    await expect.poll(() => notice().getByRole('status').innerText()).toContain(words);
    await button('Run').click();
    await reaches('ok');
    expect(await cell.locator('[data-output="mine"]').innerText()).toContain('42');
    await page.locator('.page-notice button').click();
    await write('export const more = 1;');
    await page.evaluate(() => dispatchEvent(new Event('pagehide')));
    expect(await notice().count()).toBe(0);
    expect(await editor().innerText()).toBe('export const more = 1;');
  });
});
