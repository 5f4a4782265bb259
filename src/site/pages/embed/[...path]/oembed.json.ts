/**
 * What a program shows where somebody gives it the address of a cell: an oEmbed answer, which the cell's page
 * names. It has full addresses; a book that does not know its own has no such answers.
 */
import type { APIContext, GetStaticPaths } from 'astro';
import { type Embedded, listEmbedded, oEmbed } from '../../../embed/embedded.ts';
import { base } from '../../../open-book.ts';

type Props = { embedded: Embedded };

export const getStaticPaths = (() => {
  const known = import.meta.env.SITE ? listEmbedded() : [];
  return known.map((embedded) => ({ params: { path: embedded.path }, props: { embedded } }));
}) satisfies GetStaticPaths;

export async function GET({ props, site }: APIContext<Props>): Promise<Response> {
  const home = new URL(`${base}/`, site).href;
  return new Response(JSON.stringify(await oEmbed(props.embedded, home)), {
    headers: { 'Content-Type': 'application/json' },
  });
}
