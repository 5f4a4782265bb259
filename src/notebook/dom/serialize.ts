/** The text of nodes, as a page can have it. */
import { type Element, SVG } from './element.ts';
import { Comment, type Node, Text } from './node.ts';

/** The text of a node with all that is in it. */
export function markupOf(node: Node): string {
  const parts: string[] = [];
  // Without recursion: what a snippet draws may be nested deeper than a stack is high.
  const pending: (Node | string)[] = [node];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (next instanceof Text)
      parts.push(isRaw(next.parentNode) ? next.data : escaped(next.data));
    else if (next instanceof Comment) parts.push(`<!--${next.data}-->`);
    else {
      const element = next as Element;
      const isEmpty = element.childNodes.length === 0;
      const start = `<${element.localName}${attributesOf(element)}`;
      if (isEmpty && element.namespaceURI === SVG) parts.push(`${start} />`);
      else {
        parts.push(`${start}>`);
        pending.push(`</${element.localName}>`);
        for (const child of element.childNodes.toReversed()) pending.push(child);
      }
    }
  }
  return parts.join('');
}

const attributesOf = ({ attributes }: Element): string =>
  attributes
    .map(({ name, value }) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`)
    .join('');

/** What is in a style sheet is no markup. */
const isRaw = (parent: Node | null) => parent?.nodeName.toLowerCase() === 'style';

const escaped = (text: string): string =>
  text.replace(/[<>&\u00a0]/g, (character) => ESCAPED[character]);

const ESCAPED: Record<string, string> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '\u00a0': '&#160;',
};
