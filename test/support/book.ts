/** The books, opened once for the tests of a worker. */
import { book } from '../../src/book/book.ts';
import { judgeAnswer } from '../../src/notebook/node/judge-answer.ts';
import { openBook } from '../../src/notebook/node/open-book.ts';
import type { InputValue } from '../../src/notebook/protocol.ts';
import { book as mini } from '../mini-book/src/book/book.ts';

export const opened = await openBook(book);

/** The small book of `test/mini-book`. */
export const miniBook = await openBook(mini);

export const readSnippets = () => opened.snippets;
export const readSources = () => opened.sources;

export const runSnippet = (
  name: string,
  inputs?: Record<string, InputValue>,
  snippets?: Record<string, string>,
) => opened.run(name, inputs, snippets);

export const checkAnswer = (exercise: string, answer: string, snippets?: Record<string, string>) =>
  judgeAnswer(opened, exercise, answer, snippets);
