/**
 * The texts that a run may need: the book's snippets, and the files of its own modules once the reader
 * edits one of them. They are fetched when first needed, and again if that failed.
 */
import { snippets, sources } from 'virtual:site-files';
import { fetchOnce } from '../fetch-once.ts';

/** Texts by module name. */
export type Texts = Record<string, string>;

const parseTexts = (text: string): Texts => JSON.parse(text);

/** Every snippet of the book: `{ 'quadratic/roots': '…' }`. */
export const snippetTexts = fetchOnce(snippets, parseTexts);

/** Every file of the book's own modules: `{ 'core/index': '…' }`. */
export const sourceTexts = fetchOnce(sources, parseTexts);
