/**
 * How a chapter reads: its sentences, its words and its turns of phrase.
 * `npm run readability content/03-the-softmax-form.mdx` prints what is too long, too short or hard to read.
 */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type MdastNode, mdxToMdast } from 'satteri';

export interface Sentence {
  text: string;
  line: number;
  /** A formula, a piece of code and a computed value count as a word each. */
  words: number;
}

/** What a chapter is measured by. */
export interface Readability {
  sentences: Sentence[];
  /** Words of the text, formulas' readings, captions, exercises and hints; not of the sources. */
  words: number;
  /** Cells of the text; those of solutions do not count. */
  cells: number;
  /** Turns of phrase that make a reader read twice. */
  turns: { words: string; line: number; instead: string }[];
  /** Answers to a `<Predict>` that begin with a fragment. */
  fragments: Sentence[];
}

export const MOST_WORDS = 2600;
export const MOST_CELLS = 12;
/** Longer sentences than this are hard to read at once. */
export const LONG = 32;
/** A shorter one is a fragment, or sounds like one. */
export const SHORT = 4;
/** The first sentence of an answer repeats what was asked. */
export const SHORTEST_ANSWER = 6;

/** What to write instead of each turn of phrase. */
const TURNS: [RegExp, string][] = [
  [/\b(?:gradients?|slopes?|derivatives?)\s+by\b/gi, 'with respect to'],
  [
    /(?<!\bthere\s)\b(?:is|are|was|were)\s+no\s+(?!longer|more|less|fewer|larger|smaller|better|worse)\w+/gi,
    'is not a …',
  ],
  [/\bone\s+less\b|\bless\s+one\b|\bless\s+p\b/gi, 'minus'],
  [/\babove\s+the\s+line\b/gi, 'in the numerator'],
  [/\bbelow\s+the\s+line\b/gi, 'in the denominator'],
  [/\bmakes?\s+1\b|\btogether\s+they\s+make\b/gi, 'sum to 1'],
  [/\bhad\s+back\b|\bto\s+be\s+had\b/gi, 'recovered'],
  [/\bstands\b(?!\s+for)|\bstand\s+(?:in|at|on|above|below|beside)\b/gi, 'is'],
  [/\bwants\b/gi, 'needs'],
  [/\bmend(?:s|ed|ing)?\b/gi, 'fix'],
  [/\bhand(?:s|ed|ing)?\s+over\b/gi, 'pass'],
  [/\bwithst(?:and|ands|ood)\b/gi, 'survive'],
  [/\bat\s+an\s+end\b/gi, 'stops'],
  [/\b(?:so|and|but)\s+who(?:ever)?\s+\w+s\b/gi, 'If you …'],
  [/\bwins?\s+at\s+all\b/gi, 'wins at every …'],
  [/\b(?:is|are)\s+dear\b/gi, 'is expensive'],
  [/\bis\s+gone\b/gi, 'becomes NaN'],
  [/\bin\s+one\s+respect\b/gi, 'subject, verb, object'],
  [/\bthe\s+(?:latter|former)\b|\bhers\b/gi, 'the noun again'],
  [/\bby\s+itself\s+it\b|\bsave\s+that\b|\bnought\b|\bamong\s+them\b/gi, 'plain words'],
];

/** Of a component, the properties that are read. */
const SPOKEN = new Set(['words', 'caption']);

interface Block {
  text: string;
  line: number;
}

/** The paragraphs, cells of tables and readings of formulas that a node contains. */
function* blocksIn(node: MdastNode): Generator<Block> {
  const line = node.position?.start.line ?? 1;
  if (node.type === 'paragraph' || node.type === 'tableCell') {
    yield { text: textOf(node).replace(/\s+/g, ' ').trim(), line };
    return;
  }
  if (node.type === 'mdxJsxFlowElement') {
    for (const { name, value } of attributesOf(node)) {
      if (SPOKEN.has(name)) yield { text: value, line };
    }
  }
  if ('children' in node) for (const child of node.children) yield* blocksIn(child);
}

function attributesOf(node: MdastNode): { name: string; value: string }[] {
  if (!('attributes' in node) || !Array.isArray(node.attributes)) return [];
  return (node.attributes as { name?: string; value?: unknown }[]).flatMap(({ name, value }) =>
    name && typeof value === 'string' ? [{ name, value }] : [],
  );
}

