/** The thread of {@link validateBeside}. */
import { parentPort, workerData } from 'node:worker_threads';
import type { NotebookBook } from '../book.ts';
import { openBook } from './open-book.ts';
import { finishedRuns } from './shared-results.ts';
import type { Validated } from './validate-beside.ts';
import { type ComponentUse, validateBook } from './validate-book.ts';

const { book, uses } = workerData as { book: NotebookBook; uses: ComponentUse[] };
const problems = await validateBook(uses, await openBook(book));
parentPort?.postMessage({ problems, runs: await finishedRuns(book.root) } satisfies Validated);
