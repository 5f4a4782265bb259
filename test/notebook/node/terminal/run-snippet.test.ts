import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { book } from '../../../../src/book/book.ts';
import { OpenBook } from '../../../../src/notebook/node/open-book.ts';
import { readOptions, snippetIn } from '../../../../src/notebook/node/terminal/command-line.ts';
import { chooseInputs, describeInputs } from '../../../../src/notebook/node/terminal/inputs.ts';
import {
  errorText,
  logText,
  outputText,
} from '../../../../src/notebook/node/terminal/output-text.ts';
import { runSnippet } from '../../../../src/notebook/node/terminal/run-snippet.ts';
import {
  bookStyles,
  lightColours,
  standaloneSvg,
} from '../../../../src/notebook/node/terminal/standalone-svg.ts';
import { printUsageError } from '../../../../src/notebook/node/terminal/terminal.ts';
import type { InputSpec, Output } from '../../../../src/notebook/protocol.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'snippet-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const FIGURE = `
  import * as Plot from '@observablehq/plot';
  const picture = () => Plot.plot({
    ariaLabel: 'One bar, if p > 0 & "q" < 1.',
    marks: [Plot.barX([{ p: 1 }], { x: 'p', fill: 'var(--color-p)' })],
  });`;

describe('npm run snippet', () => {
  it('prints the outputs, writes the figure, and ends well', async () => {
    const words = ['softmax/temperature', '--temperature', '0.5', '--out', folder];
    const command = ['src/notebook/node/terminal/snippet.ts', ...words];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, command);
    // softmax([4, 2, -2]) and its entropy, by Python's decimal to 40 digits.
    expect(stdout).toContain('probabilities = [0.878878, 0.118943, 0.00217852]');
    expect(stdout).toContain('entropy = 0.380066508794');
    expect(stdout).toContain(join(folder, 'temperature.svg'));
    expect(stderr).toBe('');
    expect(readFileSync(join(folder, 'temperature.svg'), 'utf8')).toContain('temperature 0.5');
  });

  it('ends with 1 and a sentence when something is wrong', async () => {
    const command = ['src/notebook/node/terminal/snippet.ts', 'softmax/temprature'];
    const run = promisify(execFile)(process.execPath, command);
    await expect(run).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: 'No snippet "softmax/temprature". Did you mean "softmax/temperature"?\n',
    });
  });
});

const toggles = (...names: string[]): InputSpec[] =>
  names.map((name) => ({ kind: 'toggle', name, value: false }));
const numbers = (...names: string[]): InputSpec[] =>
  names.map((name) => ({ kind: 'number', name, value: 0 }));

describe('what is asked for', () => {
  it('inputs and a folder', () => {
    const words = ['--t', '-0.5', '--form=shifted', '--show', '--out', 'x', '--last'];
    const specs = [...numbers('t', 'form'), ...toggles('show', 'last')];
    expect(readOptions(words, specs)).toEqual({
      help: false,
      out: 'x',
      options: [
        ['t', '-0.5'],
        ['form', 'shifted'],
        ['show', undefined],
        ['last', undefined],
      ],
    });
  });

  it('a value may have an equals sign, and may be empty', () => {
    expect(readOptions(['--a=b=c', '--d='], numbers('a', 'd')).options).toEqual([
      ['a', 'b=c'],
      ['d', ''],
    ]);
  });

  it.each(['snippets/a/b.ts', './snippets/a/b.ts', 'a/b.ts', 'a/b'])(
    'the snippet may be named by its file: %s',
    (word) => expect(snippetIn([word])).toBe('a/b'),
  );

  it.each([
    [['c/d'], 'One snippet at a time'],
    [['--out'], '--out needs a folder'],
    [['--out='], '--out needs a folder'],
  ])('%j is told what is wrong', (words, sentence) => {
    expect(() => readOptions(words, [])).toThrow(sentence);
  });
});

