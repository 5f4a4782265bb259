/**
 * The texts that a run may need: the book's snippets, and the files of its own modules once the reader
 * edits one of them. They are fetched when first needed, and again if that failed.
 */
import { fetchOnce } from '../fetch-once.ts';

/** Texts by module name. */
export type Texts = Record<string, string>;

/** Every snippet of the book: `{ 'quadratic/roots': '…' }`. */
export const snippetTexts = fetchOnce(
  '/notebook/snippets.json',
  (response) => response.json() as Promise<Texts>,
);

/** Every file of the book's own modules: `{ 'core/index': '…' }`. */
export const sourceTexts = fetchOnce(
  '/notebook/sources.json',
  (response) => response.json() as Promise<Texts>,
);
