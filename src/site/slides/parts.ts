/** What is asked of the elements of a chapter when it is cut into slides. */
import { type AnyNode, type Element, isTag } from 'domhandler';

/** The classes of an element; none of any other node. */
export const classesOf = (node: AnyNode): string[] =>
  isTag(node) ? (node.attribs.class ?? '').split(/\s+/) : [];

/** The child of an element that has a class. */
export const childOf = (element: Element, name: string): Element | undefined =>
  element.children.filter(isTag).find((child) => classesOf(child).includes(name));

/** The outermost elements inside of another that are wanted, and those inside of them. */
export function* partsOf(
  element: Element,
  isWanted: (part: Element) => boolean,
): Generator<Element> {
  for (const child of element.children) {
    if (!isTag(child)) continue;
    if (isWanted(child)) yield child;
    yield* partsOf(child, isWanted);
  }
}

/** All text inside of a node. */
export const textOf = (node: AnyNode): string =>
  node.type === 'text' ? node.data : 'children' in node ? node.children.map(textOf).join('') : '';
