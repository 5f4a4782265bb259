/** An exercise in a real browser: checked, done and remembered, stopped, mistaken; and what stays open to all. */
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { BrowserSession } from '../../../support/browser-session.ts';

const NAME = 'quadratic/stable';
const CHAPTER = 'the-formula/';
const SOLUTION = readFileSync(
  'test/mini-book/snippets/quadratic/exercises/stable/solution.ts',
  'utf8',
);
const LOOP = 'export function largerRoot(): number {\n  while (true) {}\n}';

const reader = new BrowserSession();
let exercise: Locator;

const button = (name: string) => exercise.getByRole('button', { name, exact: true });
const state = () => exercise.getAttribute('data-state');
const status = () => exercise.locator('.cell-status').innerText();
const editor = () => exercise.getByRole('textbox', { name: `Code of exercise ${NAME}` });
const checks = (result: string) => exercise.locator(`[data-check="${result}"]`);
const contents = () =>
  reader.page.locator(`.book-contents li:has(a[href$="/${CHAPTER}"]) .exercises-done`).first();
const slow = { timeout: 15_000 };
const reaches = (wanted: string) => expect.poll(state, slow).toBe(wanted);

async function open(): Promise<void> {
  await reader.open(CHAPTER);
  exercise = reader.page.locator(`[data-exercise="${NAME}"]`);
}

async function write(text: string): Promise<void> {
  await button('Edit').click();
  const inEditor = (element: Element) => element.contains(document.activeElement);
  await expect.poll(() => editor().evaluate(inEditor), slow).toBe(true);
  await reader.page.keyboard.press('ControlOrMeta+A');
  await reader.page.keyboard.insertText(text);
}

async function check(text: string, wanted: string): Promise<void> {
  await write(text);
  await button('Check').click();
  await reaches(wanted);
}

/** Makes every use of the browser's memory fail, as in some private windows. */
async function refuseStorage(): Promise<void> {
  await reader.page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
}

beforeEach(async ({ task }) => {
  if (!task.name.includes('memory')) await open();
});

describe('checking', () => {
  it('what is there at the start shows what fails: the input, what was expected and what the answer gave', async () => {
    expect(await state()).toBe('static');
    const all = await checks('open').count();
    await button('Check').click();
    await reaches('failed');
    expect((await checks('passed').count()) + (await checks('failed').count())).toBe(all);
    const failed = checks('failed').filter({ hasText: 'b of 100000000' });
    const why = await failed.locator('.check-why').innerText();
    expect(why.replace(/\s+/g, ' ').trim()).toBe(
      'for largerRoot(100000000, 1) expected -1e-8 got -7.45058e-9',
    );
    expect(await status()).toBe(`${await checks('passed').count()} of ${all} checks pass.`);
    expect(await contents().isVisible()).toBe(false);
  });

  it('a right answer passes, and is remembered and counted in the contents', async () => {
    await check(SOLUTION, 'passed');
    const all = await checks('passed').count();
    expect(await checks('failed').count()).toBe(0);
    expect(await status()).toBe(`All ${all} checks pass.`);
    expect(await contents().innerText()).toMatch(/^1 of 2/);
    await reader.page.reload();
    expect(await contents().innerText()).toMatch(/^1 of 2/);
    expect(await exercise.locator('.exercise-done').isVisible()).toBe(true);
    await expect.poll(() => editor().innerText(), slow).toContain('(-2 * c)');
    expect(await status()).toContain('from last time');
    await reader.open('symbols/');
    expect(await contents().innerText()).toMatch(/^1 of 2/);
  });

  it('by Mod+Enter from the editor, and Esc leaves it', async () => {
    await write(SOLUTION);
    await reader.page.keyboard.press('Control+Enter');
    await reaches('passed');
    await reader.page.keyboard.press('Escape');
    const focused = (element: Element) => element === document.activeElement;
    expect(await button('Edit').evaluate(focused)).toBe(true);
  });

  it('uses the book’s own snippets, whatever the reader did to the cells', async () => {
    const cell = reader.cell('quadratic/naive');
    await cell.run('export const naiveRoots = () => [42];');
    await check(
      `import { naiveRoots } from '../../naive.ts';\nexport const largerRoot = (b: number, c: number) => naiveRoots(1, b, c)[1];`,
      'failed',
    );
    expect(await checks('passed').count()).toBeGreaterThan(1);
    expect(await checks('failed').first().innerText()).toContain('b of 100000000');
  });

  it('and Reset bring back the start, with no result', async () => {
    const start = await exercise.locator('.cell-code .cell-listing').innerText();
    await check('export const largerRoot = (b: number) => b;', 'failed');
    await button('Reset').click();
    await reaches('static');
    expect((await editor().innerText()).trim()).toBe(start.trim());
    expect(await checks('failed').count()).toBe(0);
    expect(await status()).toBe('Checks');
    await reader.page.reload();
    expect(await exercise.locator('.cell-code .cell-listing').innerText()).toBe(start);
  });
});

