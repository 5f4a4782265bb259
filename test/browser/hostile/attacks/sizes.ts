/** Results that are too large to show. */
import type { Attack, AttackClass } from '../attack.ts';
import { ADD } from './figures.ts';

const TEXTS = 'The characters of any text are bounded in the worker and again in the page.';
const COUNTS =
  'The number of inputs, options, outputs, rows and columns is bounded in the worker and in the page.';
const FIGURES = 'The elements, the depth and the characters of a figure are bounded.';
const BOMBS = 'A figure has no pattern, mask or filter that refers to another of its own.';
const RATE = 'A cell is drawn a few times a second, however often it says something.';

const large = (name: string, stoppedBy: string, code: string): Attack => ({
  name,
  stoppedBy,
  code,
});
const BIG = `const big = 'x'.repeat(20e6);\n`;
const PLOT = `import * as Plot from '@observablehq/plot';\n`;
const PICTURE = `const picture = Plot.plot({ ariaLabel: 'A picture.', marks: [Plot.dot([[1, 1]])] }) as any;\n`;

export const sizes: AttackClass = {
  name: 'sizes',
  about: 'A result is larger than a page can show.',
  attacks: [
    large('an error of 20 million characters', TEXTS, `${BIG}throw new Error(big);`),
    large(
      'an error with a name of 20 million characters',
      TEXTS,
      `${BIG}const e = new Error('x');\ne.name = big;\nthrow e;`,
    ),
    large(
      'an error with a stack of 20 million characters',
      TEXTS,
      `${BIG}const e = new Error('x');\ne.stack = big;\nthrow e;`,
    ),
    large('a thrown text of 20 million characters', TEXTS, `${BIG}throw big;`),
    large(
      'a thrown object of a million fields',
      TEXTS,
      'throw Object.fromEntries(Array.from({ length: 1e6 }, (_, i) => [i, i]));',
    ),
    large(
      'an output that cannot be read, for a long reason',
      TEXTS,
      `${BIG}export const x = { get a() { throw new Error(big); } };`,
    ),
    large('a text of 20 million characters', TEXTS, `${BIG}export const text = big;`),
    large('a text of 20 million lines', TEXTS, `export const text = '\\n'.repeat(20e6);`),
    large('a number of ten million digits', TEXTS, 'export const n = 1n << 10000000n;'),
    large('a symbol of 20 million characters', TEXTS, `${BIG}export const s = Symbol(big);`),
    large(
      'a table’s heading of 20 million characters',
      TEXTS,
      `${BIG}export const table = [{ [big]: 1 }];`,
    ),
    large(
      'a table’s cell of 20 million characters',
      TEXTS,
      `${BIG}export const table = [{ a: big }];`,
    ),
    large(
      'a shown name of 20 million characters',
      TEXTS,
      `import { show } from '#notebook';\n${BIG}show(big, 1);\nexport const x = 1;`,
    ),
    large(
      'an export’s name of 30,000 characters',
      TEXTS,
      `const x = 1;\nexport { x as ${'x'.repeat(30_000)} };`,
    ),
    large(
      'an input’s name of 20 million characters',
      TEXTS,
      `import { toggle } from '#notebook';\n${BIG}export const t = toggle(big);`,
    ),
    large(
      'an option of 20 million characters',
      TEXTS,
      `import { choice } from '#notebook';\n${BIG}export const c = choice('c', [big, 'b']);`,
    ),
    large(
      'a hundred thousand options',
      COUNTS,
      `import { choice } from '#notebook';\nexport const c = choice('c', Array.from({ length: 1e5 }, (_, i) => 'option ' + i));`,
    ),
    large(
      'five thousand sliders',
      COUNTS,
      `import { slider } from '#notebook';\nfor (let i = 0; i < 5000; i++) slider('s' + i, { min: 0, max: 1, value: 0 });\nexport const x = 1;`,
    ),
    large(
      'five thousand points',
      COUNTS,
      `import { dragPoint } from '#notebook';\n${PLOT}for (let i = 0; i < 5000; i++) dragPoint('p' + i, { x: [0, 1], y: [0, 1], value: { x: 0, y: 0 } });\nexport const f = Plot.plot({ ariaLabel: 'x', x: { domain: [0, 1] }, y: { domain: [0, 1] }, marks: [Plot.dot([[1, 1]])] });`,
    ),
    large(
      'ten thousand outputs',
      COUNTS,
      `import { show } from '#notebook';\nfor (let i = 0; i < 1e4; i++) show('output ' + i, i);\nexport const x = 1;`,
    ),
    large(
      'four thousand exports',
      COUNTS,
      // Twenty a line: a browser takes very long to type four thousand lines, or to colour a long one.
      Array.from({ length: 4000 }, (_, i) => `export let a${i}=${i};${i % 20 ? '' : '\n'}`).join(
        '',
      ),
    ),
    large(
      'three hundred tables',
      COUNTS,
      `import { show } from '#notebook';\nconst table = Array.from({ length: 200 }, () => Object.fromEntries(Array.from({ length: 50 }, (_, i) => ['column' + i, i])));\nfor (let i = 0; i < 300; i++) show('table ' + i, table);\nexport const x = 1;`,
    ),
    large(
      'fifty figures',
      COUNTS,
      `import { show } from '#notebook';\n${PLOT}const figure = Plot.plot({ ariaLabel: 'x', marks: [Plot.dot(Array.from({ length: 1000 }, (_, i) => [i, i]))] });\nfor (let i = 0; i < 50; i++) show('figure ' + i, figure);\nexport const x = 1;`,
    ),
    large('a vector of thirty million numbers', COUNTS, 'export const v = new Float64Array(3e7);'),
    large(
      'a matrix of ten million numbers',
      COUNTS,
      'export const m = { data: new Float64Array(1e7), rows: 1e7, columns: 1 };',
    ),
    large(
      'a matrix that says it is endless',
      COUNTS,
      'export const m = { data: new Float64Array(4), rows: Infinity, columns: Infinity };\nexport const n = { data: new Float64Array(4), rows: 1e300, columns: NaN };',
    ),
    large(
      'a list of four billion places',
      COUNTS,
      'const list: number[] = [];\nlist.length = 2 ** 32 - 1;\nexport const x = list;',
    ),
    large(
      'a list that says it is longer',
      COUNTS,
      'export const x = new Proxy([1], { get: (list: any, key) => (key === "length" ? 1e15 : list[key]) });',
    ),
    large(
      'a record of a million keys',
      COUNTS,
      'export const x = Object.fromEntries(Array.from({ length: 1e6 }, (_, i) => ["key" + i, i]));',
    ),
    large(
      'rows of a million columns',
      COUNTS,
      'export const x = [new Float64Array(1e6), new Float64Array(1e6)];',
    ),
    large(
      'a figure of 1.5 million characters',
      FIGURES,
      `${PLOT}${PICTURE}${ADD}add('<rect width="9" height="9"/>'.repeat(50000));\nexport const figure = picture;`,
    ),
    large(
      'a figure of a hundred thousand elements in each other',
      FIGURES,
      `${PLOT}${PICTURE}let at = picture;\nfor (let i = 0; i < 1e5; i++) { const g = picture.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'g'); at.append(g); at = g; }\nexport const figure = picture;`,
    ),
    large(
      'a figure of a thousand elements in each other',
      FIGURES,
      `${PLOT}${PICTURE}${ADD}add('<g>'.repeat(2000) + '</g>'.repeat(2000));\nexport const figure = picture;`,
    ),
    large(
      'a path of a million points',
      FIGURES,
      `${PLOT}${PICTURE}${ADD}add('<path d="M0,0' + 'L9,9L0,0'.repeat(2e5) + '"/>');\nexport const figure = picture;`,
    ),
    large(
      'an attribute of 20 million characters',
      FIGURES,
      `${PLOT}${PICTURE}${BIG}picture.setAttribute('aria-label', big);\nexport const figure = picture;`,
    ),
    large(
      'a figure of a hundred thousand marks',
      FIGURES,
      `${PLOT}export const figure = Plot.dotX(new Float64Array(1e5)).plot({ ariaLabel: 'x' });`,
    ),
    large(
      'a figure with words of 20 million characters',
      FIGURES,
      `${PLOT}${BIG}export const figure = Plot.plot({ ariaLabel: big, title: big, caption: big, x: { label: big }, marks: [Plot.text([big], { x: 0, y: 0 })] });`,
    ),
    large(
      'a figure with tips of 20 million characters',
      FIGURES,
      `${PLOT}${BIG}export const figure = Plot.plot({ ariaLabel: 'x', marks: [Plot.dot([[1, 1]], { title: [big], tip: true, ariaDescription: big })] });`,
    ),
    large(
      'a legend of 20 million characters',
      FIGURES,
      `${PLOT}${BIG}export const figure = Plot.plot({ ariaLabel: 'x', color: { legend: true, domain: [big, 'b'] }, marks: [Plot.dot([[1, 1]], { fill: ['b'] })] });`,
    ),
    large(
      'a legend of five thousand colours',
      FIGURES,
      `${PLOT}export const figure = Plot.plot({ ariaLabel: 'x', color: { type: 'ordinal', legend: true, domain: Array.from({ length: 5000 }, (_, i) => 'c' + i) }, marks: [Plot.dot([[1, 1]])] });`,
    ),
    ...Object.entries({
      patterns: [`'<pattern id="p' + i + '" width="1" height="1">'`, 'rect', 'fill', '</pattern>'],
      masks: [`'<mask id="p' + i + '">'`, 'rect', 'mask', '</mask>'],
      'clip paths': [`'<clipPath id="p' + i + '">'`, 'rect', 'clip-path', '</clipPath>'],
      markers: [`'<marker id="p' + i + '">'`, 'path', 'marker-mid', '</marker>'],
    }).map(([kind, [open, shape, attribute, end]]) =>
      large(
        `${kind} of ${kind} of ${kind}`,
        BOMBS,
        `${PLOT}${PICTURE}const shape = '<${shape} width="440" height="290" d="M0 0L9 9L99 9" ${attribute}="url(#p';
let parts = '';
for (let i = 1; i < 10; i++) parts += ${open} + (shape + (i - 1) + ')"/>').repeat(10) + '${end}';
${ADD}add(parts + shape + '9)"/>');
export const figure = picture;`,
      ),
    ),
    large(
      'uses of uses of uses',
      BOMBS,
      `${PLOT}${PICTURE}let parts = '<rect id="p0" width="9" height="9"/>';
for (let i = 1; i < 10; i++) parts += '<g id="p' + i + '">' + ('<use href="#p' + (i - 1) + '"/>').repeat(10) + '</g>';
${ADD}add(parts);
export const figure = picture;`,
    ),
    large(
      'a filter that takes for ever',
      BOMBS,
      `${PLOT}${PICTURE}${ADD}add('<filter id="f" x="-999" y="-999" width="9999" height="9999">' + '<feTurbulence numOctaves="500" baseFrequency="9"/><feGaussianBlur stdDeviation="500"/><feMorphology radius="500"/>'.repeat(20) + '</filter><rect width="440" height="290" filter="url(#f)"/>');\nexport const figure = picture;`,
    ),
    large(
      'a shadow of a thousand shadows',
      FIGURES,
      `${PLOT}${PICTURE}picture.setAttribute('style', 'filter:' + 'drop-shadow(0 0 99px red) '.repeat(1000));\nexport const figure = picture;`,
    ),
    large(
      'three million lines of the console',
      RATE,
      `for (let i = 0; i < 3e6; i++) console.log('line', i);\nexport const x = 1;`,
    ),
    large(
      'a line of 20 million characters',
      TEXTS,
      `${BIG}console.log(big, { big }, [big]);\nexport const x = 1;`,
    ),
    large(
      'a line of a deep object',
      TEXTS,
      `let o: any = {};\nfor (let i = 0; i < 1e5; i++) o = { o, list: [o, o] };\nconsole.log(o);\nexport const x = o;`,
    ),
    large(
      'twenty thousand words of progress',
      RATE,
      `import { progress } from '#notebook';\nfor (let i = 0; i < 2e4; i++) progress(i, 2e4, 'steps');\nexport const x = 1;`,
    ),
    large(
      'a progress of 20 million characters',
      TEXTS,
      `import { progress } from '#notebook';\n${BIG}progress(1, 2, big);\nfor (let i = 0; i < 3e7; i++) Math.sqrt(i);\nexport const x = 1;`,
    ),
    large(
      'twenty thousand figures so far',
      RATE,
      `import { show } from '#notebook';\n${PLOT}const figure = Plot.plot({ ariaLabel: 'x', marks: [Plot.dot([[1, 1]])] });\nfor (let i = 0; i < 2e4; i++) show('figure', figure);\nexport const x = 1;`,
    ),
    large(
      'twenty thousand messages with a clock that runs ahead',
      RATE,
      `import { show } from '#notebook';\ntry { let t = 0; performance.now = () => (t += 1e6); Date.now = () => (t += 1e6); } catch {}\nfor (let i = 0; i < 2e4; i++) show('i', i);\nexport const x = 1;`,
    ),
    large(
      'half a gigabyte',
      'What a run allocates is freed with its worker.',
      `const kept: Float64Array[] = [];\nfor (let i = 0; i < 64; i++) kept.push(new Float64Array(1e6).fill(i));\nexport const x = kept.length;`,
    ),
    large(
      'more than there is',
      'The engine throws, and the cell shows the error.',
      `export const x = new ArrayBuffer(2 ** 52);`,
    ),
    large(
      'a text longer than texts can be',
      'The engine throws, and the cell shows the error.',
      `export const x = 'x'.repeat(2 ** 31);`,
    ),
    large(
      'a memory of WebAssembly',
      'The engine throws, and the cell shows the error.',
      `export const x = new WebAssembly.Memory({ initial: 65536, maximum: 65536 }).buffer.byteLength;`,
    ),
  ],
};
