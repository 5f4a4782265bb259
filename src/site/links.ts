/**
 * Links inside the book are written from its root, `[notation](/notation/#loss)`, wherever the book
 * is served. This adds the base path, and stops the build at a link to a page that does not exist.
 */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineHastPlugin } from 'satteri';
import { didYouMean } from '../notebook/suggest.ts';

/** `some/where/` or `/some/where` → `/some/where`; nothing → `/`. */
export function normaliseBase(path = ''): string {
  return `/${path.split('/').filter(Boolean).join('/')}`;
}

/** A Sätteri plugin for a book served under `base` with pages at `addresses`. */
export function links(base: string, addresses: string[]) {
  return defineHastPlugin({
    name: 'links',
    options: { position: true },
    element: {
      filter: ['a'],
      visit(node, context) {
        const href = node.properties?.href;
        if (typeof href !== 'string' || !/^\/(?!\/)/.test(href)) return;
        const page = href.replace(/[?#].*$/, '');
        if (!addresses.includes(page)) {
          const file = context.fileURL
            ? relative(process.cwd(), fileURLToPath(context.fileURL))
            : '';
          const line = node.position?.start.line ?? 1;
          throw new Error(
            `${file}:${line}: no page has the address "${page}".${didYouMean(page, addresses, `There are ${addresses.join(', ')}.`)}`,
          );
        }
        context.setProperty(node, 'href', base === '/' ? href : base + href);
      },
    },
  });
}
