/**
 * The words after `npm run snippet`: a snippet's name, then options, each `--name value`,
 * `--name=value` or, for yes or no, `--name` and `--no-name`.
 */

/** What was asked for. Options keep their order; one without a value has `undefined`. */
export type CommandLine = {
  snippet?: string;
  help: boolean;
  /** The folder for figures. */
  out: string;
  options: [name: string, value: string | undefined][];
};

/**
 * Reads the words.
 *
 * @throws RangeError that says which word is one too many, or wants a value.
 */
export function readCommandLine(words: string[]): CommandLine {
  const line: CommandLine = { help: false, out: '.', options: [] };
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === '-h' || word === '--help') {
      line.help = true;
      continue;
    }
    if (!word.startsWith('--')) {
      if (line.snippet !== undefined) {
        throw new RangeError(
          `One snippet at a time: got "${line.snippet}" and "${word}". An input is given as --name value.`,
        );
      }
      line.snippet = snippetName(word);
      continue;
    }
    const equals = word.indexOf('=');
    const name = word.slice(2, equals < 0 ? undefined : equals);
    let value = equals < 0 ? undefined : word.slice(equals + 1);
    // A word with one hyphen is a value: a negative number.
    if (equals < 0 && i + 1 < words.length && !words[i + 1].startsWith('--')) value = words[++i];
    if (name !== 'out') line.options.push([name, value]);
    else if (value) line.out = value;
    else throw new RangeError('--out needs a folder to write figures to: --out pictures.');
  }
  return line;
}

/** A file's path names its snippet too, as the shell completes it. */
function snippetName(word: string): string {
  return word.replace(/^(\.\/)?snippets\//, '').replace(/\.ts$/, '');
}
