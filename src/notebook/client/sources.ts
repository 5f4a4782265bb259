/**
 * The texts that a run may need: the book's snippets, and the core's own files once the reader
 * changes one of them. Fetched when first wanted, and again when that failed.
 */
const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Texts by module name. */
export type Texts = Record<string, string>;

/** A file of texts, fetched at most once. */
function once(path: string, what: string): () => Promise<Texts> {
  let texts: Promise<Texts> | undefined;
  return () => {
    texts ??= fetch(BASE + path).then((response) => {
      if (!response.ok) throw new Error(`${what} did not load (${response.status}).`);
      return response.json();
    });
    texts.catch(() => {
      texts = undefined;
    });
    return texts;
  };
}

/** Every snippet of the book: `{ 'softmax/overflow': '…' }`. */
export const bookTexts = once('/notebook/snippets.json', 'The book’s snippets');

/** Every file of the core: `{ 'core/softmax': '…' }`. */
export const coreTexts = once('/notebook/core.json', 'The core’s files');

/** Whether a module is a file of the core. */
export const isCore = (module: string): boolean => module.startsWith('core/');
