/**
 * Whether chapters and snippets fit together: every `<Cell>`, `<Value>`, `<Exercise>` and
 * `<Source>` names something there is, every snippet runs, every exercise can be done, and each is shown somewhere.
 * The build and a test ask this.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCore, readSnippets, runForBook } from './book.ts';
import { checkExercise } from './check-exercise.ts';
import { compile } from './compile.ts';
import { exerciseOf, listExercises, noExercise } from './exercise.ts';
import { exerciseFiles } from './exercise-files.ts';
import { noCoreFile, noSnippet, noValue } from './messages.ts';
import { quoteValue, valueKey } from './value.ts';

/** A component in a chapter that shows a snippet or a file of the core, quotes a number, or sets an exercise. */
type Mention = {
  place: string;
  kind: 'Cell' | 'Value' | 'Exercise' | 'Source';
  /** What it names: a snippet, an exercise, or a file of the core. */
  of: string;
  name?: string;
  index?: number;
};

/**
 * One sentence a mistake, each with the file (and line) to mend; empty when the book is sound.
 */
export async function checkBook(content = 'content', folder = 'snippets'): Promise<string[]> {
  const snippets = readSnippets(folder);
  const mentions = readMentions(content);
  const problems: string[] = [];
  const exercises = listExercises(snippets);
  for (const mention of mentions) {
    const problem = await checkMention(mention, snippets);
    if (problem) problems.push(`${mention.place}: ${problem}`);
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

/** What is wrong with a mention, if anything. */
async function checkMention(
  { kind, of, name, index }: Mention,
  snippets: Record<string, string>,
): Promise<string | undefined> {
  if (kind === 'Source') {
    const core = readCore();
    return Object.hasOwn(core, of.replace(/\.ts$/, '')) ? undefined : noCoreFile(of, core);
  }
  if (kind === 'Exercise') {
    return listExercises(snippets).includes(of) ? undefined : noExercise(of, snippets);
  }
  if (!Object.hasOwn(snippets, of)) return noSnippet(of, snippets);
  if (name === undefined) return undefined;
  const result = await runForBook(of, snippets).catch(() => undefined);
  // A snippet that does not run is a mistake of its own, told once.
  if (!result) return undefined;
  const key = valueKey(of, name, index);
  return quoteValue(result.outputs, key, 4) === undefined
    ? noValue(key, result.outputs)
    : undefined;
}

function orphan(snippet: string, mentions: Mention[], folder: string): string {
  const exercise = exerciseOf(snippet);
  const isSet = mentions.some(({ kind, of }) => kind === 'Exercise' && of === exercise);
  if (exercise === undefined || isSet) {
    return `${folder}/${snippet}.ts: no chapter uses this snippet. Show it with <Cell snippet="${snippet}" />, or delete it.`;
  }
  return `${folder}/${snippet.replace(/[^/]*$/, '')}: no chapter sets this exercise. Set it with <Exercise of="${exercise}">, or delete it.`;
}

/** Finds `<Cell snippet="…">`, `<Value of="…" name="…" index={…}>`, `<Exercise of="…">` and `<Source of="…">`. */
function readMentions(folder: string): Mention[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.mdx'))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return [...text.matchAll(/<(Cell|Value|Exercise|Source)\s([^>]*?)\/?>/g)].map((match) => {
        const line = text.slice(0, match.index).split('\n').length;
        const prop = (name: string) =>
          new RegExp(`\\b${name}=(?:"([^"]*)"|\\{([^}]*)\\})`).exec(match[2])?.slice(1).join('');
        const index = prop('index');
        return {
          place: `${folder}/${file}:${line}`,
          kind: match[1] as Mention['kind'],
          of: prop('snippet') ?? prop('of') ?? '',
          name: prop('name'),
          index: index === undefined ? undefined : Number(index),
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
  for (const { kind, of } of mentions) {
    for (const name of kind === 'Exercise' ? Object.values(exerciseFiles(of)) : [of]) use(name);
  }
  return Object.keys(snippets).filter((name) => !used.has(name));
}
