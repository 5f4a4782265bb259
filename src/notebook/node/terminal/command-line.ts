/**
 * The words after `npm run snippet`: a snippet's name, then options, each `--name value`,
 * `--name=value` or, for yes or no, `--name` and `--no-name`.
 */
import { parseArgs } from 'node:util';
import type { InputSpec } from '../../protocol.ts';
import { optionName, plainInputs } from './inputs.ts';
import { UsageError } from './terminal.ts';

/** What was asked for. Options keep their order; one without a value has `undefined`. */
export type CommandLine = {
  help: boolean;
  /** The folder for figures. */
  out: string;
  options: [name: string, value: string | undefined][];
};

/** The snippet that the first word names. A file's path names it too, as the shell completes it. */
export function snippetIn([word]: string[]): string | undefined {
  if (word === undefined || word.startsWith('-')) return undefined;
  return word.replace(/^(\.\/)?snippets\//, '').replace(/\.ts$/, '');
}

/**
 * Reads the options of a command about a snippet with these inputs.
 *
 * @throws UsageError that says which word is one too many, or that `--out` needs a folder.
 */
export function readOptions(words: string[], specs: InputSpec[]): CommandLine {
  const line: CommandLine = { help: false, out: '.', options: [] };
  const { tokens } = parseArgs({
    args: words,
    options: optionsFor(specs),
    strict: false,
    allowNegative: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') {
      const last = line.options.at(-1);
      if (last && last[1] === undefined) last[1] = token.value;
      else {
        throw new UsageError(
          `One snippet at a time: got "${token.value}" as well. An input is given as --name value.`,
        );
      }
    }
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (name === 'help') line.help = true;
    else if (name !== 'out') line.options.push([rawName.replace(/^--?/, ''), value]);
    else if (value) line.out = value;
    else throw new UsageError('--out needs a folder to write figures to: --out pictures.');
  }
  return line;
}

/** An input is named as it is, or with hyphens for its spaces. */
function optionsFor(specs: InputSpec[]) {
  const inputs = plainInputs(specs).flatMap(({ name, kind }) => {
    const type = kind === 'toggle' ? ('boolean' as const) : ('string' as const);
    return [name, optionName(name)].map((option) => [option, { type }] as const);
  });
  return {
    ...Object.fromEntries(inputs),
    help: { type: 'boolean', short: 'h' },
    out: { type: 'string' },
  } as const;
}
