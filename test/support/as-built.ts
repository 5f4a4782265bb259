/**
 * A cell alone, as the build would write it if the book's snippet had another text: for what a reader
 * meets before anything has run.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { encodeSeries } from '../../src/notebook/figure/series-text.ts';
import { renderHandles } from '../../src/notebook/render/handles.ts';
import { renderInputs } from '../../src/notebook/render/inputs.ts';
import { type Markup, toHtml } from '../../src/notebook/render/markup.ts';
import { renderOutputs } from '../../src/notebook/render/outputs.ts';
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
  (document.querySelector('.cell-listing code') as Element).textContent = source;
  put('.cell-inputs', renderInputs(name, inputs, outputs));
  put('.cell-outputs', renderOutputs(outputs, renderHandles(name, inputs, outputs)));
  const body = document.toString();
  await page.route(`**/embed/${name}/`, (route) =>
    route.fulfill({ contentType: 'text/html', body }),
  );
  await page.route('**/notebook/snippets.json', (route) => route.fulfill({ json: snippets }));
  const figures = outputs.flatMap((output) =>
    output.kind === 'figure' ? [[output.name, output.figure.series]] : [],
  );
  await page.route(`**/notebook/figures/${name}.json`, (route) =>
    route.fulfill({ body: encodeSeries(Object.fromEntries(figures)) }),
  );
}