describe('an input', () => {
  const specs: InputSpec[] = [
    { kind: 'slider', name: 'temperature', min: 0.1, max: 5, step: 0.1, value: 1 },
    { kind: 'number', name: 'rate', min: 0, value: 0.5 },
    { kind: 'number', name: 'any', value: -0 },
    { kind: 'choice', name: 'form', options: ['naive', 'shifted'], value: 'naive' },
    { kind: 'toggle', name: 'subtract the maximum', value: true },
    {
      kind: 'point',
      name: 'sample',
      axes: [{ axis: 'x', name: 'sample x', min: -3, max: 3 }],
      value: { x: 1, y: 'cat' },
    },
  ];
  const choose = (...words: string[]) =>
    chooseInputs('a/b', readOptions(words, specs).options, specs);

  it('takes a value of its kind', () => {
    expect(choose('--temperature', '0.5', '--form', 'shifted', '--sample-x', '-2')).toEqual({
      temperature: 0.5,
      form: 'shifted',
      'sample x': -2,
    });
    expect(choose('--any', '-1e300', '--rate=1e-3')).toEqual({ any: -1e300, rate: 1e-3 });
  });

  it('is left as it is when not named', () => {
    expect(choose()).toEqual({});
  });

  it.each([
    ['--subtract-the-maximum', true],
    ['--subtract-the-maximum=yes', true],
    ['--subtract the maximum=off', false],
    ['--no-subtract-the-maximum', false],
  ])('of yes or no: %s', (word, value) => {
    expect(choose(word)).toEqual({ 'subtract the maximum': value });
  });

  it.each([
    [['--temperature', '9'], '--temperature needs a number from 0.1 to 5; got "9".'],
    [['--temperature', 'hot'], '--temperature needs a number from 0.1 to 5; got "hot".'],
    [['--temperature'], '--temperature needs a number from 0.1 to 5; got nothing.'],
    [['--temperature='], '--temperature needs a number from 0.1 to 5; got "".'],
    [['--temperature', 'NaN'], 'got "NaN"'],
    [['--rate', '-1'], '--rate needs a number, 0 at least; got "-1".'],
    [['--any', 'Infinity'], '--any needs a finite number; got "Infinity".'],
    [['--form', 'log'], '--form needs one of naive, shifted; got "log".'],
    [['--subtract-the-maximum', '3'], 'needs yes or no; got "3".'],
    [['--no-form'], 'no input "no-form"'],
  ])('%j is refused with what is wanted', (words, sentence) => {
    expect(() => choose(...words)).toThrow(sentence);
  });

  it('that there is not names those there are, with their ranges', () => {
    expect(() => choose('--temprature', '2')).toThrow(
      'a/b.ts has no input "temprature". Did you mean "temperature"? It has:\n  --temperature ',
    );
    expect(() => chooseInputs('a/b', [['x', '1']], [])).toThrow(
      'a/b.ts has no input "x". It has none.',
    );
  });

  it('says what it takes, and what it is unless given', () => {
    expect(describeInputs(specs)).toEqual([
      '--temperature           a number from 0.1 to 5; 1 unless given',
      '--rate                  a number, 0 at least; 0.5 unless given',
      '--any                   a finite number; -0 unless given',
      '--form                  one of naive, shifted; naive unless given',
      '--subtract-the-maximum  yes or no; yes unless given',
      '--sample-x              a number from -3 to 3; 1 unless given',
    ]);
  });
});

describe('an output as text', () => {
  it.each<[string, Output]>([
    ['x = -0', { name: 'x', kind: 'number', value: -0 }],
    ['x = 0.1', { name: 'x', kind: 'number', value: 0.1 }],
    ['x = [NaN, Infinity, 0.333333]', vector([Number.NaN, Infinity, 1 / 3])],
    ['x = []', vector([])],
    [
      'x = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, … 84 more]',
      vector(
        Array.from({ length: 20 }, (_, i) => i),
        100,
      ),
    ],
    ['x = two\nlines', { name: 'x', kind: 'text', text: 'two\nlines', length: 9 }],
    ['x = lo … 2 more characters', { name: 'x', kind: 'text', text: 'lo', length: 4 }],
    ['"x" is a Promise.', { name: 'x', kind: 'error', message: '"x" is a Promise.' }],
  ])('%s', (text, output) => {
    expect(outputText(output)).toBe(text);
  });

  it('a table has its numbers at the right, under their labels', () => {
    const columns = [
      { label: 'class', values: ['cat', 'mongoose'] },
      { label: 'p', values: [0.25, 1 / 3] },
    ];
    expect(outputText({ name: 't', kind: 'table', columns, rows: 4 })).toBe(
      't\n  class            p\n  cat           0.25\n  mongoose  0.333333\n  … 2 more rows',
    );
  });

  it('a table of nothing is its name', () => {
    expect(outputText({ name: 't', kind: 'table', columns: [], rows: 0 }).trim()).toBe('t');
  });

  it('cannot give the terminal orders', () => {
    const text = '\u001b[2Jgone\u0007\r\u009b1m';
    expect(outputText({ name: 'x', kind: 'text', text, length: text.length })).toBe(
      'x = �[2Jgone���1m',
    );
  });

  it('of the console has its count of what was dropped', () => {
    expect(logText({ lines: ['a', 'b'], dropped: 1 })).toBe('a\nb\n… 1 more line');
    expect(logText({ lines: [], dropped: 0 })).toBe('');
  });

  it('of an error has file, line and column, and the calls that led there', () => {
    const place = { module: 'a/b', line: 3, column: 7 };
    const path = [place, { module: 'a/c', line: 1, column: 2 }];
    expect(errorText({ kind: 'runtime', message: 'RangeError: no', ...place, path })).toBe(
      'snippets/a/b.ts:3:7: RangeError: no\n  called from snippets/a/c.ts:1:2',
    );
    expect(errorText({ kind: 'import', message: 'No.', module: 'a/b' })).toBe(
      'snippets/a/b.ts: No.',
    );
  });

  function vector(values: number[], length = values.length): Output {
    return { name: 'x', kind: 'vector', values, length };
  }
});

