/** The document that figures are drawn on, held against linkedom, which follows the standard. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { createDocument } from '../../../src/notebook/dom/document.ts';

const SVG = 'http://www.w3.org/2000/svg';
const document = createDocument();
const theirs = parseHTML('<!doctype html><html><body></body></html>').document;

/** An element as it is made: its name, attributes, and what is in it. */
type Plan = {
  name: string;
  attributes: Partial<Record<string, string>>;
  content: (Plan | string)[];
};

const word = fc.constantFrom('a', 'b', 'tip', 'x-axis label', '"<&>', '\u00a0', '');
const plan: fc.Memo<Plan> = fc.memo((depth) =>
  fc.record({
    name: fc.constantFrom('g', 'rect', 'text', 'tspan', 'path'),
    attributes: fc.record(
      {
        id: fc.constantFrom('a', 'b'),
        class: fc.constantFrom('tip', 'a tip'),
        fill: word,
        'aria-label': word,
        d: word,
      },
      { requiredKeys: [] },
    ),
    content: fc.array(depth > 1 ? fc.oneof(word, plan()) : word, { maxLength: 4 }),
  }),
);

function made(on: Document, { name, attributes, content }: Plan): Element {
  const element = on.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value ?? '');
  for (const part of content) element.append(typeof part === 'string' ? part : made(on, part));
  return element;
}

/** Markup with the attributes of each tag in the order of their names. */
const sorted = (markup: string) =>
  markup.replace(/<(\w+)((?: [\w-]+="[^"]*")+)/g, (_, name, attributes) => {
    const all = [...attributes.matchAll(/ [\w-]+="[^"]*"/g)].map(([each]) => each);
    return `<${name}${all.sort().join('')}`;
  });

/** The same markup has more than one spelling: linkedom escapes less in attributes. */
const spelled = (markup: string) =>
  sorted(markup).replace(/&(#160|amp|lt|gt);/g, (whole, name) => CHARACTERS[name] ?? whole);
const CHARACTERS: Record<string, string> = { '#160': '\u00a0', amp: '&', lt: '<', gt: '>' };

const SELECTORS = [
  '*',
  'g',
  'text, path',
  '#a',
  '.tip',
  '[aria-label]',
  '[aria-label="tip"]',
  '[aria-label^="x-axis"], [fill$="p"], [d*="ax"]',
  'g > rect',
  'g text',
  'rect + path',
  'rect ~ path',
  ':scope > g',
  'g:not(.tip)',
  'text:first-child, text:last-child',
  ':is(g, text) > tspan',
];

describe('the document that figures are drawn on', () => {
  it('writes the same markup as linkedom, whatever is drawn', () => {
    fc.assert(
      fc.property(plan(3), (given) => {
        const [own, other] = [document, theirs].map((on) => spelled(made(on, given).outerHTML));
        expect(own).toBe(other);
      }),
      { numRuns: 300 },
    );
  });

  it.each(SELECTORS)('finds the same elements as linkedom for %s', (selector) => {
    fc.assert(
      fc.property(plan(3), (given) => {
        const [own, other] = [document, theirs].map((on) => {
          const root = made(on, given);
          const all = [...root.querySelectorAll('*')];
          const found = [...root.querySelectorAll(selector)].map((each) => all.indexOf(each));
          const first = root.querySelector(selector);
          return { found, first: first === null ? null : all.indexOf(first) };
        });
        expect(own).toEqual(other);
      }),
    );
  });

  it.each(['g:hover', 'g::before', 'g:nth-child(2)', 'g || g'])(
    'says of the selector %s that it is not known',
    (selector) => {
      const root = made(document, { name: 'g', attributes: {}, content: ['a'] });
      expect(() => root.querySelectorAll(selector)).toThrow();
    },
  );

  it('moves a node that is put elsewhere, and puts none into itself', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => document.createElement(name));
    a.append(b, 'text', c);
    b.append(c);
    expect(a.outerHTML).toBe('<a><b><c></c></b>text</a>');
    c.before('first');
    b.after(c);
    expect(a.outerHTML).toBe('<a><b>first</b><c></c>text</a>');
    c.replaceWith('then ', b);
    expect(a.outerHTML).toBe('<a>then <b>first</b>text</a>');
    expect(a.innerHTML).toBe('then <b>first</b>text');
    expect(a.textContent).toBe('then firsttext');
    expect([a.contains(b), b.contains(a), c.parentNode]).toEqual([true, false, null]);
    expect([b.previousSibling?.textContent, b.nextSibling?.textContent]).toEqual(['then ', 'text']);
    expect(() => b.append(a)).toThrow('A node cannot be put into itself.');
    expect(() => a.removeChild(c)).toThrow('not a child of this node');
    expect(() => a.insertBefore(c, document.body)).toThrow('not a child of this node');
    a.replaceChildren();
    expect([a.outerHTML, b.parentNode]).toEqual(['<a></a>', null]);
  });

  it('copies an element with its attributes, and with what is in it if asked', () => {
    const element = made(document, {
      name: 'g',
      attributes: { id: 'a' },
      content: ['text', { name: 'rect', attributes: { fill: 'b' }, content: [] }],
    });
    expect((element.cloneNode() as Element).outerHTML).toBe('<g id="a" />');
    const copy = element.cloneNode(true) as Element;
    expect(copy.outerHTML).toBe('<g id="a">text<rect fill="b" /></g>');
    copy.querySelector('rect')?.remove();
    expect(element.children.length).toBe(1);
  });

  it('keeps classes and styles in their attributes', () => {
    const element = document.createElement('div') as HTMLElement;
    element.classList.add('a', 'b');
    element.classList.toggle('a');
    expect([element.outerHTML, element.classList.contains('b')]).toEqual([
      '<div class="b"></div>',
      true,
    ]);
    element.setAttribute('style', 'color: red; width : 2px');
    element.style.fontSize = '2em';
    element.style.setProperty('color', 'url(a:b)');
    element.style.removeProperty('width');
    expect(element.getAttribute('style')).toBe('color:url(a:b);font-size:2em');
    expect([element.style.fontSize, element.style.getPropertyValue('width')]).toEqual(['2em', '']);
    element.style.cssText = '';
    expect(element.style.color).toBe('');
  });

  it('draws what is nested a hundred thousand deep without end of its stack', () => {
    const root = document.createElementNS(SVG, 'g');
    let at = root;
    for (let depth = 0; depth < 1e5; depth++) {
      const inner = document.createElementNS(SVG, 'g');
      at.insertBefore(inner, null);
      at = inner;
    }
    expect(root.querySelectorAll('*').length).toBe(1e5);
    expect(root.outerHTML.length).toBe(1e5 * '<g></g>'.length + '<g />'.length);
  });

  it('says what to do instead of what it cannot', () => {
    const element = document.createElement('div');
    expect(() => document.createElement('canvas')).toThrow('Use Plot.rect or Plot.cell');
    expect(() => {
      element.innerHTML = '<b>x</b>';
    }).toThrow('Make elements with Plot, or with createElementNS.');
  });
});
