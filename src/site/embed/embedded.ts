/** What of the book can be shown in somebody else's page, and where: each cell, file and exercise alone. */
import { book } from 'virtual:book';
import type { EmbedKind } from '../../notebook/browser/embed/options.ts';
import { embedMarkup } from '../../notebook/render/embed-markup.ts';
import { cellId, exerciseId } from '../../notebook/render/ids.ts';
import { exerciseOf, listExercises } from '../../notebook/run/exercise.ts';
import { exerciseFolder } from '../../notebook/run/exercise-files.ts';
import { base, openBook } from '../open-book.ts';
import type { PageOutline } from '../outline.ts';
import { pagesSetting, pagesShowing } from '../outlines.ts';

/** A part of the book that has a page of its own. */
export type Embedded = {
  kind: EmbedKind;
  /** `quadratic/roots`; of an exercise topic and name, of a file its name without the ending. */
  name: string;
  /** Its place below `/embed/`: its name, or the folder of an exercise's files. */
  path: string;
  /** The page of the book that shows it first; a snippet that only others import has none. */
  page?: PageOutline;
};

/** All of them. Files of the book's own modules are among them: no page need show what another imports. */
export function listEmbedded(): Embedded[] {
  const { snippets, sources } = openBook;
  const ofFile = (kind: EmbedKind) => (name: string) => {
    const [page] = pagesShowing(name);
    return { kind, name, path: name, ...(page && { page }) };
  };
  const cells = Object.keys(snippets).filter((snippet) => !exerciseOf(snippet));
  const exercises = listExercises(snippets).map((name): Embedded => {
    const [page] = pagesSetting(name);
    return { kind: 'exercise', name, path: exerciseFolder(name), ...(page && { page }) };
  });
  return [...cells.map(ofFile('cell')), ...Object.keys(sources).map(ofFile('file')), ...exercises];
}

/** The place of the book that shows it, or else the title page. */
export function placeOf({ kind, name, page }: Embedded): string {
  if (!page) return `${base}/`;
  return `${base}${page.address}#${kind === 'exercise' ? exerciseId(name) : cellId(name)}`;
}

/** What it is called outside the book. */
export const titleOf = ({ name }: Embedded): string => `${name} · ${book.title}`;

/** The sizes in an oEmbed answer are a guess at what a frame of this width needs. */
const WIDTH = 720;
const LINE = 20;
const FRAME = 160;
const EXERCISE = 600;

/** The oEmbed answer for it, where the address of the book is `home`, with a slash at its end. */
export async function oEmbed(embedded: Embedded, home: string): Promise<Record<string, unknown>> {
  const height = await likelyHeight(embedded);
  const title = titleOf(embedded);
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: book.title,
    provider_url: home,
    width: WIDTH,
    height,
    html: embedMarkup(home, { src: `${home}embed/${embedded.path}/`, title, height }),
  };
}

async function likelyHeight({ kind, name }: Embedded): Promise<number> {
  if (kind === 'exercise') return EXERCISE;
  const source = openBook.snippets[name] ?? openBook.sources[name];
  const lines = Math.min(source.split('\n').length, 30) * LINE;
  if (kind === 'file') return FRAME + lines;
  const { outputs } = await openBook.runForBook(name);
  const figures = outputs.map((output) => (output.kind === 'figure' ? output.figure.height : LINE));
  return FRAME + lines + figures.reduce((sum, height) => sum + Math.ceil(height), 0);
}
