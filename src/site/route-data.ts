/**
 * What every page says of itself besides its text: when it last changed, where it can be edited, and,
 * for those who link to it, its card and its description as data.
 */

import { book } from 'virtual:book';
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { citationTags } from './citation.ts';
import { lastChanged } from './last-changed.ts';
import { base } from './open-book.ts';
import { outlineOf } from './outlines.ts';
import { describePage } from './page-data.ts';
import { linkToEdit } from './repository.ts';

export const onRequest = defineRouteMiddleware(({ locals, site, url }) => {
  const { starlightRoute: route } = locals;
  const page = outlineOf(route.entry.filePath);
  if (!page) return;
  const file = `content/${page.file}`;
  route.lastUpdated = lastChanged(file, book.root);
  const edit = linkToEdit(file);
  route.editUrl = edit ? new URL(edit) : undefined;
  const { title, description } = page;
  const address = site ? new URL(url.pathname, site).href : undefined;
  const facts = { address, changed: route.lastUpdated };
  const data = describePage(book, page, facts);
  route.head.push({
    tag: 'script',
    attrs: { type: 'application/ld+json' },
    content: JSON.stringify(data).replaceAll('<', '\\u003c'),
  });
  const meta = (attrs: Record<string, string>) => route.head.push({ tag: 'meta', attrs });
  if (page.number !== undefined) {
    for (const { name, content } of citationTags(book, title, facts)) meta({ name, content });
  }
  if (!site) return;
  const card = new URL(`${base}/social/${route.id || 'index'}.png`, site).href;
  meta({ property: 'og:image', content: card });
  meta({ property: 'og:image:width', content: '1200' });
  meta({ property: 'og:image:height', content: '630' });
  meta({ property: 'og:image:alt', content: `${title}. ${description}` });
  route.head.push({
    tag: 'link',
    attrs: {
      rel: 'alternate',
      type: 'application/rss+xml',
      title: 'What changed',
      href: `${base}/changes.xml`,
    },
  });
});
