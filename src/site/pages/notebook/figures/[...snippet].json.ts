/** The numbers behind a snippet's figures, which a page fetches when its reader looks at one. */
import type { APIContext, GetStaticPaths } from 'astro';
import { encodeSeries } from '../../../../notebook/figure/series-text.ts';
import type { Series } from '../../../../notebook/protocol.ts';
import { exerciseOf } from '../../../../notebook/run/exercise.ts';
import { openBook } from '../../../open-book.ts';

type Props = { series: Record<string, Series[]> };

export const getStaticPaths = (async () => {
  const snippets = Object.keys(openBook.snippets).filter((name) => !exerciseOf(name));
  const paths = snippets.map(async (snippet) => {
    const { outputs } = await openBook.runForBook(snippet);
    const figures = outputs.flatMap((output) =>
      output.kind === 'figure' ? [[output.name, output.figure.series]] : [],
    );
    return { params: { snippet }, props: { series: Object.fromEntries(figures) } };
  });
  const all = await Promise.all(paths);
  return all.filter(({ props }) => Object.keys(props.series).length > 0);
}) satisfies GetStaticPaths;

export function GET({ props }: APIContext<Props>): Response {
  return new Response(encodeSeries(props.series), {
    headers: { 'Content-Type': 'application/json' },
  });
}
