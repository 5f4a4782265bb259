/** The book, opened once for the tests of a file. */
import { book } from '../../src/book/book.ts';
import { openBook } from '../../src/notebook/node/open-book.ts';
import type { InputValue } from '../../src/notebook/protocol.ts';

export const opened = await openBook(book);

export const readSnippets = () => opened.snippets;
export const readSources = () => opened.sources;

export const runSnippet = (
  name: string,
  inputs?: Record<string, InputValue>,
  snippets?: Record<string, string>,
) => opened.run(name, inputs, snippets);

export const checkAnswer = (exercise: string, answer: string, snippets?: Record<string, string>) =>
  opened.checkAnswer(exercise, answer, snippets);