describe('a figure’s file', () => {
  const styles = bookStyles(book);

  const svg =
    '<svg class="figure-plot" aria-label="p > 0"><path fill="var(--color-p)" stroke="var(--color-loss, red)"/><text fill="var(--plot-background)" style="font-family:var(--font-mono)">a</text></svg>';

  it('has the light page’s colours and type in it, and needs no sheet', () => {
    const alone = standaloneSvg(svg, styles);
    const colours = lightColours(styles);
    expect(colours.get('--color-p')).toMatch(/^#\w{6}$/);
    expect(alone).toContain(`fill="${colours.get('--color-p')}"`);
    expect(alone).toContain(`stroke="${colours.get('--color-loss')}"`);
    expect(alone).toContain(`background: ${colours.get('--color-page')}`);
    expect(alone).toContain("font-family: 'Source Serif 4'");
    expect(alone).not.toContain('var(');
  });

  it('begins as an SVG file does, with the style inside', () => {
    expect(standaloneSvg(svg, styles)).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" class="figure-plot" aria-label="p > 0"><style>/,
    );
    const twice = standaloneSvg(
      svg.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'),
      styles,
    );
    expect(twice.match(/xmlns=/g)).toHaveLength(1);
  });

  it('takes a property’s own fallback when the sheet has none', () => {
    expect(standaloneSvg('<svg fill="var(--mine, teal)"></svg>', styles)).toContain('fill="teal"');
  });

  it('says so when it uses a colour that there is not', () => {
    expect(() => standaloneSvg('<svg fill="var(--color-q)"></svg>', styles)).toThrow(
      'The figure uses --color-q, which the book’s style sheets do not have',
    );
  });
});

describe('running', () => {
  /** Runs the command on a book of these snippets. */
  const run = (snippets: Record<string, string>, ...words: string[]) => {
    const opened = new OpenBook(book, {});
    Object.defineProperty(opened, 'snippets', { value: snippets });
    return printUsageError(() => runSnippet(words, folder, opened));
  };

  it('gives inputs to the kernel', async () => {
    const code = `import { slider } from '#notebook';
      export const t = slider('t', { min: 0, max: 1, value: 0.5 });`;
    expect(await run({ 'a/b': code }, 'a/b', '--t', '0.25')).toEqual({
      out: 't = 0.25',
      error: '',
    });
  });

  it('without words lists the snippets', async () => {
    expect(await run({ 'a/b': '', 'a/c': '' })).toEqual({ out: 'a/b\na/c', error: '' });
  });

  it('--help says how to use it, and which inputs a snippet has', async () => {
    expect((await run({}, '--help')).out).toContain('npm run snippet <topic>/<snippet>');
    const code = `import { toggle } from '#notebook';\ntoggle('on');`;
    expect((await run({ 'a/b': code }, 'a/b', '--help')).out).toContain(
      'Inputs of a/b:\n  --on  yes or no; no unless given',
    );
    expect((await run({ 'a/b': '' }, 'a/b', '-h')).out).toContain('a/b has no inputs.');
  });

  it('an input without a snippet is asked which', async () => {
    expect((await run({}, '--t=1')).error).toMatch(/^Which snippet\?/);
  });

  it('a mistake in the snippet is told with its place, after what came before it', async () => {
    const code = `console.log('so far');\nthrow new RangeError('no');`;
    expect(await run({ 'a/b': code }, 'a/b')).toEqual({
      out: 'so far',
      error: 'snippets/a/b.ts:2:7: RangeError: no',
    });
  });

  it('an export that cannot be shown is told, and is a mistake', async () => {
    const { out, error } = await run({ 'a/b': 'export const x = Promise.resolve(1);' }, 'a/b');
    expect(out).toContain('"x" is a Promise');
    expect(error).toBe('a/b.ts: 1 of its exports cannot be shown.');
  });

  it('writes one figure under the snippet’s name, into a folder it makes', async () => {
    const { out } = await run(
      { 'a/b': `${FIGURE}\nexport const figure = picture();` },
      'a/b',
      '--out',
      'x/y',
    );
    const file = join(folder, 'x/y/b.svg');
    expect(out).toBe(`figure → ${file}\n  One bar, if p > 0 & "q" < 1.`);
    const { document } = parseHTML(`<body>${readFileSync(file, 'utf8')}</body>`);
    const drawn = document.querySelector('svg');
    expect(drawn?.getAttribute('aria-label')).toBe('One bar, if p > 0 & "q" < 1.');
    expect(drawn?.firstElementChild?.localName).toBe('style');
  });

  it('writes several figures under their own names too', async () => {
    const code = `${FIGURE}\nexport const one = picture();\nexport const two = picture();`;
    await run({ 'a/b': code }, 'a/b');
    expect(readdirSync(folder)).toEqual(['b-one.svg', 'b-two.svg']);
  });

  it('refuses before it writes', async () => {
    const code = `${FIGURE}\nexport const figure = picture();`;
    const { error } = await run({ 'a/b': code }, 'a/b', '--t', '1');
    expect(error).toBe('a/b.ts has no input "t". It has none.');
    expect(readdirSync(folder)).toEqual([]);
  });
});
