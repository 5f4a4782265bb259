/** The outlines of the book that is being built. */
import { contentFolder } from './open-book.ts';
import { type Chapter, type PageOutline, readChapters, readOutlines } from './outline.ts';

export const chapters = (): Chapter[] => readChapters(contentFolder);

/** The outline of a page by its file, as Astro names it: `content/01-roots.mdx`. */
export function outlineOf(filePath: string | undefined): PageOutline | undefined {
  const file = filePath?.replace(/^.*\//, '');
  return readOutlines(contentFolder).find((page) => page.file === file);
}
