/** The numbers behind a snippet's figures, which a page fetches when its reader looks at one. */
import type { APIContext, GetStaticPaths } from 'astro';
import { exerciseOf } from '../../../../notebook/run/exercise.ts';
import { figureFile } from '../../../figure-file.ts';
import { openBook } from '../../../open-book.ts';

type Props = { text: string };

export const getStaticPaths = (async () => {
  const snippets = Object.keys(openBook.snippets).filter((name) => !exerciseOf(name));
  const paths = snippets.map(async (snippet) => {
    const { outputs } = await openBook.runForBook(snippet);
    const { text, file } = figureFile(snippet, outputs);
    const [, name] = /^\/notebook\/figures\/(.*)\.json$/.exec(file?.path ?? '') ?? [];
    return name ? [{ params: { file: name }, props: { text } }] : [];
  });
  return (await Promise.all(paths)).flat();
}) satisfies GetStaticPaths;

export function GET({ props }: APIContext<Props>): Response {
  return new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
}
