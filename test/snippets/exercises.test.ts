/** The exercises: each can be done, is not done at the start, and is set by a chapter once. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listExercises } from '../../src/notebook/run/exercise.ts';
import { exerciseFiles } from '../../src/notebook/run/exercise-files.ts';
import { checkAnswer, readSnippets } from '../support/book.ts';

const snippets = readSnippets();
const exercises = listExercises(snippets);

const chapters = readdirSync('content')
  .filter((file) => /^\d{2}-.*\.mdx$/.test(file))
  .map((file) => ({ file, text: readFileSync(`content/${file}`, 'utf8') }));

describe.each(exercises)('the exercise %s', (exercise) => {
  const { starter, solution, checks } = exerciseFiles(exercise);
  const lines = (name: string) => snippets[name].trimEnd().split('\n');

  it('is solved by its solution: every check passes', async () => {
    const { verdicts, error } = await checkAnswer(exercise, snippets[solution], snippets);
    expect(error).toBeUndefined();
    expect(verdicts?.length).toBeGreaterThan(1);
    expect(verdicts?.filter(({ passed }) => !passed)).toEqual([]);
  });

  it('is not solved at the start: a check fails, and says how', async () => {
    const { verdicts, error } = await checkAnswer(exercise, snippets[starter], snippets);
    expect(error).toBeUndefined();
    const failed = verdicts?.filter(({ passed }) => !passed) ?? [];
    expect(failed).not.toEqual([]);
    for (const { name, call, actual } of failed) {
      expect(call, name).not.toBe('');
      expect(actual, name).not.toBe('');
    }
  });

  it('has checks of different names', async () => {
    const { verdicts = [] } = await checkAnswer(exercise, snippets[solution], snippets);
    const names = verdicts.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is set by one chapter', () => {
    const set = chapters.filter(({ text }) => text.includes(`<Exercise of="${exercise}"`));
    expect(set).toHaveLength(1);
  });

  it('fits beside its results: at most 25 lines to start with, none longer than 76 characters', () => {
    for (const name of [starter, solution]) {
      expect(lines(name).length, name).toBeLessThanOrEqual(25);
    }
    for (const name of [starter, solution, checks]) {
      expect(lines(name).filter((line) => [...line].length > 76)).toEqual([]);
    }
  });
});

it.each(chapters)('$file sets an exercise under every heading of its exercises', ({ text }) => {
  const [, section = ''] = text.split(/^## Exercises?$/m);
  const headings = section.split(/^## /m)[0].match(/^### /gm)?.length ?? 0;
  expect(text.match(/<Exercise of=/g)?.length ?? 0).toBe(headings);
});
