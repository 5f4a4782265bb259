/**
 * A cell alone, as the build would write it if the book's snippet had another text: for what a reader
 * meets before anything has run.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { renderHandles } from '../../src/notebook/render/handles.ts';
import { renderInputs } from '../../src/notebook/render/inputs.ts';
import { placeOutputs, renderListing } from '../../src/notebook/render/listing.ts';
import { type Markup, toHtml } from '../../src/notebook/render/markup.ts';
import { renderOutputs, wantsEveryDigit } from '../../src/notebook/render/outputs.ts';
import { figureFile } from '../../src/site/figure-file.ts';
import { snippetFile } from '../../src/site/snippet-file.ts';
import { miniBook } from './book.ts';
import { parsePage } from './html.ts';

/** Has the page meet `source` as the text of the snippet `name`; `folder` is where the site was built. */
export async function serveAsBuilt(
  page: Page,
  folder: string,
  name: string,
  source: string,
): Promise<void> {
  const snippets = { ...miniBook.snippets, [name]: source };
  const { inputs, outputs, error } = await miniBook.run(name, {}, snippets);
  if (error) throw new Error(error.message);
  const document = parsePage(readFileSync(join(folder, `embed/${name}/index.html`), 'utf8'));
  const put = (selector: string, markup: Markup[]) => {
    (document.querySelector(selector) as Element).innerHTML = toHtml(markup);
  };
  const overlays = renderHandles(name, inputs, outputs);
  const options = { overlays, everyDigit: wantsEveryDigit(source) };
  const { atLines, below } = placeOutputs(source, outputs, options);
  put('.cell-listing', renderListing(source, { atLines }));
  put('.cell-inputs', renderInputs(name, inputs, outputs));
  put('.cell-outputs', renderOutputs(below, options));
  const { text, file } = figureFile(name, outputs);
  const cell = document.querySelector('[data-cell]') as Element;
  if (file) cell.setAttribute('data-figures', JSON.stringify(file));
  const body = document.toString();
  await page.route(`**/embed/${name}/`, (route) =>
    route.fulfill({ contentType: 'text/html', body }),
  );
  const snippetsFile = builtFile(folder, 'snippets');
  await page.route(`**${snippetsFile}`, (route) =>
    route.fulfill({ body: padded(snippets, statSync(join(folder, snippetsFile)).size) }),
  );
  if (file) await page.route(`**${file.path}`, (route) => route.fulfill({ body: text }));
}

/** The address of a file that pages fetch, hash and all: `/notebook/snippets.0a1b2c3d4e5f.json`. */
export function builtFile(folder: string, name: 'kernel' | 'snippets' | 'sources'): string {
  const files = readdirSync(join(folder, 'notebook'));
  return `/notebook/${files.find((file) => file.startsWith(`${name}.`))}`;
}

/** The file of the snippets, of as many bytes as the page expects. No cell alone needs an exercise. */
function padded(snippets: Record<string, string>, bytes: number): string {
  const some = Object.entries(snippets).filter(([name]) => !name.includes('/exercises/'));
  const json = snippetFile(Object.fromEntries(some));
  const room = bytes - Buffer.byteLength(json);
  if (room < 0)
    throw new RangeError(`The snippet is ${-room} bytes longer than there is room for.`);
  return json + ' '.repeat(room);
}
