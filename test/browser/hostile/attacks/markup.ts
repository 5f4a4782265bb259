/** Results that look like a part of the page. */
import type { Attack, AttackClass } from '../attack.ts';

const TEXT = 'Texts of a result become text nodes.';
const NO_ELEMENT =
  'Only what Plot has drawn is a figure; an object that looks like an element is data.';
const CHECKED =
  'An input is built from values whose kinds are checked, in the worker and in the page.';
const NAMES = 'The page finds its own parts by reference, not by a name that a result could have.';

const EVIL = `<img src=x onerror="document.title='taken'"><style>body{display:none}</style>`;
const quoted = JSON.stringify(EVIL);
const attribute = JSON.stringify(`"><style>body{display:none}</style><i a="`);

/** An object that says it is an element, with this text as its HTML. */
const element = (name: string, tag: string, html: string, stoppedBy = NO_ELEMENT): Attack => ({
  name,
  stoppedBy,
  code: `const fake: any = {
  nodeType: 1, tagName: '${tag}', localName: '${tag}', namespaceURI: 'http://www.w3.org/2000/svg',
  outerHTML: ${JSON.stringify(html)}, innerHTML: ${JSON.stringify(html)}, children: [], childNodes: [], attributes: [],
  getAttribute: () => '1', setAttribute() {}, removeAttribute() {}, hasAttribute: () => false,
  querySelector: () => null, querySelectorAll: () => [], matches: () => true, remove() {},
  cloneNode() { return fake; }, scale() {}, ownerDocument: null, textContent: '',
};
export const figure = fake;`,
});

const shown = (name: string, code: string, stoppedBy = TEXT): Attack => ({ name, stoppedBy, code });

