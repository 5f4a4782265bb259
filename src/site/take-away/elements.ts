/** What is asked of the elements of a page, and how new ones are made. */
import type { Element, ElementContent, Root, RootContent } from 'hast';

/** The classes of an element. */
export const classesOf = (properties: Element['properties']): string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : [];

/** Whether an element has a class. */
export const has = ({ properties }: Element, name: string): boolean =>
  classesOf(properties).includes(name);

/** Whether a node is an element, and of that name if one is given. */
export const isElement = (node: RootContent, tagName?: string): node is Element =>
  node.type === 'element' && (tagName === undefined || node.tagName === tagName);

/** The first element inside of a node that a test accepts. */
export function find(
  node: Root | Element,
  test: (element: Element) => boolean,
): Element | undefined {
  return all(node, test, true)[0];
}

/** The outermost elements inside of a node that a test accepts. */
export function all(
  node: Root | Element,
  test: (element: Element) => boolean,
  first = false,
): Element[] {
  const found: Element[] = [];
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (test(child)) found.push(child);
    else found.push(...all(child, test, first));
    if (first && found.length > 0) break;
  }
  return found;
}

/** All text inside of an element. */
export function textOf(node: Element | undefined): string {
  if (!node) return '';
  return node.children
    .map((child) => (child.type === 'text' ? child.value : isElement(child) ? textOf(child) : ''))
    .join('');
}

/** A text. */
export const text = (value: string) => ({ type: 'text' as const, value });

/** An element without attributes. */
export const element = (tagName: string, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

/** Code in a language as a block. */
export const codeBlock = (code: string, language = 'ts'): Element => ({
  ...element('pre', [
    {
      ...element('code', [text(`${code.trimEnd()}\n`)]),
      properties: { className: [`language-${language}`] },
    },
  ]),
});
