/** Characters that turn the direction of writing, or that nobody sees. The text stands between ⟪ and ⟫. */
import type { Attack, AttackClass } from '../attack.ts';

const ISOLATED =
  'A text of a result stands in an element that isolates its direction, or its marks are spelt out.';
const turned = '⟪\\u202eevil\\u2066\\u202d⟫';

const text = (name: string, code: string): Attack => ({ name, stoppedBy: ISOLATED, code });

export const bidi: AttackClass = {
  name: 'bidi',
  about: 'A text turns what stands beside it, or hides what it says.',
  attacks: [
    text('a text', `export const text = '${turned}';`),
    text('an error', `throw new Error('${turned}');`),
    text('an error’s name', `const e = new Error('${turned}');\ne.name = '${turned}';\nthrow e;`),
    text('a thrown text', `throw '${turned}';`),
    text(
      'an output that cannot be read',
      `export const x = { get a() { throw new Error('${turned}'); } };`,
    ),
    text('a table', `export const table = [{ '${turned}': '${turned}' }];`),
    text('a record', `export const record = { '${turned}': '${turned}' };`),
    text('an output’s name', `const x = 1;\nexport { x as '${turned}' };`),
    text(
      'a shown value’s name',
      `import { show } from '#notebook';\nshow('${turned}', 1);\nexport const x = 1;`,
    ),
    text(
      'an input’s name',
      `import { slider } from '#notebook';\nexport const s = slider('${turned}', { min: 0, max: 1, value: 0 });`,
    ),
    text(
      'an option',
      `import { choice } from '#notebook';\nexport const c = choice('c', ['${turned}', 'b']);`,
    ),
    text('a line of the console', `console.log('${turned}', 1, '${turned}');\nexport const x = 1;`),
    text(
      'the words of a progress',
      `import { progress } from '#notebook';\nprogress(1, 2, '${turned}');\nawait new Promise(() => {});`,
    ),
    text(
      'a figure',
      `import * as Plot from '@observablehq/plot';\nexport const figure = Plot.plot({ ariaLabel: '${turned}', marks: [Plot.dot([[1, 1]], { ariaDescription: '${turned}', title: ['${turned}'], tip: true }), Plot.text(['${turned}'], { x: 1, y: 1 })] });`,
    ),
    text(
      'a legend',
      `import * as Plot from '@observablehq/plot';\nexport const figure = Plot.plot({ ariaLabel: 'x', color: { legend: true, domain: ['${turned}', 'b'] }, marks: [Plot.dot([[1, 1]], { fill: ['b'] })] });`,
    ),
    {
      name: 'characters that nobody sees',
      stoppedBy: 'They are characters like any other, and change nothing around them.',
      code: `export const text = '\\u200b\\u200c\\u200d\\ufeff\\u00ad\\u{e0041}\\u{e0042}\\u0000\\u0008\\u001b[31m';\nconsole.log(text);\nthrow new Error(text);`,
    },
    {
      name: 'letters with a thousand marks',
      stoppedBy: 'A result is drawn within its cell.',
      code: `export const text = 'x' + '\\u0301\\u0323'.repeat(1000);\nexport const table = [{ [text]: text }];`,
    },
    {
      name: 'half of a character',
      stoppedBy: 'A text is cut, stored and shown without being taken for anything else.',
      code: `export const text = '\\ud83d'.repeat(20000);\nconsole.log('\\ude00');\nthrow new Error('\\ud800');`,
    },
    {
      name: 'lines of other languages’ ends',
      stoppedBy: 'A text is shown as it is, in its box.',
      code: `export const text = 'a\\u2028b\\u2029c\\u0085d\\r\\re\\v\\f';\nexport const table = [{ a: text }];\nconsole.log(text);`,
    },
  ],
};
