/**
 * A build of the site begins by asking whether the book is sound: no chapter names a snippet that is
 * not there, no snippet fails, none is forgotten.
 */
import type { AstroIntegration } from 'astro';
import { checkBook } from '../notebook/check-book.ts';

/** Stops the build with a sentence for each mistake, file and line first. */
export function soundBook(): AstroIntegration {
  return {
    name: 'sound-book',
    hooks: {
      'astro:build:start': async () => {
        const problems = await checkBook();
        if (problems.length > 0) throw new Error(problems.join('\n'));
      },
    },
  };
}
