/**
 * Validates the book while it is bundled, and before any page is made: no chapter names a snippet or a term
 * that does not exist, no snippet fails, none is forgotten.
 */
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { validateTwins } from '../notebook/node/twins.ts';
import { validateBeside } from '../notebook/node/validate-beside.ts';
import type { Book } from './book.ts';
import { validateGlossary } from './glossary.ts';
import { readOutlines } from './outline.ts';

/** Stops the build with one sentence for each mistake, file and line first. It begins at once, so it comes first. */
export function validation(book: Book): AstroIntegration {
  return {
    name: 'validation',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        const problems = problemsIn(book);
        // Who waits for it hears of a failure; until then nobody does.
        problems.catch(() => undefined);
        const handler = async () => {
          const found = await problems;
          if (found.length > 0) throw new Error(found.join('\n'));
        };
        // Astro makes the pages in a handler of this kind, which comes after those of others.
        const plugin = { name: 'validation', buildApp: { order: 'post' as const, handler } };
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

async function problemsIn(book: Book): Promise<string[]> {
  const pages = readOutlines(join(book.root, 'content'));
  const uses = pages.flatMap((page) => page.uses);
  const inCells = await validateBeside(uses, book);
  return [...inCells, ...validateGlossary(pages), ...validateTwins(book)];
}
