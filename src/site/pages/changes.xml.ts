/** The feed: every page of the book by when it last changed, the newest first. */

import { getCollection } from 'astro:content';
import { book } from 'virtual:book';
import rss from '@astrojs/rss';
import type { APIContext } from 'astro';
import { lastChanged } from '../last-changed.ts';
import { base } from '../open-book.ts';

export async function GET({ site }: APIContext): Promise<Response> {
  // A feed has full addresses; a book that does not know its own has none.
  if (!site) return new Response(null, { status: 404 });
  const pages = await getCollection('docs', ({ id }) => id !== 'index');
  const items = pages.map(({ id, data, filePath = '' }) => ({
    title: data.title,
    description: data.description ?? '',
    link: `${base}/${id}/`,
    pubDate: lastChanged(filePath, book.root) ?? new Date(0),
  }));
  return rss({
    title: `${book.title}: what changed`,
    description: 'Chapters and appendices by when they last changed.',
    site: new URL(`${base}/`, site).href,
    items: items.sort((a, b) => b.pubDate.getTime() - a.pubDate.getTime()),
    customData: `<language>${book.language.tag.toLowerCase()}</language>`,
  });
}
