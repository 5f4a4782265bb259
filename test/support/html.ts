/** HTML for tests. Nothing parsed is a mistake: a comparison of nothing with nothing cannot fail. */
import { parseHTML } from 'linkedom';

/** The document of a whole page. */
export function parsePage(html: string): Document {
  const { document } = parseHTML(html);
  if (document.querySelectorAll('html > body *').length === 0) {
    throw new Error(`There is no page in this HTML: ${html.slice(0, 200)}`);
  }
  return document;
}

/** A part of a page, in an element of its own. */
export function parsePart(html: string): Element {
  const page = parsePage(`<!doctype html><html><body><main>${html}</main></body></html>`);
  const part = page.querySelector('main') as Element;
  if (part.innerHTML.trim() === '') throw new Error('There is nothing in this HTML.');
  return part;
}

/** A part of a page as a parser writes it, so that two ways of writing the same thing are equal. */
export const normalHtml = (html: string): string => parsePart(html).innerHTML.trim();
