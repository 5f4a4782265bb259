/**
 * Links on paper: each gets a number, and a list after the text says where each number leads. Both
 * appear only in print (`src/styles/print.css`).
 */
import { defineHastPlugin } from 'satteri';
import type { PageOutline } from './outline.ts';

/** The name of each page on paper, by its address: `/notation/` → `Notation`. */
export function pageNames(pages: PageOutline[]): Map<string, string> {
  return new Map(
    pages.map(({ address, number, title }) => [
      address,
      number === undefined ? title : `Chapter ${number}, ${title}`,
    ]),
  );
}

/**
 * A Sätteri plugin, one for each document, that numbers the links of a page to other pages.
 *
 * @param names the names of the book's own pages, by address
 * @param home the address of the book, if known: then the list has full addresses too
 */
export function linkFootnotes(names: Map<string, string>, home?: string) {
  return () => {
    const notes: string[] = [];
    return defineHastPlugin({
      name: 'link-footnotes',
      element: {
        filter: ['a'],
        visit(node, context) {
          const href = node.properties?.href;
          if (typeof href !== 'string' || href.startsWith('#')) return;
          const name = names.get(href.replace(/[?#].*$/, ''));
          const full = name && home ? home.replace(/\/$/, '') + href : undefined;
          const note = name ? (full ? `${name}, ${full}` : name) : href;
          if (!notes.includes(note)) notes.push(note);
          context.insertAfter(node, {
            type: 'element',
            tagName: 'sup',
            properties: { className: ['print-note'], dataPagefindIgnore: '' },
            children: [{ type: 'text', value: String(notes.indexOf(note) + 1) }],
          });
        },
      },
      after(root, context) {
        if (notes.length === 0) return;
        context.appendChild(root, {
          type: 'element',
          tagName: 'ol',
          properties: { className: ['print-notes'], dataPagefindIgnore: '' },
          children: notes.map((value) => ({
            type: 'element',
            tagName: 'li',
            properties: {},
            children: [{ type: 'text', value }],
          })),
        });
      },
    });
  };
}
