/** A command about a book in a terminal: its words in, lines out, and 0 or 1 at the end. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type OpenBook, openBook } from '../open-book.ts';

/** What is printed, and what went wrong; without an error the command ends with 0. */
export type Printed = { out: string; error: string };

/** A mistake in what was asked for, with a sentence that says what to do. */
export class UsageError extends Error {}

export type Command = (words: string[], folder: string, book: OpenBook) => Promise<Printed>;

/** Where a book's description is, from its root. */
const BOOK = 'src/book/book.ts';

/** Runs a command on the book in the current folder, with the words of this process. */
export async function runInTerminal(command: Command): Promise<void> {
  // npm starts a command at the top of the project, and says where it was called.
  const { out, error } = await answer(command, process.argv.slice(2), process.env.INIT_CWD ?? '.');
  if (out) console.log(out);
  if (error) console.error(error);
  if (error) process.exitCode = 1;
}

async function answer(command: Command, words: string[], folder: string): Promise<Printed> {
  return printUsageError(async () => command(words, folder, await bookHere()));
}

/** A usage error is printed as a sentence; any other error is a fault of the program. */
export async function printUsageError(act: () => Promise<Printed>): Promise<Printed> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof UsageError) return { out: '', error: error.message };
    throw error;
  }
}

async function bookHere(): Promise<OpenBook> {
  const file = join(process.cwd(), BOOK);
  if (!existsSync(file)) {
    throw new UsageError(`There is no ${BOOK} here. Start this at the top of a book.`);
  }
  const { book } = await import(pathToFileURL(file).href);
  return openBook(book);
}
