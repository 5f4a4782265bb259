/**
 * The book's own snippets, read from `snippets/` and run in Node: for the build, the tests and the
 * terminal.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { createKernel, type Engine, type Kernel } from './kernel.ts';
import { snippetModules } from './modules.ts';
import type { InputValue, ModuleResult } from './protocol.ts';

const FOLDER = 'snippets';

/** Every snippet's text by name: `{ 'softmax/overflow': '…' }`. */
export function readSnippets(folder = FOLDER): Record<string, string> {
  return readModules(folder);
}

/** Every file of the core by name: `{ 'core/softmax': '…' }`. */
export function readCore(): Record<string, string> {
  const files = Object.entries(readModules('src/core'));
  return Object.fromEntries(files.map(([name, text]) => [`core/${name}`, text]));
}

function readModules(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .sort();
  return Object.fromEntries(
    files.map((file) => [file.slice(0, -'.ts'.length), readFileSync(join(folder, file), 'utf8')]),
  );
}

/** Node imports text from a data: address; base64, so that no character of it ends a stack frame early. */
const node: Engine = {
  addressOf: (code) => `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`,
};

let kernel: Kernel | undefined;

/** The kernel of this process. */
export function nodeKernel(): Kernel {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  kernel ??= createKernel(snippetModules(document), node);
  return kernel;
}

/** Runs one of the book's snippets with its inputs at their defaults, or as given. */
export async function runSnippet(
  name: string,
  inputs: Record<string, InputValue> = {},
  snippets = readSnippets(),
): Promise<ModuleResult> {
  const request = { modules: snippets, targets: [name], inputs: { [name]: inputs } };
  const { results } = await nodeKernel().run(request);
  return results.find(({ module }) => module === name) as ModuleResult;
}

/** What each snippet of the book gave, and the book's texts at the time. */
const given = new Map<string, { texts: string; result: Promise<ModuleResult> }>();

/** A snippet gives the same for the same texts, and a chapter quotes many of its numbers. */
function runOnce(name: string, snippets: Record<string, string>): Promise<ModuleResult> {
  const texts = JSON.stringify(snippets);
  const known = given.get(name);
  if (known?.texts === texts) return known.result;
  const result = runSnippet(name, {}, snippets);
  given.set(name, { texts, result });
  return result;
}

/**
 * Runs a snippet that is part of the book, where anything less than every output shown is a mistake.
 *
 * @throws Error that names file, line and column, and what to do.
 */
export async function runForBook(name: string, snippets = readSnippets()): Promise<ModuleResult> {
  const result = await runOnce(name, snippets);
  const file = `${FOLDER}/${name}.ts`;
  const { error } = result;
  if (error) {
    const place = [`${FOLDER}/${error.module}.ts`, error.line, error.column];
    throw new Error(`${place.filter((part) => part !== undefined).join(':')}: ${error.message}`);
  }
  for (const output of result.outputs) {
    if (output.kind === 'error') throw new Error(`${file}: ${output.message}`);
    if (output.kind === 'figure' && output.figure.alt === '') {
      throw new Error(
        `${file}: the figure "${output.name}" has no words for those who cannot see it; add ariaLabel: '…' to Plot.plot.`,
      );
    }
  }
  return result;
}
