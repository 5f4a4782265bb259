/**
 * The texts that a run may need: the book's snippets, and the files of its own modules once the reader
 * edits one of them. They are fetched when first needed, and again if that failed.
 */
import { snippets, sources } from 'virtual:site-files';
import type { CompiledText } from '../../run/compile.ts';
import { fetchOnce } from '../fetch-once.ts';

/** Texts by module name. */
export type Texts = Record<string, string>;

/** What the file of the snippets has: their texts, and what the build has made of them. */
export type SnippetFile = { texts: Texts; compiled: Record<string, CompiledText> };

const parseSnippets = (text: string): SnippetFile => JSON.parse(text);
const parseTexts = (text: string): Texts => JSON.parse(text);

/** Every snippet of the book, by its name: `quadratic/roots`. */
export const bookSnippets = fetchOnce(snippets, parseSnippets);

/** Their texts alone. */
export const snippetTexts = async (): Promise<Texts> => (await bookSnippets()).texts;

/** Every file of the book's own modules: `{ 'core/index': '…' }`. */
export const sourceTexts = fetchOnce(sources, parseTexts);
