/** What holds of every snippet of the book, whatever it shows. */
import { describe, expect, it } from 'vitest';
import { readMessage } from '../../src/notebook/browser/sandbox/message.ts';
import { validateBook } from '../../src/notebook/node/validate-book.ts';
import type { InputSpec, InputValue, ModuleResult, Output } from '../../src/notebook/protocol.ts';
import { exerciseOf } from '../../src/notebook/run/exercise.ts';
import { readOutlines } from '../../src/site/outline.ts';
import { opened, readSnippets, runSnippet } from '../support/book.ts';

const snippets = readSnippets();
/** Those that are shown by themselves; the files of exercises are tested as such. */
const names = Object.keys(snippets).filter((name) => !exerciseOf(name));

/** Outputs where NaN is what the snippet shows, each with its reason. */
const showsNaN: Record<string, string> = {
  'before-you-start/floats#noAnswer': '0/0 itself',
  'learning/until-it-breaks#byNaive': 'the naive softmax of logits in the thousands',
  'patches/masked#rows': '0 · ln 0 at the masked class',
  'patches/masked-targets#byOneHot': '0 · −∞ at the masked class',
  'patches/seven-answers#answers': 'a slope of −∞ times p(1 − p) = 0',
  'diagnosis/first-nan#log': 'the naive loss, after a logit above 709.78',
  'softmax-form/ignore-index#nothingLeft': 'the mean of no example at all, 0/0',
  'floats/lab#atZ': 'the naive form, and slopes by the chain rule, at the ends',
  'floats/overflow#p': '∞/∞ in float16',
  'floats/shared-offset#logSumExp': 'float16 has no logit of a million: ∞ − ∞',
  'floats/shared-offset#shifted': 'the same',
  'floats/shared-offset#written': 'the same',
  'softmax/batch#oneMaximum': '0/0 in the row far below the maximum of the batch',
  'softmax/overflow#farApart': '∞/∞ beside a logit of 0',
  'softmax/overflow#high': '∞/∞',
  'softmax/overflow#infinityByInfinity': '∞/∞ itself',
  'softmax/overflow#low': '0/0',
  'softmax/overflow#zeroByZero': '0/0 itself',
  'softmax/three-logits#naive': 'the plain formula, where exp overflows',
  'softmax/three-logits#naiveLoss': 'the plain formula, where exp overflows',
  'softmax/shifted#naive': 'the naive form beside the shifted one, at large offsets',
};

/** Snippets that only draw what others found, which is all there is to them. */
const drawsForOthers: Record<string, string> = {
  'floats/number-lines': 'the figure of the laboratory',
  'softmax/columns': 'the bars of the title page',
  'learning/curve': 'the losses of every run that trains',
  'learning/plane': 'the petals, on whatever a model says of them',
  'tokens/curves': 'the losses of every language model that trains',
};

/** Snippets that are a table, with a line for each row. */
const tables: Record<string, string> = {
  'diagnosis/causes': 'what a loss may be stuck at',
  'learning/iris': '150 petals',
  'patches/patched': 'seven patches',
  'speed/measured': 'the times of eighteen loops',
};

/** Snippets that are a text to learn from, and as long as it is. */
const texts: Record<string, string> = {
  'tokens/alice': 'the beginning of Alice in Wonderland',
};

/** A snippet that trains may be asked for thousands of steps, on a busy machine. */
const LONGEST = 60_000;

/** Every value that an input can be pushed to, each by the name it is chosen by. */
function extremes(input: InputSpec): { name: string; value: InputValue }[] {
  const { name } = input;
  const each = (...values: InputValue[]) => values.map((value) => ({ name, value }));
  switch (input.kind) {
    case 'slider':
      return each(input.min, input.max);
    case 'number':
      return each(input.min ?? -Number.MAX_VALUE, input.max ?? Number.MAX_VALUE);
    case 'choice':
      return each(...input.options);
    case 'toggle':
      return each(true, false);
    case 'point':
      return input.axes.flatMap(({ name, min, max }) =>
        [min, max].map((value) => ({ name, value })),
      );
  }
}

