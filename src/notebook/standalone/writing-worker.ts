/** The thread of {@link writeBeside}. */
import { parentPort, workerData } from 'node:worker_threads';
import type { NotebookBook } from '../book.ts';
import { notebookCells } from './notebook-cells.ts';
import { readStatements, standaloneFile } from './standalone-file.ts';
import type { Asked, WrittenCode } from './write-beside.ts';

const { book, asked } = workerData as { book: NotebookBook; asked: Asked };
const names = asked.files.map(({ name }) => name);
const inliner = readStatements(book, names);
const notebooks = asked.notebooks.map((cells) => notebookCells(book, inliner, cells));
const files = asked.files.map(({ name, figures, credit }) =>
  standaloneFile(book, inliner, name, figures, credit),
);
parentPort?.postMessage({ files, notebooks } satisfies WrittenCode);
