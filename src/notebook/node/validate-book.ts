/**
 * Whether chapters and snippets fit together: every component names something that exists, every
 * snippet runs, every exercise can be solved, and each of them is used. The build and a test ask this.
 */
import { parseExpressionAt } from 'acorn';
import { noSnippet, noSource, noValue } from '../messages.ts';
import { predictionProblem } from '../render/prediction.ts';
import { exactValue, quoteValue, valueKey } from '../render/value.ts';
import { compile } from '../run/compile.ts';
import { exerciseOf, listExercises, noExercise } from '../run/exercise.ts';
import { exerciseFiles } from '../run/exercise-files.ts';
import { pathFrom } from '../run/link.ts';
import type { OpenBook } from './open-book.ts';
import type { Texts } from './read-modules.ts';
import { validateExercise } from './validate-exercise.ts';
import { validateListing } from './validate-listing.ts';

/** A component in a chapter, such as `<Value of="quadratic/roots" name="larger" />`. */
export type ComponentUse = {
  /** File and line: `content/01-roots.mdx:12`. */
  place: string;
  name: string;
  /** Its properties, as they are written: strings without quotes, expressions without braces. */
  properties: Record<string, string>;
  /** The slots that its children fill by name. */
  slots?: string[];
};

/** One sentence for each mistake, with the file (and line) to fix; empty when the book is sound. */
export async function validateBook(uses: ComponentUse[], book: OpenBook): Promise<string[]> {
  const { snippets } = book;
  const problems: string[] = [];
  for (const use of uses) {
    const problem = await checkUse(use, uses, book);
    if (problem) problems.push(`${use.place}: ${problem}`);
  }
  for (const name of Object.keys(snippets)) {
    // An exercise's files run together, the solution in the starter's place.
    if (exerciseOf(name)) continue;
    await book.runForBook(name).catch((error: Error) => problems.push(error.message));
  }
  for (const [name, source] of Object.entries(snippets)) {
    const { mostLines, tables = [] } = book.book;
    // What an exercise gives, and a table, is as long as it must be.
    const isCounted = !exerciseOf(name) && !tables.includes(name);
    problems.push(...validateListing(name, source, isCounted ? mostLines : undefined));
  }
  for (const exercise of listExercises(snippets)) {
    problems.push(...(await validateExercise(exercise, book)));
  }
  problems.push(...new Set(unusedSnippets(snippets, uses).map((name) => unused(name, uses))));
  return problems;
}

/** What is wrong with a component's properties, if anything. */
async function checkUse(
  use: ComponentUse,
  uses: ComponentUse[],
  book: OpenBook,
): Promise<string | undefined> {
  const { name: component, properties } = use;
  const { snippet = '', of = '' } = properties;
  switch (component) {
    case 'Cell':
      return Object.hasOwn(book.snippets, snippet) ? undefined : noSnippet(snippet, book.snippets);
    case 'Source':
      return Object.hasOwn(book.sources, of.replace(/\.ts$/, ''))
        ? undefined
        : noSource(of, book.sources);
    case 'Exercise':
      return listExercises(book.snippets).includes(of) ? undefined : noExercise(of, book.snippets);
    case 'Value':
      return (await checkValue(properties, book)) ?? checkLive(use, uses, book);
    case 'Predict':
      return checkPrediction(use, book);
    default:
      return undefined;
  }
}

/** What is wrong with a question to predict, its properties read from how they are written. */
async function checkPrediction(
  { properties, slots = [] }: ComponentUse,
  book: OpenBook,
): Promise<string | undefined> {
  const { choices, right, of, name, index, min, max } = properties;
  const texts = choices === undefined ? undefined : textsOf(choices);
  if (choices !== undefined && !texts) {
    return `The choices ${choices} cannot be read. Write a list of texts: choices={['…', '…']}.`;
  }
  const isSet = (flag?: string) => flag !== undefined && flag !== 'false';
  const prediction = {
    ...(texts && { choices: texts }),
    ...(right !== undefined && { right }),
    ...(of !== undefined && { of }),
    ...(name !== undefined && { name }),
    ...(min !== undefined && { min: Number(min) }),
    ...(max !== undefined && { max: Number(max) }),
    number: isSet(properties.number),
    mark: isSet(properties.mark),
  };
  const hasAnswer = slots.includes('answer');
  const problem = predictionProblem(prediction, hasAnswer);
  if (problem || !(prediction.number || prediction.mark)) return problem;
  const missing = await checkValue(properties, book);
  const result = missing ? undefined : await book.runForBook(of ?? '').catch(() => undefined);
  if (!result) return missing;
  const key = valueKey(of ?? '', name ?? '', index === undefined ? undefined : Number(index));
  return predictionProblem(prediction, hasAnswer, exactValue(result.outputs, key));
}

