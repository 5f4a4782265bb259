/** Cells and exercises in pages of another site: the names of the hosts differ, and the ports. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { embedMarkup } from '../../../src/notebook/render/embed-markup.ts';
import { BrowserSession } from '../../support/browser-session.ts';
import { strangersPage } from '../../support/strangers-page.ts';
import { serveWithHeaders } from '../../support/with-headers.ts';

const reader = new BrowserSession({ colorScheme: 'light' });
let book: Awaited<ReturnType<typeof serveWithHeaders>>;
beforeAll(async () => {
  book = await serveWithHeaders(inject('sites').mini);
});
afterAll(() => book.close());

const PARABOLA = 'quadratic/parabola/';
const VIETA = 'quadratic/exercises/vieta/';

/** Ten parts of the book, of every kind. */
const TEN = [
  PARABOLA,
  `${PARABOLA}?theme=dark&view=output&inputs=b:3`,
  `${PARABOLA}?view=code`,
  'quadratic/cancellation/',
  'quadratic/both-ways/',
  'quadratic/product/',
  'quadratic/scale/',
  'algebra/roots/',
  VIETA,
  'quadratic/exercises/stable/?theme=dark',
];

const markupOf = (path: string) =>
  embedMarkup(book.url, { src: `${book.url}embed/${path}`, title: path, height: 300 });
/** The markup without its script. */
const frameOf = (path: string) => markupOf(path).split('\n')[0];

/** Opens a page of another site. */
async function openStranger(html: string, headers: Record<string, string> = {}): Promise<void> {
  const { url, close } = await strangersPage(html, headers);
  await reader.page.goto(url);
  close();
}

const frame = (i = 0) => reader.page.locator('iframe').nth(i);
const inside = (selector: string, i = 0) => frame(i).contentFrame().locator(selector);
const button = (name: string, i = 0) =>
  frame(i).contentFrame().getByRole('button', { name, exact: true });

/** By how much the content of a frame is higher than the frame. */
async function excess(i = 0): Promise<number> {
  const content = await inside('body', i).evaluate((body) => body.getBoundingClientRect().height);
  const room = await frame(i).evaluate((element) => element.clientHeight);
  return Math.ceil(content) - room;
}

const state = (i = 0) => inside('[data-state]', i).first().getAttribute('data-state');

test('ten on one page are fitted and used, where the page has a strict policy and requires CORP', async () => {
  const { origin } = new URL(book.url);
  await openStranger(TEN.map(markupOf).join('\n'), {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'content-security-policy': `default-src 'none'; img-src data:; frame-src ${origin}; script-src ${origin}`,
  });
  expect(await reader.page.evaluate(() => crossOriginIsolated)).toBe(true);
  for (const [i, path] of TEN.entries()) {
    await frame(i).scrollIntoViewIfNeeded();
    await expect.poll(() => excess(i), { message: path }).toBe(0);
  }
  for (const [i, path] of TEN.entries()) {
    await frame(i).scrollIntoViewIfNeeded();
    const isExercise = path.includes('/exercises/');
    // Where only the output is shown, the address has had it run.
    if (!path.includes('inputs=')) await button(isExercise ? 'Check' : 'Run', i).click();
    await expect.poll(() => state(i), { message: path }).toBe(isExercise ? 'failed' : 'ok');
    await expect.poll(() => excess(i), { message: path }).toBe(0);
  }
  expect(await inside('[data-output="square"] .output-value', 1).innerText()).toBe('17');
}, 180_000);