describe('what comes next', () => {
  const next = () => exercise.locator('.exercise-next');

  it('is offered once all checks pass, and leads there', async () => {
    expect(await next().isVisible()).toBe(false);
    await check(SOLUTION, 'passed');
    expect(await next().innerText()).toBe('Next: 2. The product of the roots');
    await next().getByRole('link').click();
    expect(new URL(reader.page.url()).hash).toBe('#2-the-product-of-the-roots');
    await check('export const largerRoot = (b: number) => b;', 'failed');
    expect(await next().isVisible()).toBe(false);
  });

  it('is the next page after the last exercise', async () => {
    const last = reader.page.locator('[data-exercise="quadratic/vieta"]');
    await last.getByRole('button', { name: 'Edit' }).click();
    const text = last.getByRole('textbox');
    await expect
      .poll(() => text.evaluate((element) => element.contains(document.activeElement)), slow)
      .toBe(true);
    await reader.page.keyboard.press('ControlOrMeta+A');
    await reader.page.keyboard.insertText(
      'export const product = (_b: number, c: number): number => c;',
    );
    await last.getByRole('button', { name: 'Check' }).click();
    await expect.poll(() => last.getAttribute('data-state'), slow).toBe('passed');
    await last.locator('.exercise-next a').click();
    await expect.poll(() => reader.page.url()).toContain('/rounding/');
  });
});

describe('why checks fail', () => {
  it('is said of the first one, and of one at a time', async () => {
    await check('export const largerRoot = () => 7;', 'failed');
    const summaries = exercise.locator('[data-check="failed"] summary');
    const shown = () =>
      exercise
        .locator('[data-check="failed"]')
        .evaluateAll((all) => all.map((item) => item.querySelector('details')?.open));
    expect(await shown()).toEqual([true, false, false, ...Array((await summaries.count()) - 3)]);
    await summaries.nth(1).press('Enter');
    await expect.poll(shown).toEqual([false, true, false]);
    expect(await exercise.locator('.check-why:visible').innerText()).toContain('largerRoot(-5, 6)');
  });
});

describe('a mistake', () => {
  it('of syntax shows message, line and column in the reader’s own text', async () => {
    await check('export const largerRoot = 1;\nexport const y = ;', 'error');
    expect(await exercise.getByRole('alert').innerText()).toBe(
      'Unexpected token (line 2, column 18)',
    );
    expect(await exercise.locator('.cell-error-line').innerText()).toBe('export const y = ;');
    expect(await checks('open').count()).toBeGreaterThan(3);
    await check(SOLUTION, 'passed');
    expect(await exercise.getByRole('alert').count()).toBe(0);
  });

  it('that is the book’s own function, imported, is refused at its place, and not when it is written', async () => {
    const byMember =
      "import * as algebra from '#algebra';\nexport const largerRoot = (b: number, c: number) =>\n  algebra.roots(1, b, c)[1];";
    await check(byMember, 'error');
    expect(await exercise.getByRole('alert').innerText()).toBe(
      'This exercise asks you to write roots yourself. Do not import it. (line 3, column 3)',
    );
    expect(await exercise.locator('.cell-error-line').innerText()).toContain('algebra.roots');
    expect(await checks('open').count()).toBeGreaterThan(3);
    await check(`import { discriminant } from '#algebra';\n${SOLUTION}`, 'passed');
  });

  it('in a name says which one is missing', async () => {
    await check('export const largeRoot = 1;', 'error');
    expect(await exercise.getByRole('alert').innerText()).toBe(
      'Your code has no export "largerRoot". Did you mean "largeRoot"?',
    );
  });

  it('that throws fails the checks that meet it, and what comes is text', async () => {
    await check(
      'export const largerRoot = () => { throw new Error("<img src=x onerror=alert(1)>"); };',
      'failed',
    );
    expect(await checks('failed').first().innerText()).toContain('Error: <img src=x');
    expect(await exercise.locator('img').count()).toBe(0);
  });
});

