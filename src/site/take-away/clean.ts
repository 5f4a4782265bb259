/** What of a page is text to read. */
import type { Element, ElementContent } from 'hast';
import { classesOf, element, find, has, isElement, text, textOf } from './elements.ts';

const NOT_READ = new Set([
  'sl-anchor-link',
  'cell-actions',
  'exercises-done',
  'exercise-done',
  'exercise-next',
  'keep-book',
  'popover',
  'predict-axis',
  'predict-guess',
  'predict-said',
  'print-note',
  'print-notes',
  'record',
  'sr-only',
  'symbol-key',
]);
const NOT_READ_TAGS = new Set([
  'button',
  'script',
  'style',
  'template',
  'input',
  'progress',
  'select',
]);

/** Elements without what is not read, with the TeX of formulas in `<var>` and `<hr>`. */
export function clean(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    if (isLeftOut(node)) return [];
    if (has(node, 'katex')) {
      const tex = textOf(find(node, ({ tagName }) => tagName === 'annotation'));
      // The sign behind a formula may stand inside of its element.
      const sign = node.children.filter(({ type }) => type === 'text');
      return [{ ...element('var', [text('x')]), properties: { tex } }, ...sign];
    }
    if (has(node, 'katex-display')) {
      const tex = textOf(find(node, ({ tagName }) => tagName === 'annotation'));
      return [{ ...element('hr', []), properties: { tex } }];
    }
    if (node.tagName === 'output' || node.tagName === 'data') return [text(textOf(node))];
    if (node.tagName === 'img')
      return node.properties.alt ? [text(String(node.properties.alt))] : [];
    if (node.tagName === 'table') return [withHead({ ...node, children: clean(node.children) })];
    return [{ ...node, children: clean(node.children) }];
  });
}

/** Whether an element, with all that is in it, is nothing to read. */
export function isLeftOut({ tagName, properties }: Element): boolean {
  if (NOT_READ_TAGS.has(tagName) || properties.hidden !== undefined) return true;
  return classesOf(properties).some((name) => NOT_READ.has(name));
}

/** Markdown takes the first row of a table for its head: one without a head gets an empty one. */
function withHead(table: Element): Element {
  if (find(table, ({ tagName }) => tagName === 'thead')) return table;
  const row = find(table, ({ tagName }) => tagName === 'tr');
  const cells = row?.children.filter((cell) => isElement(cell)).map(() => element('th', []));
  const head = element('thead', [element('tr', cells ?? [])]);
  return { ...table, children: [head, ...table.children] };
}