/** A snippet's lines of the idea, without imports, empty lines and regions; and how many regions it has. */
function linesOf(source: string): { idea: string[]; regions: number } {
  const outside = source.split(/^\/\/ #region drawing\n.*?^\/\/ #endregion$/ms);
  const lines = outside
    .join('')
    .replace(/^import\b[^;]*;$/gm, '')
    .split('\n');
  return { idea: lines.filter((line) => line.trim() !== ''), regions: outside.length - 1 };
}

type Runs = { when: string; result: ModuleResult }[];

/** Each snippet's runs: several tests look at the same ones. */
const known = new Map<string, Promise<Runs>>();

function runs(name: string): Promise<Runs> {
  const found = known.get(name) ?? runAtExtremes(name);
  known.set(name, found);
  return found;
}

/** A snippet at its defaults and with each of its inputs at each extreme. */
async function runAtExtremes(name: string): Promise<Runs> {
  const first = await runSnippet(name);
  const all = [{ when: 'as it is', result: first }];
  for (const chosen of first.inputs.flatMap(extremes)) {
    const result = await runSnippet(name, { [chosen.name]: chosen.value });
    all.push({ when: `${chosen.name} = ${chosen.value}`, result });
  }
  return all;
}

function hasNaN(output: Output): boolean {
  switch (output.kind) {
    case 'number':
      return Number.isNaN(output.value);
    case 'vector':
      return output.values.some(Number.isNaN);
    case 'table':
      return output.columns.some(({ values }) => values.some(Number.isNaN));
    case 'figure':
      // A mark placed at NaN would be an attribute; the word in a label is meant.
      return /="[^"]*\bNaN\b[^"]*"/.test(output.figure.svg.replace(/aria-[a-z]+="[^"]*"/g, ''));
    default:
      return false;
  }
}

describe('the book', () => {
  it('shows every snippet, and names none that is not there', async () => {
    const uses = readOutlines('content').flatMap((page) => page.uses);
    expect(await validateBook(uses, opened)).toEqual([]);
    // The whole book runs, which on a busy machine takes its time.
  }, 180_000);
});

describe.each(names)('%s.ts', (name) => {
  it('has at most 20 lines outside its drawing and 70 in all, none longer than 76 characters', () => {
    const lines = snippets[name].trimEnd().split('\n');
    const { idea } = linesOf(snippets[name]);
    if (!(name in texts)) {
      expect(idea.length).toBeLessThanOrEqual(name in tables ? 25 : 20);
      expect(lines.length).toBeLessThanOrEqual(70);
    }
    expect(lines.filter((line) => [...line].length > 76)).toEqual([]);
  });

  it('draws only between // #region drawing and // #endregion', () => {
    const { idea, regions } = linesOf(snippets[name]);
    expect(idea.filter((line) => /\bPlot\.|ariaLabel|var\(--color/.test(line))).toEqual([]);
    // What a page shows is the idea, one line for the imports, and one for each region.
    const folded = regions + 1;
    if (!(name in drawsForOthers)) expect(idea.length).toBeGreaterThanOrEqual(folded);
  });

  it(
    'runs at every end of its inputs, and gives NaN only where it means to',
    async () => {
      for (const { when, result } of await runs(name)) {
        expect(result.error, when).toBeUndefined();
        for (const output of result.outputs) {
          expect(output.kind, `${when}: ${output.name}`).not.toBe('error');
          const meant = `${name}#${output.name}` in showsNaN;
          if (!meant) expect(hasNaN(output), `${when}: ${output.name} has a NaN`).toBe(false);
        }
      }
    },
    LONGEST,
  );

  it(
    'gives nothing that the page would refuse',
    async () => {
      for (const { when, result } of await runs(name)) {
        const message = { kind: 'event', run: 1, event: { kind: 'result', result } };
        expect(readMessage(structuredClone(message)), when).toBeDefined();
      }
    },
    LONGEST,
  );

  it(
    'says in words what its figures show and what to look at, and has numbers behind them',
    async () => {
      const captions: (string | undefined)[] = [];
      for (const { when, result } of await runs(name)) {
        for (const output of result.outputs) {
          if (output.kind !== 'figure') continue;
          expect(output.figure.alt, when).toMatch(/^\p{Lu}.{20,}\.$/su);
          captions.push(output.figure.caption);
          const numbers = output.figure.series.flatMap(({ columns }) => columns).filter(isNumeric);
          expect(numbers, `${when}: columns of numbers in ${output.name}`).not.toEqual([]);
          expect(output.figure.svg.match(/="[^"]*undefined[^"]*"/)?.[0]).toBeUndefined();
        }
      }
      // Of several figures of a snippet, one says it for all.
      if (captions.length > 0) expect(captions.some(Boolean), 'a caption').toBe(true);
    },
    LONGEST,
  );
});

function isNumeric({ values }: { values: (number | string)[] }): boolean {
  return values.length > 0 && values.every((value) => typeof value === 'number');
}

it.each(Object.keys(showsNaN))('%s has the NaN it is allowed', async (key) => {
  const [name, output] = key.split('#');
  const results = names.includes(name) ? await runs(name) : [];
  const given = results.flatMap(({ result }) => result.outputs.filter((o) => o.name === output));
  expect(given.some(hasNaN)).toBe(true);
});
