/** The cells of a page together: what follows from an edit, an edited core, long runs, all at once. */
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { miniBook } from '../../../support/book.ts';
import { BrowserSession } from '../../../support/browser-session.ts';

const reader = new BrowserSession();
const CHAPTER = 'the-formula/';

/** A snippet and all that import it, directly or not, in order of their names. */
function importersOf(name: string): string[] {
  const { snippets } = miniBook;
  const found = new Set([name]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const [module, text] of Object.entries(snippets)) {
      const imported = [...text.matchAll(/from '(\.\.?\/[^']+)\.ts'/g)].map(([, path]) =>
        posix.join(posix.dirname(module), path),
      );
      if (imported.some((other) => found.has(other))) found.add(module);
    }
  }
  return [...found].sort();
}

/** How often each cell of the page has started to run since this was called. */
async function countRuns(): Promise<() => Promise<Record<string, number>>> {
  await reader.page.evaluate(() => {
    const runs: Record<string, number> = {};
    Object.assign(window, { runs });
    for (const cell of document.querySelectorAll<HTMLElement>('[data-cell]')) {
      new MutationObserver(() => {
        const name = cell.dataset.cell ?? '';
        if (cell.dataset.state === 'running') runs[name] = (runs[name] ?? 0) + 1;
      }).observe(cell, { attributeFilter: ['data-state'] });
    }
  });
  return () => reader.page.evaluate(() => (window as unknown as { runs: never }).runs);
}

describe('an edit of a snippet that others import', () => {
  const STUB = 'export const naiveRoots = (a: number): number[] => [a / 4, a / 2];';

  it('runs them too, each once, and nothing else; each links to the edit', async () => {
    await reader.open(CHAPTER);
    const naive = reader.cell('quadratic/naive');
    const overflow = reader.cell('quadratic/cancellation');
    const before = await overflow.output('larger').innerText();
    const runs = await countRuns();
    await naive.run(STUB);
    await overflow.reaches('ok');
    const cells = reader.page.locator('[data-cell]');
    const shown = await cells.evaluateAll((all) => all.map((one) => one.getAttribute('data-cell')));
    const following = importersOf('quadratic/naive').filter((name) => shown.includes(name));
    expect(following.length).toBeGreaterThan(2);
    await expect.poll(async () => Object.keys(await runs()).sort()).toEqual(following);
    expect(Object.values(await runs()).every((count) => count === 1)).toBe(true);
    expect(await overflow.output('larger').innerText()).not.toBe(before);
    const because = overflow.element.locator('.cell-triggers');
    expect(await because.innerText()).toBe('Changed by your edit of quadratic/naive.ts');
    expect(await because.getByRole('link').getAttribute('href')).toBe('#cell-quadratic-naive');
  });

  it('undone takes its traces away', async () => {
    await reader.open(CHAPTER);
    const overflow = reader.cell('quadratic/cancellation');
    const before = await overflow.output('larger').innerText();
    await reader.cell('quadratic/naive').run(STUB);
    await overflow.reaches('ok');
    await reader.cell('quadratic/naive').button('Reset').click();
    await expect.poll(() => overflow.output('larger').innerText()).toBe(before);
    expect(await overflow.element.locator('.cell-triggers').isVisible()).toBe(false);
  });

  it('with a mistake tells those that import it why they did not run', async () => {
    await reader.open(CHAPTER);
    await reader.cell('quadratic/naive').run('export const naiveRoots = missing;', 'error');
    const overflow = reader.cell('quadratic/cancellation');
    await overflow.reaches('error');
    expect(await overflow.element.getByRole('alert').innerText()).toContain(
      'imports quadratic/naive.ts, which did not run',
    );
  });

  it('shows the calls that led to an exception, each in its own text', async () => {
    await reader.open(CHAPTER);
    await reader
      .cell('quadratic/naive')
      .run('export function naiveRoots(): number[] {\n  throw new Error("on purpose");\n}');
    const overflow = reader.cell('quadratic/cancellation');
    await overflow.reaches('error');
    expect(await overflow.element.getByRole('alert').innerText()).toMatch(
      /^Error: on purpose \(quadratic\/naive\.ts, line 2, column 9; called from line \d+, column \d+\)$/,
    );
  });
});

describe('the book’s own modules', () => {
  const ONES = `export function roots(): Float64Array {
  return new Float64Array([1, 1]);
}
export const discriminant = () => 0;`;

  it('can be edited: what uses them follows, and the page says so until it is reset', async () => {
    await reader.open(CHAPTER);
    const core = reader.cell('algebra/roots');
    const text = await core.text();
    const parabola = reader.cell('quadratic/parabola');
    const before = await parabola.output('zeros').innerText();
    await core.run(text.replace('q / a', '7 * q / a'));
    await parabola.reaches('ok');
    expect(await parabola.output('zeros').innerText()).not.toBe(before);
    expect(await parabola.element.locator('.cell-triggers').innerText()).toContain(
      'Changed by your edit of algebra/roots.ts',
    );
    const note = reader.page.locator('.page-sources');
    expect(await note.innerText()).toContain(
      'You are reading an edited algebra (algebra/roots.ts).',
    );
    await reader.button('Reset algebra').click();
    await expect.poll(() => parabola.output('zeros').innerText()).toBe(before);
    expect(await note.isVisible()).toBe(false);
  });

  it('with a mistake names its file, line and column', async () => {
    await reader.open(CHAPTER);
    const core = reader.cell('algebra/roots');
    await core.run(`${ONES}\nconst = 1;`, 'error');
    expect(await core.element.getByRole('alert').innerText()).toContain('line 5, column 7');
    await reader.cell('quadratic/parabola').reaches('error');
  });
});

