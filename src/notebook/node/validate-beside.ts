/** Validates a book in a thread of its own, while the build does something else. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { NotebookBook } from '../book.ts';
import { type FinishedRuns, takeOver } from './shared-results.ts';
import type { ComponentUse } from './validate-book.ts';

/** What the thread says: the mistakes, and what it has run to find them. */
export type Validated = { problems: string[]; runs: FinishedRuns | undefined };

/**
 * The same sentences as of `validateBook`. What it has run is known to this process afterwards.
 *
 * @throws the error that ends the thread, if one does.
 */
export async function validateBeside(uses: ComponentUse[], book: NotebookBook): Promise<string[]> {
  const file = new URL('validation-worker.ts', import.meta.url);
  const worker = new Worker(file, { workerData: { book, uses } });
  const [{ problems, runs }] = (await once(worker, 'message')) as [Validated];
  if (runs) takeOver(book.root, runs);
  return problems;
}