/** The running text; what is not made of words counts as one. */
function textOf(node: MdastNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineMath' || node.type === 'inlineCode') return 'x';
  if (node.type === 'mdxJsxTextElement' && node.name === 'Value') return 'x';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

const countWords = (text: string) => text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;

/** Where a sentence ends; initials and common short forms do not end one. */
const END =
  /(?<=(?<!\b(?:[A-Z]|vs|e\.g|i\.e|cf|Eq|Fig|No))[.!?][”’")]*)\s+(?=[“‘"(]*[\p{Lu}\p{N}x])/u;

function sentencesOf({ text, line }: Block): Sentence[] {
  return text
    .split(END)
    .filter((sentence) => /[.!?:][”’")]*$/.test(sentence))
    .map((sentence) => ({ text: sentence, line, words: countWords(sentence) }));
}

/** The page without what comes after "Sources". */
function withoutSources(children: readonly MdastNode[]): MdastNode[] {
  const at = children.findIndex((node) => node.type === 'heading' && textOf(node) === 'Sources');
  return at === -1 ? [...children] : children.slice(0, at);
}

function* elementsIn(node: MdastNode): Generator<MdastNode & { name: string }> {
  if (node.type === 'mdxJsxFlowElement' && node.name) yield node as MdastNode & { name: string };
  if ('children' in node) for (const child of node.children) yield* elementsIn(child);
}

/** The caption of a snippet's figure. */
function captionOf(snippet: string): string {
  const file = `snippets/${snippet}.ts`;
  if (!existsSync(file)) return '';
  const code = readFileSync(file, 'utf8');
  return [...code.matchAll(/\bcaption:\s*(['"`])([\s\S]*?)\1/g)]
    .map(([, , text]) => text)
    .join(' ');
}

/** Measures the text of a page. */
export function readabilityOf(mdx: string): Readability {
  const tree = mdxToMdast(mdx, { features: { math: true, frontmatter: true } });
  const children = withoutSources('children' in tree ? tree.children : []);
  const blocks = children.flatMap((node) => [...blocksIn(node)]);
  const elements = children.flatMap((node) => [...elementsIn(node)]);
  const cells = elements.filter(({ name }) => name === 'Cell');
  const captions = cells.map((cell) => {
    return captionOf(attributesOf(cell).find(({ name }) => name === 'snippet')?.value ?? '');
  });
  const inExercises = elements
    .filter(({ name }) => name === 'Exercise')
    .flatMap((exercise) => [...elementsIn(exercise)].filter(({ name }) => name === 'Cell'));
  const turns = blocks.flatMap(({ text, line }) =>
    TURNS.flatMap(([turn, instead]) =>
      [...text.matchAll(turn)].map(([words]) => ({ words, line, instead })),
    ),
  );
  const answers = elements
    .filter((node) =>
      attributesOf(node).some(({ name, value }) => name === 'slot' && value === 'answer'),
    )
    .flatMap((node) =>
      [...blocksIn(node)].slice(0, 1).flatMap((block) => sentencesOf(block).slice(0, 1)),
    );
  const words = [...blocks.map(({ text }) => text), ...captions].map(countWords);
  return {
    sentences: blocks.flatMap(sentencesOf),
    words: words.reduce((sum, count) => sum + count, 0),
    cells: cells.length - inExercises.length,
    turns,
    fragments: answers.filter((sentence) => sentence.words < SHORTEST_ANSWER),
  };
}

/** Words of a sentence on average, and the parts of sentences that are long and short. */
export function sentenceLengths(sentences: readonly Sentence[]) {
  const share = (is: (sentence: Sentence) => boolean) =>
    sentences.filter(is).length / sentences.length;
  return {
    average: sentences.reduce((sum, { words }) => sum + words, 0) / sentences.length,
    long: share(({ words }) => words > LONG),
    short: share(({ words }) => words < SHORT),
  };
}

function report(file: string): string {
  const { sentences, words, cells, turns, fragments } = readabilityOf(readFileSync(file, 'utf8'));
  const { average, long, short } = sentenceLengths(sentences);
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  const lines = [
    `${file}: ${words} words (at most ${MOST_WORDS}), ${cells} cells (at most ${MOST_CELLS})`,
    `${sentences.length} sentences: ${average.toFixed(1)} words on average (12 to 20), ${percent(long)} over ${LONG} words (at most 5 %), ${percent(short)} under ${SHORT} (at most 3 %)`,
  ];
  const listed = (title: string, found: Sentence[]) =>
    found.map(({ line, words, text }) => `${file}:${line}: ${title}, ${words} words: ${text}`);
  lines.push(
    ...listed(
      'long',
      sentences.filter((sentence) => sentence.words > LONG),
    ),
  );
  lines.push(
    ...listed(
      'short',
      sentences.filter((sentence) => sentence.words < SHORT),
    ),
  );
  lines.push(...listed('an answer begins with a fragment', fragments));
  for (const { words, line, instead } of turns)
    lines.push(`${file}:${line}: "${words}": ${instead}`);
  return lines.join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const files = process.argv.slice(2);
  if (files.length === 0) {
    console.error('Name a page: npm run readability content/03-the-softmax-form.mdx');
    process.exit(1);
  }
  console.log(files.map(report).join('\n\n'));
}