/** The texts of a list as it is written, `['a', 'b']`; `undefined` if it is anything else. */
function textsOf(source: string): string[] | undefined {
  try {
    const list = parseExpressionAt(source, 0, { ecmaVersion: 'latest' });
    if (list.type !== 'ArrayExpression') return undefined;
    const texts = list.elements.map((item) => (item?.type === 'Literal' ? item.value : undefined));
    return texts.every((text) => typeof text === 'string') ? texts : undefined;
  } catch {
    return undefined;
  }
}

async function checkValue(
  { of = '', name = '', index }: Record<string, string>,
  book: OpenBook,
): Promise<string | undefined> {
  if (!Object.hasOwn(book.snippets, of)) return noSnippet(of, book.snippets);
  const result = await book.runForBook(of).catch(() => undefined);
  // A snippet that does not run is a mistake of its own, reported once.
  if (!result) return undefined;
  const key = valueKey(of, name, index === undefined ? undefined : Number(index));
  const isThere = quoteValue(result.outputs, key, 4) !== undefined;
  return isThere ? undefined : noValue(key, result.outputs);
}

/** Why a live value would never change, if it would not. */
async function checkLive(
  { place, properties }: ComponentUse,
  uses: ComponentUse[],
  book: OpenBook,
): Promise<string | undefined> {
  const { of = '', name, live = 'false' } = properties;
  if (live === 'false') return undefined;
  const pageOf = (at: string) => at.replace(/:\d+$/, '');
  const isShown = uses.some(
    (other) =>
      other.name === 'Cell' &&
      other.properties.snippet === of &&
      pageOf(other.place) === pageOf(place),
  );
  if (!isShown) {
    return `"${of}#${name}" is live, but this page does not show ${of}.ts. Show it with <Cell snippet="${of}" />, or leave out live: then it is a fact.`;
  }
  for (const module of withImports([of], book.snippets)) {
    const result = await book.runForBook(module).catch(() => undefined);
    if (!result || result.inputs.length > 0) return undefined;
  }
  return `"${of}#${name}" is live, but neither ${of}.ts nor what it imports has a control that it could follow. Leave out live: then it is a fact.`;
}

function unused(snippet: string, uses: ComponentUse[]): string {
  const exercise = exerciseOf(snippet);
  const isSet = uses.some(({ name, properties }) => {
    return name === 'Exercise' && properties.of === exercise;
  });
  if (exercise !== undefined && isSet) {
    return `snippets/${snippet}.ts: nothing in its exercise uses this file. Import it, delete it, or call it wrong-….ts or right-….ts if it is a sample answer.`;
  }
  if (exercise === undefined) {
    return `snippets/${snippet}.ts: no chapter uses this snippet. Show it with <Cell snippet="${snippet}" />, or delete it.`;
  }
  return `snippets/${snippet.replace(/[^/]*$/, '')}: no chapter sets this exercise. Set it with <Exercise of="${exercise}">, or delete it.`;
}

/** The snippets that no chapter names, and that no snippet named by a chapter imports. */
function unusedSnippets(snippets: Texts, uses: ComponentUse[]): string[] {
  const named = uses.flatMap(({ name, properties: { snippet = '', of = '' } }) =>
    name === 'Exercise' ? Object.values(exerciseFiles(of)) : [snippet, of],
  );
  const used = withImports(named, snippets);
  return Object.keys(snippets).filter((name) => !used.has(name));
}

/** Of these names, those of snippets, with all the snippets that they import. */
function withImports(names: string[], snippets: Texts): Set<string> {
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name) || !Object.hasOwn(snippets, name)) return;
    found.add(name);
    try {
      for (const { specifier } of compile(name, snippets[name]).imports) {
        add(pathFrom(name, specifier).replace(/\.ts$/, ''));
      }
    } catch {
      // A snippet that does not compile is reported when it is run.
    }
  };
  for (const name of names) add(name);
  return found;
}