describe('an endless loop in an answer', () => {
  it('ends at once by Stop, with the page alive and the text kept', async () => {
    await check(LOOP, 'running');
    await button('Stop').click();
    await reaches('stopped');
    expect(await status()).toBe('Stopped.');
    expect(await editor().innerText()).toBe(LOOP);
    await check(SOLUTION, 'passed');
  });

  it('ends by Reset too', async () => {
    await check(LOOP, 'running');
    await button('Reset').click();
    await reaches('static');
    await check(SOLUTION, 'passed');
  });

  it('ends by itself when its time is up', async () => {
    await reader.page.clock.install();
    await reader.page.reload();
    await check(LOOP, 'running');
    await expect
      .poll(async () => {
        await reader.page.clock.fastForward(10_000);
        return state();
      })
      .toBe('stopped');
    expect(await status()).toContain('10 s');
  });
});

describe('help', () => {
  it('comes one hint at a time, and the solution when it is opened', async () => {
    const hints = exercise.locator('.exercise-hint');
    const seen = async () => {
      const visible = await hints.evaluateAll((all) => all.map((hint) => hint.checkVisibility()));
      return visible.filter(Boolean).length;
    };
    expect(await hints.count()).toBeGreaterThan(1);
    expect(await seen()).toBe(1);
    await hints.first().locator('summary').click();
    expect(await seen()).toBe(2);
    const solution = exercise.locator('.exercise-solution pre');
    expect(await solution.isVisible()).toBe(false);
    await exercise.locator('.exercise-solution > summary').click();
    expect(await solution.innerText()).toBe(SOLUTION.trimEnd());
  });
});

describe('a browser that refuses its memory', () => {
  it('without any memory checks as well, and counts until the page is left', async () => {
    await refuseStorage();
    await open();
    await check(SOLUTION, 'passed');
    expect(await status()).toContain('does not keep that');
    expect(await contents().innerText()).toMatch(/^1 of 2/);
    expect(await reader.page.locator('.page-notice').count()).toBe(1);
    await check(`${SOLUTION}\n`, 'passed');
    expect(await reader.page.locator('.page-notice').count()).toBe(1);
    // The shell's own scripts, which look after the theme, complain of it.
    const others = reader.consoleErrors.filter((text) => !/^denied|StarlightTheme/.test(text));
    reader.consoleErrors.splice(0, Number.POSITIVE_INFINITY, ...others);
  });

  it('with a memory that holds nonsense shows nothing done', async () => {
    await reader.page.addInitScript(() => {
      if (window === top) localStorage.setItem('quadratic-notebook/done/1', '{"not a list');
    });
    await open();
    expect(await contents().isVisible()).toBe(false);
    await check(SOLUTION, 'passed');
    expect(await contents().innerText()).toMatch(/^1 of 2/);
  });
});

describe('near an exercise', () => {
  it('the hand opens the editor, and nothing moves', async () => {
    const below = exercise.locator('.exercise-hints');
    const place = () => below.evaluate((element) => element.getBoundingClientRect().top + scrollY);
    const before = await place();
    await exercise.locator('.cell-listing').first().hover();
    await editor().waitFor();
    expect(await place()).toBe(before);
  });

  it('the keyboard goes from the listing into the editor', async () => {
    await exercise.locator('.cell-listing').first().focus();
    const inEditor = (element: Element) => element.contains(document.activeElement);
    await expect.poll(() => editor().evaluate(inEditor), slow).toBe(true);
  });
});
