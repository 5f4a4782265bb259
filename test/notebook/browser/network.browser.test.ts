/** What does not load is reported in the page, and the next press tries again and works. */
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BrowserSession } from '../../support/browser-session.ts';

const NAME = 'quadratic/parabola';
const session = new BrowserSession({ acceptDownloads: true });
const SLOW = { timeout: 15_000 };

/**
 * Cuts the network for files that match, as long as `act` takes. It opens the page, too: a page may get
 * what it needs as soon as the pointer is on it.
 */
async function without(pattern: RegExp, act: () => Promise<void>): Promise<void> {
  const refuse = (route: { abort(): Promise<void> }) => route.abort();
  session.expectComplaint(pattern);
  await session.page.route(pattern, refuse);
  await act();
  await session.page.unroute(pattern, refuse);
}

const text = (element: Locator) => expect.poll(() => element.innerText(), SLOW);

describe('a part that does not load', () => {
  it.each([
    ['Edit', /page\.[^/]*\.js/, 'Could not load what runs the cells.'],
    ['Edit', /editor\.[^/]*\.js/, 'Could not load the editor.'],
    ['Run', /page\.[^/]*\.js/, 'Could not load what runs the cells.'],
    ['Copy code', /page\.[^/]*\.js/, 'Could not load what runs the cells.'],
  ])(
    'is named when %s is pressed without %s, and the next press works',
    async (name, file, words) => {
      await session.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const cell = session.cell(NAME);
      await without(file, async () => {
        await session.open(`embed/${NAME}/`);
        await cell.button(name).click();
        await text(cell.element.locator('.cell-status')).toBe(
          `${words} Check the connection and press ${name} again.`,
        );
      });
      await cell.button(name).click();
      if (name === 'Edit') await cell.editor.waitFor();
      if (name === 'Run') await cell.reaches('ok');
      if (name === 'Copy code')
        await text(cell.element.locator('.cell-status')).toBe('Code copied.');
    },
  );

  it.each([
    ['the kernel', /kernel\./],
    ['the snippets', /snippets\./],
    ['the sandbox', /\/sandbox\//],
  ])('such as %s ends the run with a sentence, and the next run works', async (_, file) => {
    const cell = session.cell(NAME);
    await without(file, async () => {
      await session.open(`embed/${NAME}/`);
      await cell.button('Run').click();
      await expect.poll(() => cell.state, SLOW).toMatch(/stopped|error/);
      const said = cell.element.locator('.cell-status, .cell-error').filter({ hasText: /./ });
      await text(said).toMatch(/Could not load \/\S+\. Check the connection and try again\.$/);
    });
    await cell.button('Run').click();
    await cell.reaches('ok');
  });

  it('is named when an input is changed, and the next change works', async () => {
    const { element } = session.cell(NAME);
    await without(/page\.[^/]*\.js/, async () => {
      await session.open(`embed/${NAME}/`);
      await element.getByRole('slider').fill('2');
      await text(element.locator('.cell-status')).toContain('and change the input again.');
    });
    await element.getByRole('slider').fill('3');
    const words = () => element.getByRole('img').getAttribute('aria-label');
    await expect.poll(words, SLOW).toContain('for b 3,');
  });

  it('is named when an answer is checked, and the next press works', async () => {
    const exercise = session.page.locator('[data-exercise="quadratic/vieta"]');
    const check = exercise.getByRole('button', { name: 'Check', exact: true });
    await without(/exercises\.[^/]*\.js/, async () => {
      await session.open('the-formula/');
      await check.click();
      await text(exercise.locator('.cell-status')).toBe(
        'Could not load what checks the answer. Check the connection and press Check again.',
      );
    });
    await check.click();
    await expect.poll(() => exercise.getAttribute('data-state'), SLOW).toBe('failed');
  });

  it('is named when all cells are run, and the next press works', async () => {
    await without(/page\.[^/]*\.js/, async () => {
      await session.open('the-formula/');
      await session.button('Run all').click();
      await text(session.page.locator('.page-status')).toContain('press Run all again.');
    });
    await session.button('Run all').click();
    await session.cell(NAME).reaches('ok');
  });

  it('is named when a figure is read without its numbers, and the next look reads them', async () => {
    const { element } = session.cell(NAME);
    const line = element.locator('[data-readout]');
    await without(/figures\/quadratic/, async () => {
      await session.open(`embed/${NAME}/`);
      await element.locator('.figure-picture').hover();
      await text(line).toMatch(
        /^Could not load \/notebook\/figures\/\S+\.json\. Check the connection and try again\.$/,
      );
    });
    await session.page.mouse.move(0, 0);
    await element.locator('.figure-picture').hover();
    await text(line).toMatch(/x = /);
  });

  it('is named when a figure is saved, and the next press works', async () => {
    const { element } = session.cell(NAME);
    const save = element.getByRole('button', { name: 'Save SVG' });
    await without(/save-figure\.[^/]*\.js/, async () => {
      await session.open(`embed/${NAME}/`);
      await element.locator('.figure-picture').hover();
      await element.getByText('Numbers').click();
      await save.click();
      await text(element.locator('[data-readout]')).toContain(
        'Could not load what saves the figure.',
      );
    });
    await save.click();
    await text(element.locator('[data-readout]')).toContain('Saved as');
  });

  it('is named when the search has no index, and the next word finds it', async () => {
    const field = session.page.getByRole('searchbox');
    const status = session.page.locator('book-search [role="status"]');
    await without(/pagefind/, async () => {
      await session.open('the-formula/');
      await session.page.getByRole('button', { name: 'Search' }).click();
      await field.fill('roots');
      await text(status).toBe('Could not load the search. Check the connection and type again.');
    });
    await field.fill('discriminant');
    await session.page.locator('book-search ol a').first().waitFor();
  });
});
