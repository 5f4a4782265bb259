/** A card for each page (src/site/social-card.ts), where the book knows its own address. */

import { getCollection } from 'astro:content';
import type { APIContext, GetStaticPaths } from 'astro';
import { type Card, socialCard } from '../../site/social-card.ts';

export const getStaticPaths = (async () => {
  // Links to a card are full addresses.
  if (!import.meta.env.SITE) return [];
  const pages = await getCollection('docs');
  return pages.map(({ id, data, filePath = '' }) => {
    const number = /\/(\d{2})-/.exec(filePath)?.[1];
    const isBook = id === 'index';
    return {
      params: { page: id },
      props: {
        kicker: number ? `Chapter ${Number(number)}` : isBook ? '' : 'Appendix',
        title: isBook ? 'Cross-entropy, computed' : data.title,
        description: data.description ?? '',
      },
    };
  });
}) satisfies GetStaticPaths;

export async function GET({ props }: APIContext<Card>): Promise<Response> {
  const png = await socialCard(props);
  return new Response(png as BodyInit, { headers: { 'content-type': 'image/png' } });
}
