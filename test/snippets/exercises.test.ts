/** The exercises, as the chapters' front matter states them for a machine. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseFrontmatter } from 'astro/markdown';
import { describe, expect, it } from 'vitest';
import { readSnippets, runSnippet } from '../../src/notebook/book.ts';
import type { Output } from '../../src/notebook/protocol.ts';

interface Exercise {
  id: string;
  /** The snippet that the reader edits. */
  edit: string;
  /** A snippet that solves it. */
  solution: string;
  /**
   * What the reader's snippet has to export: a number as near to the solution's as `within`
   * says, or a vector that contains a NaN.
   */
  check:
    | { output: string; sameAs: 'solution'; within: number }
    | { output: string; contains: 'NaN' };
}

const chapters = readdirSync('content')
  .filter((file) => /^\d{2}-.*\.mdx$/.test(file))
  .map((file) => {
    const { frontmatter, content } = parseFrontmatter(readFileSync(`content/${file}`, 'utf8'));
    return { file, content, exercises: (frontmatter.exercises ?? []) as Exercise[] };
  });
const exercises = chapters.flatMap((chapter) =>
  chapter.exercises.map((exercise) => ({ ...exercise, chapter })),
);

async function solved(snippet: string, { check, solution }: Exercise): Promise<boolean> {
  const output = await outputOf(snippet, check.output);
  if ('contains' in check) return output?.kind === 'vector' && output.values.some(Number.isNaN);
  const expected = await outputOf(solution, check.output);
  return (
    output?.kind === 'number' &&
    expected?.kind === 'number' &&
    Math.abs(output.value - expected.value) <= check.within
  );
}

async function outputOf(snippet: string, name: string): Promise<Output | undefined> {
  const { outputs } = await runSnippet(snippet);
  return outputs.find((output) => output.name === name);
}

describe('the exercises', () => {
  it('have names of their own', () => {
    const ids = exercises.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(chapters)('$file states as many as it sets', ({ content, exercises }) => {
    const [, section = ''] = content.split(/^## Exercises$/m);
    expect(section.split(/^## /m)[0].match(/^### /gm)?.length ?? 0).toBe(exercises.length);
  });

  it.each(exercises)('$id is about a snippet that its chapter shows', ({ edit, chapter }) => {
    expect(Object.keys(readSnippets())).toContain(edit);
    expect(chapter.content).toContain(`<Cell snippet="${edit}" />`);
  });

  it.each(exercises)(
    '$id is solved by its solution and not before it is edited',
    async (exercise) => {
      expect(await solved(exercise.solution, exercise)).toBe(true);
      expect(await solved(exercise.edit, exercise)).toBe(false);
    },
  );
});
