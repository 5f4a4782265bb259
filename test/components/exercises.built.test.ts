/** What the build wrote of each exercise: without a script all of it can be read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { exerciseFiles } from '../../src/notebook/run/exercise-files.ts';
import { readChapters } from '../../src/site/outline.ts';
import { checkAnswer, readSnippets } from '../support/book.ts';
import { parsePage } from '../support/html.ts';

const { folder } = inject('sites').root;
const snippets = readSnippets();

const exercises = readChapters('content').flatMap(({ slug, exercises }) => {
  const document = parsePage(readFileSync(join(folder, slug, 'index.html'), 'utf8'));
  return exercises.map((name) => {
    const element = document.querySelector(`[data-exercise="${name}"]`) as unknown as HTMLElement;
    return { name, document, element };
  });
});

describe.each(exercises)('$name', ({ name, document, element }) => {
  const { starter, solution } = exerciseFiles(name);
  const listings = [...element.querySelectorAll('.cell-listing')];

  test('shows its start, its solution and the names of its checks', async () => {
    expect(listings[0].textContent).toBe(snippets[starter].trimEnd());
    const shown = element.querySelector('.exercise-solution > .cell-listing')?.textContent;
    expect(shown).toBe(snippets[solution].trimEnd());
    const { verdicts } = await checkAnswer(name, snippets[solution], snippets);
    const names = [...element.querySelectorAll('.checks > li')].map((item) => item.textContent);
    expect(names).toEqual(verdicts?.map((verdict) => verdict.name));
  });

  test('has a task, a hint at least, and words on its solution', () => {
    const words = (selector: string) =>
      [...element.querySelectorAll(selector)].map((part) => part.textContent?.trim() ?? '');
    expect(words('.exercise-task')[0].length).toBeGreaterThan(40);
    const hints = words('.exercise-hints > .exercise-hint');
    expect(hints.length).toBeGreaterThan(0);
    for (const hint of hints) expect(hint.length).toBeGreaterThan('Hint'.length + 10);
    expect(words('.exercise-solution > p').join('').length).toBeGreaterThan(40);
  });

  test('is counted in the contents', () => {
    const counted = [...document.querySelectorAll('.book-contents [data-exercises]')];
    const names = counted.flatMap((mark) => mark.getAttribute('data-exercises')?.split(' '));
    expect(names).toContain(name);
  });
});
