/** A card for each page, where the book knows its own address. */

import { getCollection } from 'astro:content';
import { book } from 'virtual:book';
import type { APIContext, GetStaticPaths } from 'astro';
import { outlineOf } from '../../outlines.ts';
import { type Card, socialCard } from '../../social-card.ts';

export const getStaticPaths = (async () => {
  // Links to a card are full addresses.
  if (!import.meta.env.SITE) return [];
  const pages = await getCollection('docs');
  return pages.map(({ id, data, filePath = '' }) => {
    const number = outlineOf(filePath)?.number;
    const isBook = id === 'index';
    return {
      params: { page: id },
      props: {
        kicker: number ? `Chapter ${number}` : isBook ? '' : 'Appendix',
        title: isBook ? book.card.title : data.title,
        description: data.description ?? '',
      },
    };
  });
}) satisfies GetStaticPaths;

export async function GET({ props }: APIContext<Card>): Promise<Response> {
  const png = await socialCard(props, book);
  return new Response(png as BodyInit, { headers: { 'content-type': 'image/png' } });
}
