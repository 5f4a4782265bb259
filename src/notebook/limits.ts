/**
 * The most that a run may give back. What is more is cut where it arises, with a sentence that says what
 * was left out, and is refused where it arrives: a page that draws more would stand still.
 */
export const LIMITS = {
  /** Characters of a name or a label, of one line of text, of an output's text, of an error's message. */
  name: 200,
  line: 500,
  text: 10_000,
  message: 2000,
  /** Characters of all texts that a module gives out, together. */
  texts: 100_000,
  /** How many outputs, inputs, options of a choice and checks one module may have. */
  outputs: 60,
  inputs: 50,
  options: 200,
  checks: 100,
  /** Lines of the console. */
  lines: 200,
  /** Numbers of a vector, rows and columns of a table, and values of all tables of a module. */
  vector: 1000,
  rows: 200,
  columns: 30,
  values: 6100,
  /** Characters, elements and nested elements of the figures of a module, all together. */
  svg: 300_000,
  elements: 3000,
  depth: 40,
  /** Elements of a marker or of a clipping path, which are drawn wherever they are referred to. */
  repeated: 5,
  /** Entries of the legends of a figure, small plots along one way, values of a scale's domain. */
  entries: 200,
  /** Marks of a figure that can be read out, and rows of each. */
  series: 50,
  seriesRows: 2000,
  /** Calls that led to a mistake. */
  path: 10,
} as const;

/** A text of at most `limit` characters; what is cut off is counted: `abc … 7 more characters`. */
export function cut(text: string, limit: number): string {
  const rest = text.length - limit;
  if (rest <= 0) return text;
  return `${text.slice(0, limit)} … ${rest.toLocaleString('en')} more character${rest === 1 ? '' : 's'}`;
}

/** The most characters that {@link cut} gives for a limit. */
export const cutLength = (limit: number): number => limit + 40;
