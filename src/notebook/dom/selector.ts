/** Selectors of CSS, for the elements of a document without a browser. */
import { parse, type Selector } from 'css-what';
import type { Element } from './element.ts';

type Matches = (element: Element) => boolean;

/**
 * Tells whether a selector is for an element; `scope` is what `:scope` stands for. It knows names, classes,
 * ids, attributes, the four combinators, `:scope`, `:not()`, `:is()`, `:first-child` and `:last-child`.
 *
 * @throws Error when the selector is not one, or has what is not known here
 */
export function matcher(selector: string, scope: Element): Matches {
  return anyOf(parsed(selector), scope);
}

/** Few selectors are used, again and again. */
const known = new Map<string, Selector[][]>();
const KEPT = 100;

function parsed(selector: string): Selector[][] {
  const before = known.get(selector);
  if (before) return before;
  const now = parse(selector);
  if (known.size >= KEPT) known.clear();
  known.set(selector, now);
  return now;
}

const anyOf = (alternatives: Selector[][], scope: Element): Matches => {
  const all = alternatives.map((parts) => chain(parts, scope));
  return (element) => all.some((matches) => matches(element));
};

/** The parts from the last combinator on are for the element, those before it for others. */
function chain(parts: Selector[], scope: Element): Matches {
  const at = parts.findLastIndex(({ type }) => Object.hasOwn(RELATED, type));
  const own = parts.slice(at + 1).map((part) => simple(part, scope));
  const matches: Matches = (element) => own.every((each) => each(element));
  if (at < 0) return matches;
  const others = RELATED[parts[at].type as keyof typeof RELATED];
  const before = chain(parts.slice(0, at), scope);
  return (element) => matches(element) && others(element).some(before);
}

/** The elements that a combinator leads to. */
const RELATED = {
  child: ({ parentElement }: Element) => (parentElement ? [parentElement] : []),
  descendant: (element: Element) => {
    const all: Element[] = [];
    for (let at = element.parentElement; at; at = at.parentElement) all.push(at);
    return all;
  },
  adjacent: (element: Element) => siblingsBefore(element).slice(-1),
  sibling: (element: Element) => siblingsBefore(element),
};

function siblingsBefore(element: Element): Element[] {
  const all = element.parentNode?.children ?? [];
  return all.slice(0, all.indexOf(element));
}

function simple(part: Selector, scope: Element): Matches {
  switch (part.type) {
    case 'universal':
      return () => true;
    case 'tag':
      return ({ localName }) => localName.toLowerCase() === part.name.toLowerCase();
    case 'attribute': {
      const test = ATTRIBUTE[part.action as keyof typeof ATTRIBUTE];
      if (!test) break;
      return (element) => {
        const value = element.getAttribute(part.name);
        return value !== null && test(value, part.value);
      };
    }
    case 'pseudo': {
      const { name, data } = part;
      if (name === 'scope') return (element) => element === scope;
      if (name === 'first-child')
        return (element) => element.parentNode?.firstElementChild === element;
      if (name === 'last-child')
        return (element) => element.parentNode?.lastElementChild === element;
      if (!Array.isArray(data)) break;
      const matches = anyOf(data, scope);
      if (name === 'is') return matches;
      if (name === 'not') return (element) => !matches(element);
    }
  }
  throw new Error(
    `The selector has "${'name' in part ? part.name : part.type}", which is not known here.`,
  );
}

/** The tests of `[name]`, `[name="x"]`, `[name^="x"]`, `[name$="x"]`, `[name*="x"]` and `.x`. */
const ATTRIBUTE = {
  exists: () => true,
  equals: (value: string, wanted: string) => value === wanted,
  start: (value: string, wanted: string) => wanted !== '' && value.startsWith(wanted),
  end: (value: string, wanted: string) => wanted !== '' && value.endsWith(wanted),
  any: (value: string, wanted: string) => wanted !== '' && value.includes(wanted),
  element: (value: string, wanted: string) => value.split(/\s+/).includes(wanted),
};
