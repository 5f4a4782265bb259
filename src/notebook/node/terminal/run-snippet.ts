/**
 * A snippet in a terminal: its outputs as text, its figures as files. The same kernel runs it as in the
 * page.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { noSnippet } from '../../messages.ts';
import type { ModuleResult, Output } from '../../protocol.ts';
import type { OpenBook } from '../open-book.ts';
import { readOptions, snippetIn } from './command-line.ts';
import { chooseInputs, describeInputs } from './inputs.ts';
import { errorText, logText, outputText } from './output-text.ts';
import { bookStyles, standaloneSvg } from './standalone-svg.ts';
import { type Printed, UsageError } from './terminal.ts';

const USAGE = `npm run snippet <topic>/<snippet> -- [--input value …] [--out folder]

Runs a snippet of the book, prints its outputs and writes its figures as SVG files.

  npm run snippet                                  lists the snippets
  npm run snippet <topic>/<snippet>                runs one
  npm run snippet <topic>/<snippet> -- --name 2    gives the input "name" another value
  npm run snippet <topic>/<snippet> -- --out here  writes figures to that folder
  npm run snippet <topic>/<snippet> -- --help      says which inputs it has`;

/** Does what the words of a command ask for; `folder` is where `--out` starts from. */
export async function runSnippet(
  words: string[],
  folder: string,
  book: OpenBook,
): Promise<Printed> {
  const { snippets } = book;
  const snippet = snippetIn(words);
  if (snippet === undefined) {
    const { help, options } = readOptions(words, []);
    if (help) return { out: USAGE, error: '' };
    if (options.length > 0) {
      throw new UsageError(
        'Which snippet? Its name comes first; without any words they are listed.',
      );
    }
    return { out: Object.keys(snippets).join('\n'), error: '' };
  }
  if (!Object.hasOwn(snippets, snippet)) throw new UsageError(noSnippet(snippet, snippets));
  const asIs = await book.run(snippet);
  const { help, out, options } = readOptions(words.slice(1), asIs.inputs);
  if (help) return { out: `${USAGE}\n\n${inputHelp(snippet, asIs)}`, error: '' };
  const chosen = chooseInputs(snippet, options, asIs.inputs);
  const result = options.length === 0 ? asIs : await book.run(snippet, chosen);
  return report(result, resolve(folder, out), bookStyles(book.book));
}

function inputHelp(snippet: string, { inputs }: ModuleResult): string {
  const lines = describeInputs(inputs).map((line) => `  ${line}`);
  if (lines.length === 0) return `${snippet} has no inputs.`;
  return [`Inputs of ${snippet}:`, ...lines].join('\n');
}

function report(
  { module, outputs, log, error }: ModuleResult,
  folder: string,
  styles: string[],
): Printed {
  const figures = outputs.filter(({ kind }) => kind === 'figure');
  const lines = outputs.map((output) => {
    if (output.kind !== 'figure') return outputText(output);
    const name = basename(module) + (figures.length > 1 ? `-${output.name}` : '');
    return outputText(output, writeFigure(output, join(folder, `${name}.svg`), styles));
  });
  const refused = outputs.filter(({ kind }) => kind === 'error').length;
  const problem = error
    ? errorText(error)
    : refused > 0
      ? `${module}.ts: ${refused} of its exports cannot be shown.`
      : '';
  return { out: [logText(log), ...lines].filter(Boolean).join('\n'), error: problem };
}

function writeFigure(
  { figure }: Extract<Output, { kind: 'figure' }>,
  file: string,
  styles: string[],
): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, standaloneSvg(figure.svg, styles));
  return figure.legend.length > 0 ? `${file} (without its legend, which is not SVG)` : file;
}
