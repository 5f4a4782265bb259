/**
 * What the snippets of a book gave, for a whole process. A build opens its book several times: to validate it,
 * in a thread of its own, and once more in the bundle that makes the pages, which has its own copy of this module.
 */
import type { ModuleResult } from '../protocol.ts';
import type { Verdicts } from '../run/exercise.ts';
import type { Texts } from './read-modules.ts';

/** What a snippet gave, or what an exercise's checks say of its solution. */
export type Result = ModuleResult | Verdicts;

/** What was run with the same texts, by name. */
type Runs = { texts: Texts; results: Map<string, Promise<Result>>; isSame: WeakSet<Texts> };

/** The same as plain data, for another thread. */
export type FinishedRuns = { texts: Texts; results: Map<string, Result> };

const RUNS = Symbol.for('runs of the notebook');
const inProcess = globalThis as { [RUNS]?: Map<string, Runs> };
inProcess[RUNS] ??= new Map();
/** By the folder of a book. */
const runs = inProcess[RUNS];

/** What is known of these texts of a book; empty at first, and again after a text has changed. */
export function sharedResults(root: string, texts: Texts): Map<string, Promise<Result>> {
  let known = runs.get(root);
  if (!known || !(known.isSame.has(texts) || areSame(known.texts, texts))) {
    known = { texts, results: new Map(), isSame: new WeakSet() };
    runs.set(root, known);
  }
  // The texts are long, and every snippet asks.
  known.isSame.add(texts);
  return known.results;
}

/** What was run so far, without what could not be run. */
export async function finishedRuns(root: string): Promise<FinishedRuns | undefined> {
  const known = runs.get(root);
  if (!known) return undefined;
  const results = new Map<string, Result>();
  for (const [name, pending] of known.results) {
    const result = await pending.catch(() => undefined);
    if (result) results.set(name, result);
  }
  return { texts: known.texts, results };
}

/** Takes over what another thread has run. */
export function takeOver(root: string, { texts, results }: FinishedRuns): void {
  const known = sharedResults(root, texts);
  for (const [name, result] of results) known.set(name, Promise.resolve(result));
}

function areSame(texts: Texts, others: Texts): boolean {
  const names = Object.keys(texts);
  return (
    names.length === Object.keys(others).length &&
    names.every((name) => texts[name] === others[name])
  );
}
