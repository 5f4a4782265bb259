/**
 * A snippet in a terminal: its outputs as text, its figures as files. The same kernel runs it as in
 * the page.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readSnippets, runSnippet } from '../book.ts';
import { noSnippet } from '../messages.ts';
import type { ModuleResult, Output } from '../protocol.ts';
import { type CommandLine, readCommandLine } from './command-line.ts';
import { chooseInputs, describeInputs } from './inputs.ts';
import { errorText, logText, outputText } from './output-text.ts';
import { standaloneSvg } from './standalone-svg.ts';

const USAGE = `npm run snippet <topic>/<snippet> -- [--input value …] [--out folder]

Runs a snippet of the book, prints its outputs and writes its figures as SVG files.

  npm run snippet                                          lists the snippets
  npm run snippet softmax/temperature                      runs one
  npm run snippet softmax/temperature -- --temperature 2   gives an input another value
  npm run snippet softmax/temperature -- --out pictures    writes figures to that folder
  npm run snippet softmax/temperature -- --help            says which inputs it has`;

/** What is printed, and whether all went well. */
export type Printed = { out: string; error: string };

/** Does what the words of a command ask for; `folder` is where `--out` starts from. */
export async function runCommand(
  words: string[],
  folder: string,
  snippets = readSnippets(),
): Promise<Printed> {
  try {
    return await answer(readCommandLine(words), folder, snippets);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { out: '', error: error.message };
  }
}

async function answer(
  line: CommandLine,
  folder: string,
  snippets: Record<string, string>,
): Promise<Printed> {
  const { snippet, help, out, options } = line;
  if (snippet === undefined) {
    if (help) return { out: USAGE, error: '' };
    if (options.length > 0) {
      throw new RangeError(
        'Which snippet? Its name comes first; without any words they are listed.',
      );
    }
    return { out: Object.keys(snippets).join('\n'), error: '' };
  }
  if (!Object.hasOwn(snippets, snippet)) throw new RangeError(noSnippet(snippet, snippets));
  const asIs = await runSnippet(snippet, {}, snippets);
  if (help) return { out: `${USAGE}\n\n${inputHelp(snippet, asIs)}`, error: '' };
  if (options.length === 0) return report(asIs, resolve(folder, out));
  const chosen = chooseInputs(snippet, options, asIs.inputs);
  return report(await runSnippet(snippet, chosen, snippets), resolve(folder, out));
}

function inputHelp(snippet: string, { inputs }: ModuleResult): string {
  const lines = describeInputs(inputs).map((line) => `  ${line}`);
  if (lines.length === 0) return `${snippet} has no inputs.`;
  return [`Inputs of ${snippet}:`, ...lines].join('\n');
}

function report({ module, outputs, log, error }: ModuleResult, folder: string): Printed {
  const figures = outputs.filter(({ kind }) => kind === 'figure');
  const lines = outputs.map((output) => {
    if (output.kind !== 'figure') return outputText(output);
    const name = basename(module) + (figures.length > 1 ? `-${output.name}` : '');
    return outputText(output, writeFigure(output, join(folder, `${name}.svg`)));
  });
  const refused = outputs.filter(({ kind }) => kind === 'error').length;
  const complaint = error
    ? errorText(error)
    : refused > 0
      ? `${module}.ts: ${refused} of its exports cannot be shown.`
      : '';
  return { out: [logText(log), ...lines].filter(Boolean).join('\n'), error: complaint };
}

function writeFigure({ figure }: Extract<Output, { kind: 'figure' }>, file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, standaloneSvg(figure.svg));
  return figure.legend.length > 0 ? `${file} (without its legend, which is no SVG)` : file;
}
