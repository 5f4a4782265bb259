import type { SnippetFile } from '../notebook/browser/cells/sources.ts';
import type { Texts } from '../notebook/node/read-modules.ts';
import { compile, NotebookError } from '../notebook/run/compile.ts';
import { exerciseOf } from '../notebook/run/exercise.ts';

/**
 * The file of the book's snippets as a page fetches it: their texts, and what they are compiled to, so that
 * a run of the book's own text needs no compiler. One that has a mistake is compiled where it runs, which
 * says so.
 */
export function snippetFile(texts: Texts): string {
  const compiled: SnippetFile['compiled'] = {};
  for (const [module, text] of Object.entries(texts)) {
    // Exercises run what their reader writes.
    if (exerciseOf(module)) continue;
    try {
      const { code, imports, exports } = compile(module, text);
      compiled[module] = { code, imports, exports };
    } catch (error) {
      if (!(error instanceof NotebookError)) throw error;
    }
  }
  return JSON.stringify({ texts, compiled } satisfies SnippetFile);
}
