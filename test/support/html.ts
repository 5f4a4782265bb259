/** HTML for tests, parsed so that a comparison of nothing with nothing fails. */
import { parseHTML } from 'linkedom';

/** The document of a whole page. */
export function parsePage(html: string): Document {
  const { document } = parseHTML(html);
  if (!document.documentElement || document.querySelectorAll('body *').length === 0) {
    throw new Error(`There is no page in this HTML: ${html.slice(0, 200)}`);
  }
  return document;
}

/** A part of a page as a parser writes it, so that two ways of writing the same thing are equal. */
export function normalHtml(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body><main>${html}</main></body></html>`);
  const normal = document.querySelector('main')?.innerHTML.trim() ?? '';
  if (normal === '') throw new Error(`There is nothing in this HTML: ${html.slice(0, 200)}`);
  return normal;
}
