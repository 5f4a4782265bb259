/** The book on paper: one page of it, and all of it bound into one PDF. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bindPages } from '../../src/print/bind-pages.ts';
import { printBook } from '../../src/print/pdf.ts';
import { BrowserSession } from '../support/browser-session.ts';

const CHAPTER = 'the-sigmoid-form/';

describe('a chapter on paper', () => {
  const reader = new BrowserSession({}, 'root');
  const visible = (selector: string) =>
    reader.page
      .locator(`main ${selector}`)
      .evaluateAll((all) => all.filter((element) => element.checkVisibility()).length);

  it('has its code, outputs, figures and the values of its inputs, and nothing to press', async () => {
    await reader.page.emulateMedia({ media: 'print' });
    await reader.open(CHAPTER);
    for (const part of ['.cell-listing', '.output-value', 'figure svg', '.input-value']) {
      expect(await visible(part), part).toBeGreaterThan(0);
    }
    // (The answers to choose from are printed as a list.)
    const button = 'button:not(.predict-choice)';
    for (const part of [
      button,
      'summary:not(.optional > *)',
      'input[type="range"]',
      '.figure-readout',
      'nav',
    ]) {
      expect(await visible(part), part).toBe(0);
    }
  });

  it('has each figure beside its code, on one page, and no code that draws', async () => {
    await reader.page.setViewportSize({ width: 658, height: 979 });
    await reader.page.emulateMedia({ media: 'print' });
    await reader.open(CHAPTER);
    expect(await visible('[data-region="drawing"]')).toBe(0);
    const bodies = reader.page.locator('.cell-with-figure .cell-body');
    const found = await bodies.evaluateAll((all) =>
      all.map((body) => {
        const figure = body.querySelector('.figure-picture')?.getBoundingClientRect();
        const code = body.querySelector('.cell-code')?.getBoundingClientRect();
        if (!figure || !code) throw new Error('A cell lacks its figure or its code.');
        return [getComputedStyle(body).breakInside, figure.right < code.left, figure.width > 250];
      }),
    );
    expect(found.length).toBeGreaterThan(3);
    for (const one of found) expect(one).toEqual(['avoid', true, true]);
  });

  it('says where its numbered links lead, and the screen shows neither', async () => {
    await reader.open(CHAPTER);
    expect(await visible('.print-note')).toBe(0);
    expect(await visible('.print-notes')).toBe(0);
    await reader.page.emulateMedia({ media: 'print' });
    const notes = await reader.page.locator('.print-notes li').allInnerTexts();
    expect(notes).toContain('Chapter 2, From scores to probabilities');
    const numbers = await reader.page.locator('.print-note').allInnerTexts();
    expect(new Set(numbers)).toEqual(new Set(notes.map((_, index) => String(index + 1))));
  });
});

describe('a book bound', () => {
  const reader = new BrowserSession();

  it('has every page once, in order, and every link inside it leads to its place', async () => {
    await reader.open('');
    const pages = await reader.page.evaluate(bindPages);
    const files = readdirSync(reader.site.content).filter((file) => file.endsWith('.mdx'));
    expect(pages).toHaveLength(files.length);
    const chapters = files.filter((file) => /^\d\d-/.test(file)).map((file) => file.slice(3, -4));
    expect(pages.slice(0, chapters.length + 2)).toEqual([
      '/',
      '/how-to-read-it/',
      ...chapters.map((chapter) => `/${chapter}/`),
    ]);
    const [ids, hrefs] = await reader.page.evaluate(() => [
      [...document.querySelectorAll('main, main [id]')].map(({ id }) => id),
      [...document.querySelectorAll('main a[href^="#"]')].map((link) => link.getAttribute('href')),
    ]);
    expect(ids.length - new Set(ids).size).toBe(0);
    const places = new Set(ids.map((id) => `#${id}`));
    expect(hrefs.length).toBeGreaterThan(20);
    expect(hrefs.filter((href) => !places.has(href ?? ''))).toEqual([]);
    const outside = reader.page.locator('main a[href^="/"]');
    expect(await outside.count()).toBe(0);
  });

  it('is one PDF with a table of contents of its own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'book-'));
    const page = (title: string, rest: string) =>
      `<!doctype html><title>B</title><main><h1>${title}</h1>${rest}</main>`;
    const chapters = '<div class="chapters"><a href="/one/">One</a></div>';
    mkdirSync(join(folder, 'one'));
    writeFileSync(join(folder, 'index.html'), page('Front', chapters));
    writeFileSync(join(folder, 'one/index.html'), page('One', '<a href="/#x">back</a>'));
    const file = join(folder, 'book.pdf');
    expect(await printBook(folder, file)).toBe(2);
    const pdf = readFileSync(file, 'latin1');
    expect(pdf).toMatch(/^%PDF-/);
    expect(pdf).toContain('/Outlines');
  });

  it('is refused with a remedy where no site was built', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'empty-'));
    await expect(printBook(folder, join(folder, 'book.pdf'))).rejects.toThrow(
      `There is no built site in ${folder}: run "npm run build" first.`,
    );
  });
});
