/**
 * The twins of snippets: files beside them that do the same in another language. They are run by a tool of
 * the book's own, which records what they print; pages show the code with that.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NotebookBook } from '../book.ts';

/** A twin on disk. */
export interface TwinFile {
  /** Its file in the book: `snippets/quadratic/roots.rb`. */
  file: string;
  /** What its tab is called. */
  label: string;
  /** The snippet that it belongs to: `quadratic/roots`. */
  snippet: string;
}

/** A twin as a page shows it. */
export interface Twin extends TwinFile {
  code: string;
  output: string;
}

/** What was run, as it is recorded. */
interface Recorded {
  file: string;
  code: string;
  output: string;
}

/** Every twin of the book: those of one snippet in the order in which the book names their kinds. */
export function listTwins({ root, twins }: NotebookBook): TwinFile[] {
  if (!twins) return [];
  const files = readdirSync(join(root, 'snippets'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  return twins.kinds.flatMap(({ label, ending }) =>
    files
      .filter((file) => file.endsWith(ending))
      .map((file) => ({
        file: `snippets/${file}`,
        label,
        snippet: file.slice(0, -ending.length),
      })),
  );
}

/** The twins of a snippet, with what they printed. {@link validateTwins} says what is wrong with the rest. */
export function twinsOf(book: NotebookBook, snippet: string): Twin[] {
  // A page asks this for each of its cells, so it looks for the files of one snippet only.
  const files = (book.twins?.kinds ?? []).flatMap(({ label, ending }) => {
    const file = `snippets/${snippet}${ending}`;
    return existsSync(join(book.root, file)) ? [{ file, label, snippet }] : [];
  });
  const recorded = files.length > 0 ? recordedIn(book) : [];
  return files.flatMap((twin) => {
    const run = recorded.find(({ file }) => file === twin.file);
    return run ? [{ ...twin, code: run.code, output: run.output }] : [];
  });
}

/** One sentence for each twin that has no snippet, or is not what was run. */
export function validateTwins(book: NotebookBook): string[] {
  const { root, twins } = book;
  if (!twins) return [];
  const files = listTwins(book);
  const recorded = recordedIn(book);
  const remedy = `Run "${twins.rerun}".`;
  const problems = files.flatMap(({ file, snippet }) => {
    if (!existsSync(join(root, `snippets/${snippet}.ts`))) {
      return `${file}:1: this is the twin of snippets/${snippet}.ts, which does not exist. Name it after a snippet, or delete it.`;
    }
    const run = recorded.find((one) => one.file === file);
    if (!run) return `${file}:1: it has never been run. ${remedy}`;
    const line = firstDifference(readFileSync(join(root, file), 'utf8'), run.code);
    return line ? `${file}:${line}: this line is not what was run. ${remedy}` : [];
  });
  const gone = recorded.filter(({ file }) => !files.some((one) => one.file === file));
  return [
    ...problems,
    ...gone.map(({ file }) => {
      const line = lineOf(join(root, twins.recorded), JSON.stringify(file));
      return `${twins.recorded}:${line}: ${file} was run, but it does not exist. ${remedy}`;
    }),
  ];
}

function recordedIn({ root, twins }: NotebookBook): Recorded[] {
  if (!twins || !existsSync(join(root, twins.recorded))) return [];
  return JSON.parse(readFileSync(join(root, twins.recorded), 'utf8')).twins;
}

/** The first line, counted from 1, in which two texts differ; 0 if there is none. */
function firstDifference(one: string, other: string): number {
  const [lines, others] = [one.split('\n'), other.split('\n')];
  const length = Math.max(lines.length, others.length);
  for (let i = 0; i < length; i++) if (lines[i] !== others[i]) return i + 1;
  return 0;
}

function lineOf(file: string, words: string): number {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(words)) + 1;
}
