/**
 * `npm run pdf`: the whole book as one PDF, from the site that `npm run build` wrote, by Chromium.
 *
 * The pages are first joined into one document, so that links between them lead to their pages, and
 * every heading is in the PDF's own table of contents.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchChromium } from '../preview/chromium.ts';
import { serveFolder } from '../preview/static-server.ts';
import { bindPages } from './bind-pages.ts';

/**
 * Prints the site in `folder`, built for `base`, to `file`; returns the number of site pages.
 *
 * @throws Error when the folder holds no built site
 */
export async function printBook(folder: string, file: string, base = '/'): Promise<number> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`There is no built site in ${folder}: run "npm run build" first.`);
  }
  const host = await serveFolder(folder, base);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ colorScheme: 'light' });
    await page.goto(host.url);
    const addresses = await page.evaluate(bindPages);
    await page.evaluate(() => document.fonts.ready);
    await page.pdf({
      path: file,
      preferCSSPageSize: true,
      printBackground: true,
      outline: true,
      tagged: true,
    });
    return addresses.length;
  } finally {
    await browser.close();
    host.close();
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      site: { type: 'string', default: 'dist' },
      out: { type: 'string', default: 'dist/cross-entropy-notebook.pdf' },
    },
  });
  const base = `/${(process.env.BASE_PATH ?? '').split('/').filter(Boolean).join('/')}/`;
  const pages = await printBook(resolve(values.site), resolve(values.out), base.replace('//', '/'));
  console.log(`${pages} pages of the site are in ${values.out}.`);
}
