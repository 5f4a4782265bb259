/** What the build wrote of each exercise: without a script all of it can be read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { codeText } from '../../src/notebook/browser/code/code-text.ts';
import { exerciseFiles } from '../../src/notebook/run/exercise-files.ts';
import { readChapters } from '../../src/site/outline.ts';
import { builtFile } from '../support/as-built.ts';
import { checkAnswer, readSnippets } from '../support/book.ts';
import { parsePage } from '../support/html.ts';

const { folder } = inject('sites').root;
const snippets = readSnippets();

test('no sample answer is sent to a reader', () => {
  const { texts: sent, compiled } = JSON.parse(
    readFileSync(join(folder, builtFile(folder, 'snippets')), 'utf8'),
  );
  expect(Object.keys(sent)).toEqual(Object.keys(snippets));
  const names = [...Object.keys(sent), ...Object.keys(compiled)];
  expect(names.filter((name) => /\/(wrong|right)-/.test(name))).toEqual([]);
  const sample = readFileSync('snippets/softmax/exercises/stable/wrong-scaled.ts', 'utf8');
  const [comment] = sample.split('\n');
  expect(comment).toMatch(/^\/\/ .{20}/);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const texts = files.filter((file) => /\.(html|js|json|xml)$/.test(file));
  const found = texts.filter((file) => {
    return readFileSync(join(folder, file), 'utf8').includes(comment.slice(3));
  });
  expect(found).toEqual([]);
});

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
    expect(codeText(listings[0])).toBe(snippets[starter].trimEnd());
    const shown = element.querySelector('.exercise-solution > .cell-listing') as Element;
    expect(codeText(shown)).toBe(snippets[solution].trimEnd());
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
