/**
 * Validates the book before it is built: no chapter names a snippet or a term that does not exist, no
 * snippet fails, none is forgotten.
 */
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { openBook } from '../notebook/node/open-book.ts';
import { validateTwins } from '../notebook/node/twins.ts';
import { validateBook } from '../notebook/node/validate-book.ts';
import type { Book } from './book.ts';
import { validateGlossary } from './glossary.ts';
import { readOutlines } from './outline.ts';

/** Stops the build with one sentence for each mistake, file and line first. */
export function validation(book: Book): AstroIntegration {
  return {
    name: 'validation',
    hooks: {
      'astro:build:start': async () => {
        const pages = readOutlines(join(book.root, 'content'));
        const uses = pages.flatMap((page) => page.uses);
        const problems = await validateBook(uses, await openBook(book));
        problems.push(...validateGlossary(pages), ...validateTwins(book));
        if (problems.length > 0) throw new Error(problems.join('\n'));
      },
    },
  };
}
