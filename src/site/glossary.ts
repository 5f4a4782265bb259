/**
 * The glossary of a book: the page with a `<Definition of="discriminant">` for each term. A
 * `<Term of="discriminant">` in a chapter links to it; one that is marked `taught` is the place that the
 * definition leads back to.
 */
import type { MdastNode } from 'satteri';
import type { ComponentUse } from '../notebook/node/validate-book.ts';
import { didYouMean } from '../notebook/suggest.ts';
import type { PageOutline } from './outline.ts';

/** A term and what it means. */
export interface Definition {
  /** File and line: `content/glossary.mdx:12`. */
  place: string;
  term: string;
  /** Other ways to write it, such as its plural. */
  forms: string[];
  /** The definition as plain text. */
  text: string;
  /** Whether the word also has an everyday meaning, so that not every use of it is a use of the term. */
  isOrdinary: boolean;
}

/** The part of an address that stands for a term: `learning rate` → `learning-rate`. */
export const termId = (term: string): string =>
  term
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** The id of the words that teach a term, on the page that teaches it. */
export const taughtId = (term: string): string => `term-${termId(term)}`;

/** The id of the note with a term's definition, on each page that uses it. */
export const noteId = (term: string): string => `definition-${termId(term)}`;

/** The definition that a component with these properties and children gives. */
export function definitionOf({ place, properties }: ComponentUse, node: MdastNode): Definition {
  const { of = '', forms = '' } = properties;
  return {
    place,
    term: of,
    forms: forms.split(',').flatMap((form) => form.trim() || []),
    text: textOf(node).replace(/\s+/g, ' ').trim(),
    isOrdinary: 'ordinary' in properties,
  };
}

/** The text of a node, without formulas. */
function textOf(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Where a term is defined, with the address of its definition, and where it is taught. */
export interface Entry extends Definition {
  /** The address of the definition from the root of the book: `/glossary/#learning-rate`. */
  address: string;
  /** The page that teaches the term, with the address of the place. */
  taught: { page: PageOutline; address: string } | undefined;
}

/** All terms of a book, by the words that `of` names them with. */
export function glossaryOf(pages: readonly PageOutline[]): Map<string, Entry> {
  const teachers = new Map(
    pages.flatMap((page) =>
      page.uses.filter(isMark).map(({ properties }): [string, PageOutline] => {
        return [properties.of ?? '', page];
      }),
    ),
  );
  const entries = pages.flatMap((page) =>
    page.definitions.map((definition): [string, Entry] => {
      const { term } = definition;
      const teacher = teachers.get(term);
      const taught = teacher && { page: teacher, address: `${teacher.address}#${taughtId(term)}` };
      return [term, { ...definition, address: `${page.address}#${termId(term)}`, taught }];
    }),
  );
  return new Map(entries);
}

/** Whether a component marks the place that teaches a term. */
const isMark = ({ name, properties }: ComponentUse) => name === 'Term' && 'taught' in properties;

/** `The glossary has no term "discriminnt". Did you mean "discriminant"?` */
export function noTerm(term: string, terms: Iterable<string>): string {
  const remedy = `Define it in the glossary: <Definition of="${term}">…</Definition>.`;
  return `The glossary has no term "${term}".${didYouMean(term, terms, remedy)}`;
}

/** One sentence for each mistake between the glossary and the chapters, with file and line. */
export function validateGlossary(pages: readonly PageOutline[]): string[] {
  const glossary = glossaryOf(pages);
  const problems: string[] = [];
  const seen = new Map<string, string>();
  for (const { place, term, text } of pages.flatMap(({ definitions }) => definitions)) {
    const first = seen.get(termId(term));
    if (first)
      problems.push(`${place}: "${term}" is already defined at ${first}: keep one of them.`);
    seen.set(termId(term), place);
    if (text === '')
      problems.push(`${place}: "${term}" has no definition: write it in plain words.`);
    if (glossary.get(term)?.taught) continue;
    problems.push(
      `${place}: no page teaches "${term}". Mark the words that explain it: <Term of="${term}" taught>…</Term>.`,
    );
  }
  const taught = new Map<string, string>();
  for (const use of pages.flatMap(({ uses }) => uses)) {
    const { place, name, properties } = use;
    if (name !== 'Term') continue;
    const { of: term = '' } = properties;
    if (!glossary.has(term)) problems.push(`${place}: ${noTerm(term, glossary.keys())}`);
    if (!isMark(use)) continue;
    const first = taught.get(term);
    if (first) {
      problems.push(
        `${place}: "${term}" is already taught at ${first}: mark one of the two places.`,
      );
    }
    taught.set(term, place);
  }
  return [...problems, ...brokenLinks(pages, glossary)];
}

/** A sentence for each plain link to a definition that is not there. */
function brokenLinks(pages: readonly PageOutline[], glossary: Map<string, Entry>): string[] {
  const known = [...glossary.values()].map(({ address }) => address);
  const glossaries = new Set(known.map((address) => address.replace(/#.*/, '')));
  return pages
    .flatMap(({ links }) => links)
    .filter(({ href }) => href.includes('#') && glossaries.has(href.replace(/#.*/, '')))
    .filter(({ href }) => !known.includes(decodeURIComponent(href)))
    .map(({ place, href }) => {
      const remedy = 'Link to a term that it defines.';
      return `${place}: the glossary has no place "${href}".${didYouMean(href, known, remedy)}`;
    });
}