describe('a long run', () => {
  const NAME = 'quadratic/parabola';
  const ALONE = `embed/${NAME}/`;
  const LONG = `
    import { progress, show } from '#notebook';
    const end = Date.now() + 3000;
    for (let i = 0; Date.now() < end; i = Math.min(i + 1, 1e9)) {
      if (i % 1000 === 0) { progress(3000 - (end - Date.now()), 3000, 'ms'); show('steps', i); }
      if (i === 10) console.log('ten', [1, 2]);
    }
    export const finished = true;`;

  it('draws its progress with the time left, shows what it has, and logs', async () => {
    await reader.open(ALONE);
    const cell = reader.cell(NAME);
    await cell.write(LONG);
    await cell.button('Run').click();
    const bar = cell.element.getByRole('progressbar');
    await bar.waitFor();
    await expect
      .poll(() => cell.element.locator('.cell-progress').innerText())
      .toMatch(/of 3000 ms, about \d s left/);
    expect(await cell.output('steps').innerText()).toMatch(/\d/);
    expect(await cell.element.getByRole('log').innerText()).toBe('ten [1, 2]');
    await cell.reaches('ok');
    expect(await bar.isVisible()).toBe(false);
    expect(await cell.output('finished').innerText()).toContain('true');
  });

  it('that is stopped keeps what it showed, readable', async () => {
    await reader.open(ALONE);
    const cell = reader.cell(NAME);
    await cell.write(LONG);
    await cell.button('Run').click();
    await cell.output('steps').waitFor();
    await cell.button('Stop').click();
    await cell.reaches('stopped');
    expect(await cell.output('steps').innerText()).toMatch(/\d/);
    expect(await cell.element.getByRole('log').innerText()).toBe('ten [1, 2]');
    const box = cell.element.locator('.cell-outputs');
    expect(await box.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
  });

  it('of a million log lines shows the first, counts the rest, and the page stays awake', async () => {
    await reader.open(ALONE);
    const cell = reader.cell(NAME);
    await cell.run(`for (let i = 0; i < 1e6; i++) console.log('line', i);\nexport const x = 1;`);
    const log = await cell.element.getByRole('log').innerText();
    expect(log).toContain('line 0\nline 1\n');
    expect(log).toContain('999800 more lines were dropped');
  });

  it('of a hundred thousand marks is refused with a remedy', async () => {
    await reader.open(ALONE);
    const cell = reader.cell(NAME);
    await cell.write(
      `import * as Plot from '@observablehq/plot';\nexport const figure = Plot.dotX(new Float64Array(1e5)).plot();`,
    );
    await cell.button('Run').click();
    await expect.poll(() => cell.state, { timeout: 20_000 }).toMatch(/ok|stopped/);
    const told = (await cell.element.innerText()).match(/Plot fewer marks|Stopped after 10 s/);
    expect(told).not.toBeNull();
  });
});

describe('the whole page', () => {
  it('runs at one press, and says what runs', async () => {
    await reader.open(CHAPTER);
    const outputs = reader.page.locator('.cell-outputs');
    const before = await outputs.allInnerTexts();
    await reader.button('Run all').click();
    const cells = reader.page.locator('[data-cell^="quadratic/"]');
    await expect
      .poll(
        () =>
          cells.evaluateAll((all) => all.every((cell) => cell.getAttribute('data-state') === 'ok')),
        {
          timeout: 20_000,
        },
      )
      .toBe(true);
    expect(await outputs.allInnerTexts()).toEqual(before);
    expect(await reader.page.locator('.page-status').innerText()).toBe('');
  });

  it('is reset at one press, edits and inputs alike', async () => {
    await reader.open(CHAPTER);
    const outputs = reader.page.locator('.cell-outputs');
    const before = await outputs.allInnerTexts();
    await reader.cell('quadratic/scale').run('export const other = 1;');
    const parabola = reader.cell('quadratic/parabola');
    await parabola.element.getByRole('slider').fill('4');
    await parabola.reaches('ok');
    await reader.button('Reset all').click();
    await expect.poll(() => outputs.allInnerTexts()).toEqual(before);
    expect(await parabola.element.getByRole('slider').inputValue()).toBe('1');
    expect(await reader.page.locator('.cell.edited').count()).toBe(0);
    expect(await reader.button('Reset all').count()).toBe(0);
  });

  it('says what runs while it runs, and can be stopped', async () => {
    await reader.open(CHAPTER);
    const scale = reader.cell('quadratic/scale');
    await scale.write('while (true) {}');
    await reader.button('Run all').click();
    await expect
      .poll(() => reader.page.locator('.page-status').innerText())
      .toContain('Running quadratic/scale.ts');
    await reader.button('Stop').click();
    await scale.reaches('stopped');
    await reader.cell('quadratic/parabola').reaches('ok');
    expect(await scale.editor.innerText()).toBe('while (true) {}');
  });
});
