/**
 * Whether chapters and snippets fit together: every `<Cell>`, `<Value>` and `<Exercise>` names
 * something there is, every snippet runs, every exercise can be done, and each is shown somewhere.
 * The build and a test ask this.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSnippets, runForBook } from './book.ts';
import { checkExercise } from './check-exercise.ts';
import { compile } from './compile.ts';
import { exerciseOf, listExercises, noExercise } from './exercise.ts';
import { exerciseFiles } from './exercise-files.ts';
import { noSnippet, noValue } from './messages.ts';
import { quoteValue, valueKey } from './value.ts';

/** A component in a chapter that shows a snippet, quotes a number of one, or sets an exercise. */
type Mention = {
  place: string;
  snippet: string;
  name?: string;
  index?: number;
  isExercise: boolean;
};

/**
 * One sentence a mistake, each with the file (and line) to mend; empty when the book is sound.
 */
export async function checkBook(content = 'content', folder = 'snippets'): Promise<string[]> {
  const snippets = readSnippets(folder);
  const mentions = readMentions(content);
  const problems: string[] = [];
  const exercises = listExercises(snippets);
  for (const { place, snippet, name, index, isExercise } of mentions) {
    if (isExercise) {
      if (!exercises.includes(snippet)) problems.push(`${place}: ${noExercise(snippet, snippets)}`);
    } else if (!Object.hasOwn(snippets, snippet)) {
      problems.push(`${place}: ${noSnippet(snippet, snippets)}`);
    } else if (name !== undefined) {
      const problem = await checkValue(snippet, name, index, snippets);
      if (problem) problems.push(`${place}: ${problem}`);
    }
  }
  for (const name of Object.keys(snippets)) {
    // An exercise's files run together, the solution in the starter's place.
    if (exerciseOf(name)) continue;
    await runForBook(name, snippets).catch((error: Error) => problems.push(error.message));
  }
  for (const exercise of exercises) {
    problems.push(...(await checkExercise(exercise, snippets, folder)));
  }
  problems.push(
    ...new Set(unused(snippets, mentions).map((name) => orphan(name, mentions, folder))),
  );
  return problems;
}

async function checkValue(
  snippet: string,
  name: string,
  index: number | undefined,
  snippets: Record<string, string>,
): Promise<string | undefined> {
  const result = await runForBook(snippet, snippets).catch(() => undefined);
  // A snippet that does not run is a mistake of its own, told once.
  if (!result) return undefined;
  const key = valueKey(snippet, name, index);
  return quoteValue(result.outputs, key, 4) === undefined
    ? noValue(key, result.outputs)
    : undefined;
}

function orphan(snippet: string, mentions: Mention[], folder: string): string {
  const exercise = exerciseOf(snippet);
  const isSet = mentions.some((mention) => mention.isExercise && mention.snippet === exercise);
  if (exercise === undefined || isSet) {
    return `${folder}/${snippet}.ts: no chapter uses this snippet. Show it with <Cell snippet="${snippet}" />, or delete it.`;
  }
  return `${folder}/${snippet.replace(/[^/]*$/, '')}: no chapter sets this exercise. Set it with <Exercise of="${exercise}">, or delete it.`;
}

/** Finds `<Cell snippet="…">`, `<Value of="…" name="…" index={…}>` and `<Exercise of="…">` in the chapters. */
function readMentions(folder: string): Mention[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.mdx'))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return [...text.matchAll(/<(Cell|Value|Exercise)\s([^>]*?)\/?>/g)].map((match) => {
        const line = text.slice(0, match.index).split('\n').length;
        const prop = (name: string) =>
          new RegExp(`\\b${name}=(?:"([^"]*)"|\\{([^}]*)\\})`).exec(match[2])?.slice(1).join('');
        const index = prop('index');
        return {
          place: `${folder}/${file}:${line}`,
          snippet: prop('snippet') ?? prop('of') ?? '',
          name: prop('name'),
          index: index === undefined ? undefined : Number(index),
          isExercise: match[1] === 'Exercise',
        };
      });
    });
}

/** The snippets that no chapter shows, quotes, or reaches through one it does. */
function unused(snippets: Record<string, string>, mentions: Mention[]): string[] {
  const used = new Set<string>();
  const use = (name: string): void => {
    if (used.has(name) || !Object.hasOwn(snippets, name)) return;
    used.add(name);
    try {
      for (const { specifier } of compile(name, snippets[name]).imports) {
        use(new URL(specifier, `book:/${name}`).pathname.slice(1).replace(/\.ts$/, ''));
      }
    } catch {
      // What does not compile is told by running it.
    }
  };
  for (const { snippet, isExercise } of mentions) {
    for (const name of isExercise ? Object.values(exerciseFiles(snippet)) : [snippet]) use(name);
  }
  return Object.keys(snippets).filter((name) => !used.has(name));
}
