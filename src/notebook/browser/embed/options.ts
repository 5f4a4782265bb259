/** The options in the address of an embedded page: `?theme=dark&view=output&inputs=b:2,form:naive`. */
import { didYouMean } from '../../suggest.ts';

/** What is embedded: a snippet, a file of one of the book's own modules, or an exercise. */
export type EmbedKind = 'cell' | 'file' | 'exercise';

/** The values of the options that have a list of them; the first is what holds without the option. */
export const VALUES = {
  theme: ['auto', 'light', 'dark'],
  view: ['both', 'output', 'code'],
};

/** The options that each kind has. */
const OPTIONS: Record<EmbedKind, string[]> = {
  cell: ['theme', 'view', 'inputs'],
  file: ['theme'],
  exercise: ['theme'],
};

const KINDS: Record<EmbedKind, string> = {
  cell: 'A cell',
  file: 'A file',
  exercise: 'An exercise',
};

/** The longest piece of an address that a sentence repeats. */
const LONGEST = 60;

/** The most sentences that are said. */
const MOST = 4;

/** What an address asks for: the inputs as they are written, and a sentence for all that is wrong. */
export type EmbedOptions = { inputs: [name: string, value: string][]; problems: string[] };

/** Reads the part of an address from `?` on. Themes and views are taken before the page is painted. */
export function readOptions(search: string, kind: EmbedKind): EmbedOptions {
  const options: EmbedOptions = { inputs: [], problems: [] };
  const known = new Set<string>();
  for (const [name, value] of new URLSearchParams(search)) {
    const isTwice = known.has(name);
    known.add(name);
    if (!OPTIONS[kind].includes(name)) options.problems.push(noOption(name, kind));
    else if (isTwice) options.problems.push(twice('option', name));
    else if (name === 'inputs') readInputs(value, options);
    else if (!VALUES[name as keyof typeof VALUES].includes(value)) {
      options.problems.push(noSuchValue(name as keyof typeof VALUES, value));
    }
  }
  return options;
}

/** Inputs for an address. Commas, colons and per cent signs in a name or a value are encoded. */
export function writeInputs(inputs: Record<string, unknown>): string {
  const encode = (part: unknown) => String(part).replace(/[%,:]/g, encodeURIComponent);
  const pairs = Object.entries(inputs).map((pair) => pair.map(encode).join(':'));
  return pairs.join(',');
}

function readInputs(text: string, { inputs, problems }: EmbedOptions): void {
  for (const pair of text.split(',')) {
    const [name, value, ...rest] = pair.split(':').map(decode);
    const isPair = name !== '' && value !== undefined && rest.length === 0;
    if (isPair && inputs.some(([other]) => other === name)) problems.push(twice('input', name));
    else if (isPair) inputs.push([name, value]);
    else problems.push(`"${short(pair)}" does not say an input: write inputs=name:value.`);
  }
}

/** What is no percent-encoded text stays as it is. */
export function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const twice = (kind: 'option' | 'input', name: string): string =>
  `The ${kind} "${short(name)}" is there more than once. Only the first one counts.`;

function noOption(name: string, kind: EmbedKind): string {
  const known = OPTIONS[kind];
  const remedy = `It has ${list(known)}.`;
  return `${KINDS[kind]} has no option "${short(name)}".${didYouMean(name, known, remedy)}`;
}

function noSuchValue(name: keyof typeof VALUES, value: string): string {
  const known = VALUES[name];
  const remedy = `It is ${list(known, 'or')}.`;
  return `The option "${name}" cannot be "${short(value)}".${didYouMean(value, known, remedy)}`;
}

/** Sentences as a text: each one once, and of many only how many there are. */
export function saidOnce(problems: string[]): string {
  const different = [...new Set(problems)];
  if (different.length <= MOST) return different.join(' ');
  const rest = different.length - MOST + 1;
  return `${different.slice(0, MOST - 1).join(' ')} There are ${rest} more mistakes in this address.`;
}

/** The beginning of a text that may be long. */
export const short = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

/** `a`, `a and b`, or `a, b and c`. */
export function list(names: string[], word = 'and'): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} ${word} ${last}` : last;
}
