/** Writes snippets as files and as cells of notebooks in a thread of its own, while the build makes pages. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { NotebookBook } from '../book.ts';
import type { NotebookCells } from './notebook-cells.ts';
import type { Credit } from './standalone-file.ts';

/** What is to be written. */
export type Asked = {
  /** The snippets that get a file: the exports of each that are figures, and what its head says. */
  files: { name: string; figures: string[]; credit: Credit }[];
  /** The snippets of each notebook. */
  notebooks: string[][];
};

/** What is written, in the order of what was asked for. */
export type WrittenCode = { files: string[]; notebooks: NotebookCells[] };

/** See the head of this file. @throws the error that ends the thread, if one does. */
export async function writeBeside(book: NotebookBook, asked: Asked): Promise<WrittenCode> {
  const file = new URL('writing-worker.ts', import.meta.url);
  const worker = new Worker(file, { workerData: { book, asked } });
  const [written] = (await once(worker, 'message')) as [WrittenCode];
  return written;
}
