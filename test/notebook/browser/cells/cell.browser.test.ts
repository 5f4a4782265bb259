/** A cell in a real browser: edit, run, stop, reset, inputs, mistakes, links, and what it may not do. */
import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { builtFile } from '../../../support/as-built.ts';
import { BrowserSession, type CellOnPage } from '../../../support/browser-session.ts';

const NAME = 'quadratic/parabola';
const ALONE = `embed/${NAME}/`;

const reader = new BrowserSession({ permissions: ['clipboard-read', 'clipboard-write'] });
const { consoleErrors, site } = reader;
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
const state = () => on.state;
const reaches = (wanted: string) => on.reaches(wanted);
const editor = () => on.editor;
const output = (name: string) => on.output(name);
const figureWords = () => cell.getByRole('img').getAttribute('aria-label');

const write = (text: string) => on.write(text);

describe('a cell at rest', () => {
  it('offers its buttons by their names', async () => {
    await open(ALONE);
    for (const name of ['Edit', 'Run', 'Copy code', 'Copy link']) {
      expect(await button(name).isEnabled()).toBe(true);
    }
    expect(await state()).toBe('static');
  });

  it('copies its code and a link to itself', async () => {
    await open(ALONE);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await button('Copy code').click();
    await expect.poll(clipboard).toContain("from '#algebra'");
    await button('Copy link').click();
    await expect.poll(clipboard).toBe(`${site.url}${ALONE}#cell-quadratic-parabola`);
  });
});

describe('before the page’s own code has arrived', () => {
  it('what is pressed and moved is kept, and done then', async () => {
    const arrived = Promise.withResolvers<void>();
    await page.route('**/_astro/*.js', async (route) => {
      await arrived.promise;
      await route.continue();
    });
    await page.goto(`${site.url}${ALONE}`, { waitUntil: 'commit' });
    on = reader.cell(NAME);
    cell = on.element;
    const slider = cell.getByRole('slider').first();
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    const moved = await slider.inputValue();
    const before = await figureWords();
    await button('Run').click();
    expect(await state()).toBe('static');
    arrived.resolve();
    await reaches('ok');
    expect(await slider.inputValue()).toBe(moved);
    await expect.poll(figureWords).not.toBe(before);
  });
});

