/** The exercises: each can be done, is not done at the start, is judged rightly, and is set by a chapter once. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { book } from '../../src/book/book.ts';
import * as core from '../../src/core/index.ts';
import { readSampleAnswers } from '../../src/notebook/node/sample-answers.ts';
import { listExercises } from '../../src/notebook/run/exercise.ts';
import { exerciseFiles } from '../../src/notebook/run/exercise-files.ts';
import { namesToWrite } from '../../src/notebook/run/refused-import.ts';
import { checkAnswer, readSnippets } from '../support/book.ts';

const snippets = readSnippets();
const exercises = listExercises(snippets);

/** The verdicts on a text: several tests ask for the same. */
const known = new Map<string, ReturnType<typeof checkAnswer>>();

function judge(exercise: string, text: string): ReturnType<typeof checkAnswer> {
  const key = `${exercise} ${text}`;
  const found = known.get(key) ?? checkAnswer(exercise, text, snippets);
  known.set(key, found);
  return found;
}

const chapters = readdirSync('content')
  .filter((file) => /^\d{2}-.*\.mdx$/.test(file))
  .map((file) => ({ file, text: readFileSync(`content/${file}`, 'utf8') }));

it('there are enough of them, and a chapter has two at least', () => {
  expect(exercises.length).toBeGreaterThanOrEqual(26);
  for (const { file, text } of chapters) {
    expect(text.match(/<Exercise of=/g)?.length, file).toBeGreaterThanOrEqual(2);
  }
});

describe.each(exercises)('the exercise %s', (exercise) => {
  const { starter, solution, checks } = exerciseFiles(exercise);
  const samples = readSampleAnswers(book.root, exercise);
  const wrong = samples.filter(({ isRight }) => !isRight);
  const right = samples.filter(({ isRight }) => isRight);
  const toWrite = namesToWrite(snippets[checks]);
  const lines = (name: string) => snippets[name].trimEnd().split('\n');

  it('is solved by its solution: every check passes', async () => {
    const { verdicts, error } = await judge(exercise, snippets[solution]);
    expect(error).toBeUndefined();
    expect(verdicts?.length).toBeGreaterThan(1);
    expect(verdicts?.filter(({ passed }) => !passed)).toEqual([]);
  });

  it('is not solved at the start: a check fails, and says how', async () => {
    const { verdicts, error } = await judge(exercise, snippets[starter]);
    expect(error).toBeUndefined();
    const failed = verdicts?.filter(({ passed }) => !passed) ?? [];
    expect(failed).not.toEqual([]);
    for (const { name, call, actual } of failed) {
      expect(call, name).not.toBe('');
      expect(actual, name).not.toBe('');
    }
  });

  it('has three wrong and two right sample answers at least, each another text', () => {
    expect(wrong.length).toBeGreaterThanOrEqual(3);
    expect(right.length).toBeGreaterThanOrEqual(2);
    const texts = [snippets[starter], snippets[solution], ...samples.map(({ text }) => text)];
    const withoutComments = texts.map((text) => text.replace(/^\s*(\/\/|\/\*\*).*$/gm, '').trim());
    expect(new Set(withoutComments).size).toBe(texts.length);
  });

  it.each(wrong)('rejects $module, with call, expected and actual', async ({ text }) => {
    const { verdicts, error } = await judge(exercise, text);
    expect(error).toBeUndefined();
    const failed = verdicts?.filter(({ passed }) => !passed) ?? [];
    expect(failed).not.toEqual([]);
    for (const { name, call, expected, actual } of failed) {
      expect(call, name).not.toBe('');
      expect(expected, name).not.toBe('');
      expect(actual, name).not.toBe('');
      // Neither may be an abbreviation that says nothing, nor may the two look alike.
      expect(call, name).not.toMatch(/a function|an object/);
      expect(actual, name).not.toBe(expected);
    }
  });

  it.each(right)('accepts $module', async ({ text }) => {
    const { verdicts, error } = await judge(exercise, text);
    expect(error).toBeUndefined();
    expect(verdicts?.filter(({ passed }) => !passed)).toEqual([]);
  });

  it('has no check that every wrong answer passes', async () => {
    const judged = await Promise.all(
      [snippets[starter], ...wrong.map(({ text }) => text)].map((text) => judge(exercise, text)),
    );
    const all = judged.flatMap(({ verdicts = [] }) => verdicts);
    const failed = new Set(all.filter(({ passed }) => !passed).map(({ name }) => name));
    expect(all.map(({ name }) => name).filter((name) => !failed.has(name))).toEqual([]);
  });

  it.each(toWrite)('refuses the core’s own %s', async (name) => {
    expect(Object.keys(core)).toContain(name);
    const message = `This exercise asks you to write ${name} yourself. Do not import it.`;
    for (const answer of [
      `export { ${name} as answer } from '#core';`,
      `import * as core from '#core';\nexport const answer = core.${name};`,
    ]) {
      const { error } = await judge(exercise, answer);
      expect(error?.message).toBe(message);
      expect(error?.line).toBeGreaterThan(0);
      expect(error?.column).toBeGreaterThan(0);
    }
  });

  it('has checks of different names', async () => {
    const { verdicts = [] } = await judge(exercise, snippets[solution]);
    const names = verdicts.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('is set by one chapter', () => {
    const set = chapters.filter(({ text }) => text.includes(`<Exercise of="${exercise}"`));
    expect(set).toHaveLength(1);
  });

  it('fits beside its results: at most 20 lines to start with, none longer than 76 characters', () => {
    for (const name of [starter, solution]) {
      expect(lines(name).length, name).toBeLessThanOrEqual(20);
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