export const markup: AttackClass = {
  name: 'markup',
  about: 'A result is written so that it would be HTML, if anybody took it for HTML.',
  attacks: [
    shown('a text', `export const text = ${quoted};`),
    shown(
      'a text that ends its element',
      `export const text = '</pre></div></section><h1>Signed out</h1>';`,
    ),
    shown(
      'an object’s own text',
      `export const x = { toString: () => ${quoted}, toJSON: () => ${quoted} };`,
    ),
    shown('a symbol', `export const x = Symbol(${quoted});`),
    shown('a table’s cell', `export const table = [{ a: ${quoted} }, { a: ${attribute} }];`),
    shown('a table’s heading', `export const table = [{ [${quoted}]: 1, [${attribute}]: 2 }];`),
    shown('a record’s key', `export const record = { [${quoted}]: ${attribute} };`),
    shown('an error', `throw new Error(${quoted});`),
    shown('an error’s name', `const e = new Error('x'); e.name = ${quoted}; throw e;`),
    shown('something thrown that is no error', `throw ${quoted};`),
    shown(
      'an error when an export is read',
      `export const x = { get a() { throw new Error(${quoted}); } };`,
    ),
    shown('a line of the console', `console.log(${quoted}); console.table({ a: ${attribute} });`),
    shown(
      'the words of a progress',
      `import { progress } from '#notebook';
progress(1, 2, ${quoted});
for (let i = 0; i < 3e7; i++) Math.sqrt(i);
progress(2, 2, ${attribute});
export const x = 1;`,
    ),
    shown(
      'the name of a shown value',
      `import { show } from '#notebook';\nshow(${quoted}, 1);\nshow(${attribute}, 2);\nexport const x = 1;`,
    ),
    shown(
      'the name of an export',
      `const x = 1;\nexport { x as ${attribute}, x as ${quoted}, x as 'a b', x as 'x"],[data-cell="' };`,
    ),
    shown(
      'names that every object has',
      `const x = 1;\nexport { x as __proto__, x as constructor, x as toString, x as hasOwnProperty };`,
    ),
    shown('a default export of markup', `export default ${quoted};`),
    shown(
      'the name of an input',
      `import { slider, toggle } from '#notebook';\nslider(${quoted}, { min: 0, max: 1, value: 0 });\nexport const t = toggle(${attribute});`,
    ),
    shown(
      'the options of a choice',
      `import { choice } from '#notebook';\nexport const c = choice('c', [${quoted}, '</option></select><script>x</script>', ${attribute}]);`,
    ),
    shown(
      'the ends of a slider, as lists that pass for numbers',
      `import { slider } from '#notebook';
const min: any = [0];
export const s = slider('s', { min, max: 10, step: 1, value: 1 } as any);
min[0] = ${attribute};`,
      CHECKED,
    ),
    shown(
      'the ends of a slider, as objects that pass for numbers',
      `import { slider } from '#notebook';
const number = (n: number): any => ({ valueOf: () => n, toString: () => ${attribute}, toJSON: () => ${attribute} });
export const s = slider('s', { min: number(0), max: number(10), step: number(1), value: 1 });`,
      CHECKED,
    ),
    shown(
      'the ends of a number field',
      `import { number } from '#notebook';\nconst max: any = [10];\nexport const n = number('n', { min: 0, max, value: 1 });\nmax[0] = ${attribute};`,
      CHECKED,
    ),
    shown(
      'the limits of a point',
      `import { dragPoint } from '#notebook';
const far: any = [5];
export const p = dragPoint('p', { x: [0, far], value: 1 });
far[0] = ${attribute};`,
      CHECKED,
    ),
    shown(
      'where a point is held',
      `import * as Plot from '@observablehq/plot';
import { dragPoint } from '#notebook';
export const p = dragPoint('p', { x: [0, 5], y: () => ${attribute}, value: 1 } as any);
export const figure = Plot.plot({ ariaLabel: 'x', x: { domain: [0, 5] }, y: { domain: [0, 5] }, marks: [Plot.dot([[1, 1]])] });`,
      CHECKED,
    ),
    shown(
      'options that change after they were checked',
      `import { choice } from '#notebook';
const options: any = ['a', 'b'];
export const c = choice('c', options);
options[0] = { toString: () => ${quoted} };`,
      CHECKED,
    ),
    shown(
      'inputs called like the page’s own',
      `import { toggle, slider } from '#notebook';
toggle('__proto__'); toggle('constructor'); slider('b', { min: 0, max: 1, value: 0 });
export const t = toggle('"] , [data-input="b');`,
      NAMES,
    ),
    shown(
      'outputs called like others',
      `import { show } from '#notebook';\nshow('product', 1);\nshow('twice"], [data-cell="quadratic/product', 2);\nshow('zeros', 3);\nexport const zeros = [0];`,
      NAMES,
    ),
    element(
      'an element with a style sheet',
      'svg',
      '<svg><style>body{visibility:hidden}</style></svg>',
    ),
    element(
      'an element that is HTML',
      'div',
      '<div><h1>Signed out</h1><form><input type="password"><button>Sign in</button></form></div>',
    ),
    element(
      'an element with a script',
      'svg',
      `<svg><script>document.title='taken'</script></svg>`,
    ),
    element('an element with a handler', 'img', `<img src=x onerror="document.title='taken'">`),
    element(
      'a link over the window',
      'svg',
      '<a href="http://LISTENER/" style="position:fixed;inset:0;z-index:9999">x</a>',
    ),
    element('a frame', 'iframe', '<iframe src="http://LISTENER/" srcdoc="<h1>x</h1>"></iframe>'),
    element(
      'a popover on top of the page',
      'div',
      '<div popover id="p" style="inset:0">x</div><button popovertarget="p" autofocus>Close</button>',
    ),
    element(
      'a dialogue on top of the page',
      'dialog',
      '<dialog open style="position:fixed;inset:0;width:100vw;height:100vh">Signed out</dialog>',
    ),
    element(
      'a button of the page',
      'button',
      '<button data-page-action="reset-all" data-action="reset">Next</button>',
    ),
    element(
      'another cell',
      'section',
      '<section class="cell" data-cell="quadratic/product" data-state="error" id="cell-quadratic-product"><p class="cell-error" role="alert">x</p></section>',
    ),
    element(
      'the page’s own bar',
      'div',
      '<div data-page-bar><p class="page-status">x</p><button data-page-action="reset-all">Reset all</button></div>',
    ),
    element(
      'parts of its own cell',
      'div',
      '<div class="cell-outputs"></div><p class="cell-error">x</p><p class="cell-status">x</p><pre class="cell-listing"><code>x</code></pre><header class="cell-bar"></header>',
    ),
    element(
      'a value of the book',
      'output',
      '<output data-value="quadratic/product#product" data-digits="3">999</output>',
    ),
    element(
      'ids of the page',
      'svg',
      '<svg id="_top"><g id="search"/><g id="theme"/><g id="cell-quadratic-product"/></svg>',
    ),
    element(
      'an element that closes those around it',
      'svg',
      '</figure></div></div></section></main><h1 id="x">Signed out</h1><svg>',
    ),
    element(
      'a custom element of the page',
      'book-search',
      '<book-search data-bundle="http://LISTENER/"><button>x</button><dialog open></dialog></book-search>',
    ),
    element(
      'a table of contents',
      'svg',
      '<svg><text slot="x" is="book-search">x</text></svg><nav><a href="//LISTENER/">The formula</a></nav>',
    ),
    {
      name: 'an element whose HTML differs each time',
      stoppedBy: NO_ELEMENT,
      code: `let times = 0;
export const figure: any = new Proxy({}, {
  get: (_, key) => {
    if (key === 'nodeType') return 1;
    if (key === 'tagName') return 'svg';
    if (key === 'outerHTML') { times += 1; return times > 1 ? '<style>body{display:none}</style>' : '<svg></svg>'; }
    return () => [];
  },
});`,
    },
    {
      name: 'numbers that are not numbers',
      stoppedBy: CHECKED,
      code: `class Fake extends Float64Array { get length(): any { return ${attribute}; } }
export const vector = new Fake(3);
export const list = Object.assign([1, 2], { length: 2, toJSON: () => ${quoted} });
export const matrix = { data: new Float64Array(4), rows: 2, columns: 2, toString: () => ${quoted} };`,
    },
  ],
};