describe('a plain frame', () => {
  test('works without the script, and keeps the height that is written', async () => {
    await openStranger(frameOf(PARABOLA));
    await button('Run').click();
    await expect.poll(() => state()).toBe('ok');
    expect(await frame().evaluate((element) => element.clientHeight)).toBe(300);
  });

  test('tells the page around its height, also as learning platforms want it, when it changes', async () => {
    await openStranger(
      `<script>const said = []; addEventListener('message', ({ data }) => said.push(data));</script>${frameOf(PARABOLA)}`,
    );
    const said = () => reader.page.evaluate('said') as Promise<Record<string, unknown>[]>;
    const height = () =>
      inside('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    await expect.poll(async () => (await said()).length).toBeGreaterThanOrEqual(2);
    await inside('[data-embeds]').evaluate(() => document.fonts.ready);
    await expect
      .poll(async () => (await said()).slice(-2))
      .toEqual([
        { type: 'embed message', version: 1, height: await height() },
        { subject: 'lti.frameResize', height: await height() },
      ]);
    const before = await height();
    await inside('.figure-numbers summary').first().click();
    expect(await height()).toBeGreaterThan(before);
    await expect.poll(async () => (await said()).at(-1)?.height).toBe(await height());
    await inside('.figure-numbers summary').first().click();
    await expect.poll(async () => (await said()).at(-1)?.height).toBe(before);
    const count = (await said()).length;
    await reader.page.evaluate(() => {
      const { contentWindow } = document.querySelector('iframe') as HTMLIFrameElement;
      const ask = { type: 'embed message', version: 1, ask: 'height' };
      for (const message of [null, 'height', { ...ask, version: 2 }, ask]) {
        contentWindow?.postMessage(message, '*');
      }
    });
    await expect.poll(async () => (await said()).length).toBe(count + 2);
  });

  test('tells no height while it is hidden, and tells it when it is shown', async () => {
    await openStranger(
      `<script>const said = []; addEventListener('message', ({ data }) => said.push(data.height));</script>${frameOf(PARABOLA)}`,
    );
    const said = () => reader.page.evaluate('said') as Promise<number[]>;
    await expect.poll(async () => (await said()).length).toBeGreaterThanOrEqual(2);
    const show = (display: string) =>
      frame().evaluate((element, display) => {
        element.style.display = display;
      }, display);
    const height = () => inside('body').evaluate((body) => body.getBoundingClientRect().height);
    await show('none');
    await expect.poll(height).toBe(0);
    await reader.page.waitForTimeout(300);
    await show('block');
    await expect.poll(height).toBeGreaterThan(100);
    const before = (await said()).length;
    await inside('.figure-numbers summary').first().click();
    await expect.poll(async () => (await said()).length).toBeGreaterThan(before);
    expect(Math.min(...(await said()))).toBeGreaterThan(100);
  });

  test('has links that open windows of their own, for no chapter is shown in a frame', async () => {
    await openStranger(frameOf(PARABOLA));
    const opened = reader.page.waitForEvent('popup');
    await frame().contentFrame().getByRole('link', { name: 'The formula' }).click();
    await (await opened).waitForURL(`${book.url}the-formula/#cell-quadratic-parabola`);
  });

  test('that names no cell has the height of its sentence, also out of sight', async () => {
    await openStranger(
      `<p style="height: 4000px">Long text</p>${markupOf('quadratic/none/').replace('loading="lazy"', '')}`,
    );
    await expect.poll(() => frame().evaluate((element) => element.clientHeight)).not.toBe(300);
    expect(await inside('.no-cell').innerText()).toContain(
      'The book has no cell “quadratic/none”.',
    );
    expect(reader.consoleErrors.splice(0)).toEqual([expect.stringContaining('404')]);
  });

  test('that names no cell says which may be meant, and leads to the book', async () => {
    await openStranger(markupOf('quadratic/parabla/?theme=dark'));
    const sentence = inside('.no-cell');
    await expect
      .poll(() => sentence.innerText())
      .toBe(
        'The book has no cell “quadratic/parabla”. Did you mean quadratic/parabola? Open the book.',
      );
    await expect.poll(() => excess()).toBe(0);
    expect(reader.consoleErrors.splice(0)).toEqual([expect.stringContaining('404')]);
    await inside('.no-cell').getByRole('link', { name: 'quadratic/parabola' }).click();
    await inside('[data-cell="quadratic/parabola"]').waitFor();
  });
});

describe('the script for the page around', () => {
  test('may be one’s own, as the book shows it', async () => {
    const [, script] =
      /^```js\n([\s\S]*?)^```/m.exec(readFileSync('content/embedding.mdx', 'utf8')) ?? [];
    await openStranger(`<script>${script}</script>${frameOf(PARABOLA)}`);
    await expect.poll(() => excess()).toBe(0);
  });

  test('fits a frame with a border to the pixel, and one that was there before it', async () => {
    await openStranger(
      `<style>iframe { box-sizing: border-box; border: 7px solid }</style>${frameOf(PARABOLA)}`,
    );
    await inside('.cell').waitFor();
    await reader.page.addScriptTag({ url: `${book.url}embed.js` });
    await expect.poll(() => excess()).toBe(0);
  });

  test('listens to the frames of the book, and to none of another site', async () => {
    const evil = await strangersPage(
      `<script>parent.postMessage({ type: 'embed message', version: 1, height: 5000 }, '*')</script>`,
    );
    await openStranger(`<iframe height="100" src="${evil.url}"></iframe>${markupOf(PARABOLA)}`);
    await expect.poll(() => excess(1)).toBe(0);
    expect(await frame(0).evaluate((element) => element.clientHeight)).toBe(100);
    evil.close();
  });
});

describe('in a browser that blocks storage in frames', () => {
  test('everything works, and the reader is told what is not kept', async () => {
    await reader.page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException(`${name} is denied.`, 'SecurityError');
          },
        });
      }
    });
    await openStranger(markupOf(PARABOLA) + markupOf(VIETA));
    await button('Run').click();
    await expect.poll(() => state()).toBe('ok');
    await frame().contentFrame().getByRole('tab', { name: 'Python' }).click();
    await expect.poll(() => inside('.twin-listing').first().isVisible()).toBe(true);
    await button('Edit').click();
    await inside('.cm-content').fill('export const changed = 40 + 2;');
    await button('Run').click();
    await expect.poll(() => inside('[data-output="changed"]').innerText()).toContain('42');
    expect(await inside('.page-notice').innerText()).toContain('does not let this site keep');
    await button('Edit', 1).click();
    await inside('.cm-content', 1).fill('export const product = (b: number, c: number) => c;');
    await button('Check', 1).click();
    await expect.poll(() => state(1)).toBe('passed');
    await expect
      .poll(() => inside('.exercise-verdict', 1).innerText())
      .toContain('The browser does not keep that; this page remembers it.');
    expect(await inside('.exercise-done', 1).isVisible()).toBe(true);
  });

  test('a frame that has lost its origin shows the book’s results, and nothing to press', async () => {
    const locked = frameOf(PARABOLA).replace('<iframe', '<iframe sandbox="allow-scripts"');
    await openStranger(locked);
    await inside('.embed-locked').waitFor();
    expect(await inside('.embed-locked').innerText()).toContain('nothing can be run here');
    expect(await inside('button:visible, input:visible').count()).toBe(0);
    expect(await inside('[data-output="figure"] svg').first().isVisible()).toBe(true);
    const others = reader.consoleErrors.splice(0).filter((error) => !/CORS|ERR_FAILED/.test(error));
    expect(others).toEqual([]);
  });
});
