/**
 * Where the names in the listings of a page lead: a function of the book's modules to its entry in the
 * reference, a snippet to its cell.
 */
import { book, modules } from 'virtual:book';
import { sourceFolder } from '../notebook/book.ts';
import type { LinkOf } from '../notebook/render/code-links.ts';
import { cellId, exerciseId } from '../notebook/render/ids.ts';
import { exerciseOf } from '../notebook/run/exercise.ts';
import { pathFrom } from '../notebook/run/link.ts';
import { base } from './open-book.ts';
import type { PageOutline } from './outline.ts';
import { pagesSetting, pagesShowing } from './outlines.ts';
import { chapterAddress } from './slides/addresses.ts';

/** The page that says what a snippet imports from `#notebook`, each name with its anchor. */
export const NOTEBOOK_PAGE = '/notebook-functions/';

/** What other modules are, on other hosts. */
const ELSEWHERE: Record<string, string> = {
  '@observablehq/plot': 'https://observablehq.com/plot/',
};

/** The links of the listing of `module`, on the page with this path. */
export function codeLinks(module: string, pathname: string): LinkOf {
  const page = chapterAddress(pathname.slice(base.length));
  return (specifier, name) => {
    if (specifier.startsWith('.')) return linkToFile(module, specifier, name, page);
    if (specifier === '#notebook') return `${base}${NOTEBOOK_PAGE}${name ? `#${name}` : ''}`;
    if (specifier in ELSEWHERE) return name ? undefined : ELSEWHERE[specifier];
    return linkToModule(specifier, name);
  };
}

/** A module of the book, or a name that it exports. */
function linkToModule(specifier: string, name?: string): string | undefined {
  const reference = book.references?.[specifier];
  if (!reference) return undefined;
  if (!name) return base + reference.replace(/#$/, '');
  return Object.hasOwn(modules[specifier] ?? {}, name) ? base + reference + name : undefined;
}

/** A file that another one imports: a snippet, a part of an exercise, or a file of one of the book's modules. */
function linkToFile(
  module: string,
  specifier: string,
  name: string | undefined,
  page: string,
): string {
  const file = pathFrom(module, specifier).replace(/\.ts$/, '');
  const exercise = exerciseOf(file);
  if (exercise) {
    return linkToPart(exerciseId(exercise), page, pagesSetting(exercise)) ?? `${base}/`;
  }
  const own = book.editable.find((each) => file.startsWith(`${sourceFolder(each)}/`));
  const entry = own && name && linkToModule(own, name);
  return entry || (linkToPart(cellId(file), page, pagesShowing(file)) ?? `${base}/embed/${file}/`);
}

/** A part of this page if it is one of those that have it, or else of the first of them. */
function linkToPart(id: string, page: string, pages: PageOutline[]): string | undefined {
  if (pages.some(({ address }) => address === page)) return `#${id}`;
  return pages[0] && `${base}${pages[0].address}#${id}`;
}