describe('running', () => {
  it('the book’s own text changes nothing but the state', async () => {
    await open(ALONE);
    const before = await cell.locator('.cell-outputs').innerHTML();
    await button('Run').click();
    await reaches('ok');
    expect(await cell.locator('.cell-outputs').innerHTML()).toBe(before);
  });

  it('what the reader wrote shows its outputs, in order', async () => {
    await open(ALONE);
    await write('export const loss: number = 6 * 7;\nexport const word = "done";');
    await button('Run').click();
    await reaches('ok');
    expect(await output('loss').innerText()).toContain('42');
    expect(await output('word').innerText()).toContain('done');
    expect(await cell.locator('[data-output]').count()).toBe(2);
  });

  it('Mod+Enter runs from the editor, once, and Esc leaves it', async () => {
    await open(ALONE);
    await write('export const x = 1;');
    await page.keyboard.press('Control+Enter');
    await reaches('ok');
    expect(await output('x').innerText()).toContain('1');
    expect(await editor().innerText()).toBe('export const x = 1;');
    await page.keyboard.press('Escape');
    expect(await button('Edit').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
  });

  it('Tab goes on from the editor: the keyboard is not trapped', async () => {
    await open(ALONE);
    await write('export const x = 1;');
    await page.keyboard.press('Tab');
    expect(await editor().evaluate((element) => element.contains(document.activeElement))).toBe(
      false,
    );
    expect(await editor().innerText()).toBe('export const x = 1;');
  });

  it('does not move the page', async () => {
    await open('the-formula/');
    const below = page.locator(`[data-cell="${NAME}"] ~ *`).first();
    const place = () =>
      below.evaluate((element) => element.getBoundingClientRect().top + window.scrollY);
    const before = await place();
    await button('Run').click();
    await reaches('ok');
    expect(await place()).toBe(before);
    await cell.getByRole('slider').fill('4');
    await expect.poll(figureWords).toContain('4');
    expect(await place()).toBe(before);
  });
});

describe('an input', () => {
  it('runs its cell again and shows the new figure', async () => {
    await open(ALONE);
    const before = await figureWords();
    await cell.getByRole('slider', { name: 'b' }).fill('4.2');
    await expect.poll(figureWords).toContain('4.2');
    expect(await figureWords()).not.toBe(before);
    expect(await cell.locator('.input-value').innerText()).toBe('4.2');
  });

  it('moved fast ends at the newest value', async () => {
    await open(ALONE);
    const slider = cell.getByRole('slider');
    await slider.focus();
    for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowRight');
    const value = await slider.inputValue();
    await expect.poll(figureWords).toContain(`for b ${value},`);
  });

  it('keeps the focus of the hand that moves it', async () => {
    await open(ALONE);
    const slider = cell.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await reaches('ok');
    expect(await slider.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('that the reader adds to the code appears', async () => {
    await open(ALONE);
    await write(
      `import { choice, toggle } from '#notebook';\nexport const form = choice('form', ['a', 'b']);\nexport const on = toggle('on');`,
    );
    await button('Run').click();
    await reaches('ok');
    await cell.getByRole('combobox', { name: 'form' }).selectOption('b');
    await expect.poll(() => output('form').innerText()).toContain('b');
    await cell.getByRole('checkbox', { name: 'on' }).check();
    await expect.poll(() => output('on').innerText()).toContain('true');
    expect(await output('form').innerText()).toContain('b');
  });
});

describe('an endless loop', () => {
  const LOOP = 'export const x = 1;\nwhile (true) {}';

  it('ends at once by Stop, with the page alive and the text kept', async () => {
    await open(ALONE);
    await write(LOOP);
    await button('Run').click();
    await reaches('running');
    await button('Stop').click();
    await reaches('stopped');
    expect(await cell.getByRole('status').innerText()).toContain('Stopped');
    expect(await editor().innerText()).toBe(LOOP);
    expect(await cell.getByRole('img').isVisible()).toBe(true);
    await write('export const x = 2;');
    await button('Run').click();
    await reaches('ok');
    expect(await output('x').innerText()).toContain('2');
  });

  it('ends by itself when its time is up', async () => {
    await page.clock.install();
    await open(ALONE);
    await write(`console.log('begun');\n${LOOP}`);
    await button('Run').click();
    // From here on the run has its worker: the clock must not run ahead of the start.
    await cell.getByText('begun', { exact: true }).waitFor();
    await expect
      .poll(async () => {
        await page.clock.fastForward(10_000);
        return state();
      })
      .toBe('stopped');
    expect(await cell.getByRole('status').innerText()).toContain('10 s');
  });

  it('does not run by a link: the text waits for the reader', async () => {
    await open(ALONE);
    await write(LOOP);
    await button('Copy link').click();
    const read = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(read).toContain('#edit=quadratic/parabola&code=');
    const link = await read();
    await page.goto('about:blank');
    await page.goto(link);
    await editor().waitFor();
    expect(await editor().innerText()).toBe(LOOP);
    expect(await state()).toBe('static');
    expect(await cell.getByRole('status').innerText()).toContain('press Run');
  });
});

describe('a mistake', () => {
  it('of syntax shows message, line and column, keeps the last outputs and the text', async () => {
    await open(ALONE);
    const text = 'export const x = 1;\nexport const y = ;';
    await write(text);
    await button('Run').click();
    await reaches('error');
    expect(await cell.getByRole('alert').innerText()).toBe('Unexpected token (line 2, column 18)');
    expect(await cell.locator('.cell-error-line').innerText()).toBe('export const y = ;');
    expect(await editor().innerText()).toBe(text);
    expect(await cell.getByRole('img').isVisible()).toBe(true);
    const pale = (box: Element) => Number(getComputedStyle(box).opacity);
    await expect.poll(() => cell.locator('.figure-picture').evaluate(pale)).toBeLessThan(0.7);
  });

  it('that is an exception shows where it was thrown', async () => {
    await open(ALONE);
    await write(`import { roots } from '#algebra';\n\nexport const p = roots(0, 2, -1);`);
    await button('Run').click();
    await reaches('error');
    expect(await cell.getByRole('alert').innerText()).toMatch(
      /^RangeError: .*a ≠ 0.*\(line 3, column \d+\)$/,
    );
  });

  it('once mended leaves no trace', async () => {
    await open(ALONE);
    await write('export const y = ;');
    await button('Run').click();
    await reaches('error');
    await write('export const y = 3;');
    await button('Run').click();
    await reaches('ok');
    expect(await cell.getByRole('alert').count()).toBe(0);
    expect(await cell.locator('.cell-error-line').count()).toBe(0);
  });

  it('leaves the focus in the cell when Stop or Reset has done its work', async () => {
    const hasFocus = (name: string) =>
      button(name).evaluate((element) => element === document.activeElement);
    await open(ALONE);
    await write('while (true) {}');
    await page.keyboard.press('Control+Enter');
    await reaches('running');
    await button('Stop').press('Enter');
    await reaches('stopped');
    expect(await hasFocus('Run')).toBe(true);
    await button('Reset').press('Enter');
    await reaches('ok');
    expect(await hasFocus('Edit')).toBe(true);
  });

  it('and every change is undone by Reset', async () => {
    await open(ALONE);
    const keywords = await cell.locator('.cell-listing > pre .tok-keyword').allInnerTexts();
    const outputs = await cell.locator('.cell-outputs').innerHTML();
    await cell.getByRole('slider').fill('3');
    await reaches('ok');
    await write('oops');
    await button('Run').click();
    await reaches('error');
    await button('Reset').click();
    await reaches('ok');
    expect(await editor().locator('.tok-keyword').allInnerTexts()).toEqual(keywords);
    expect(await cell.getByRole('slider').inputValue()).toBe('1');
    expect(await cell.locator('.cell-outputs').innerHTML()).toBe(outputs);
    expect(await button('Reset').count()).toBe(0);
  });
});

describe('what a reader writes', () => {
  it('reaches neither the page, nor the network, nor storage', async () => {
    await open(ALONE);
    const kernel = site.url + builtFile(site.folder, 'kernel').slice(1);
    await write(`
      const attempt = async (act: () => unknown) => {
        try { await act(); return 'reached'; } catch { return 'refused'; }
      };
      const g = globalThis as any;
      export const network = await attempt(() => fetch('${site.url}${builtFile(site.folder, 'snippets').slice(1)}'));
      export const storage = await attempt(() => new Promise((done, fail) => {
        const request = indexedDB.open('x');
        request.onsuccess = done;
        request.onerror = fail;
      }));
      export const page = await attempt(() => g.document.title);
      export const code = await attempt(() => g.eval('1'));
      export const script = await attempt(() => g.importScripts('${kernel}'));
      export const names = Object.getOwnPropertyNames(g).filter((name) => /fetch|message|worker/i.test(name));`);
    await button('Run').click();
    await reaches('ok');
    for (const name of ['network', 'storage', 'page', 'code', 'script']) {
      expect(`${name}: ${await output(name).locator('.output-value').innerText()}`).toBe(
        `${name}: refused`,
      );
    }
    expect(await output('names').innerText()).toContain('[]');
  });

  it('stays text, and a picture brings nothing along', async () => {
    await open(ALONE);
    await write(`
      import * as Plot from '@observablehq/plot';
      export const text = '<img src=x onerror="window.harmed = true">';
      const evil = Plot.plot({ ariaLabel: 'Evil.', marks: [Plot.dot([[1, 1]])] });
      const markup = '<script>window.harmed = true</script><image href="x" onerror="window.harmed = true"/><a href="javascript:window.harmed = true"><text>go</text></a>';
      Object.defineProperty(evil, 'outerHTML', {
        value: evil.outerHTML.replace('</svg>', markup + '</svg>'),
      });
      export const figure = evil;`);
    await button('Run').click();
    await reaches('ok');
    expect(await output('text').innerText()).toContain('<img src=x');
    const picture = await output('figure').innerHTML();
    expect(picture).toContain('<circle');
    expect(picture).not.toMatch(/<script|onerror|javascript:|<image|<a\\b/);
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
    // Chromium tells of the handler even where it only parses it, to take it out.
    expect(consoleErrors.splice(0).every((text) => text.includes('inline event handler'))).toBe(
      true,
    );
  });

  it('of a huge size leaves the page responsive', async () => {
    await open(ALONE);
    await write(`
      export const numbers = new Float64Array(1e7);
      export const text = 'x'.repeat(5e7);`);
    await button('Run').click();
    await reaches('ok');
    expect(await output('numbers').innerText()).toContain('10000000 numbers');
    expect(await output('text').innerText()).toContain('more characters');
    expect((await cell.innerHTML()).length).toBeLessThan(100_000);
  });
});

describe('when the sandbox cannot start', () => {
  it('a run says so, and works once it can', async () => {
    await page.route('**/kernel.*.js', (route) => route.abort());
    await open(ALONE);
    await button('Run').click();
    await reaches('stopped');
    expect(await cell.getByRole('status').innerText()).toContain('did not start');
    await page.unroute('**/kernel.*.js');
    await button('Run').click();
    await reaches('ok');
    consoleErrors.splice(0);
  });

  it('yet, Stop ends the wait and the next run works', async () => {
    const stopped = Promise.withResolvers<void>();
    await page.route('**/kernel.*.js', async (route) => {
      await stopped.promise;
      await route.continue();
    });
    await open(ALONE);
    await button('Run').click();
    await reaches('running');
    await button('Stop').click();
    await reaches('stopped');
    stopped.resolve();
    await button('Run').click();
    await reaches('ok');
  });
});
