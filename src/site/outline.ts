/**
 * What a page of the book contains, from one parse of its MDX: its place in the book, the components it
 * uses, its formulas, its exercises and how long it takes to read.
 *
 * A chapter is `content/NN-name.mdx`: NN gives its place, and name its address.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseFrontmatter } from 'astro/markdown';
import { type MdastNode, mdxToMdast } from 'satteri';
import type { ComponentUse } from '../notebook/node/validate-book.ts';
import { didYouMean } from '../notebook/suggest.ts';
import { type Definition, definitionOf } from './glossary.ts';
import { nodesIn, type PagePart, pageParts } from './page-parts.ts';
import { type Formula, pageMinutes } from './reading-time.ts';

/** One page of the book. */
export interface PageOutline {
  /** The file's name inside `content/`. */
  file: string;
  /** The page's address without slashes: `the-formula`; `index` for the title page. */
  slug: string;
  /** The page's address from the root of the book: `/the-formula/`. */
  address: string;
  /** The chapter's number; none for a page that is not a chapter. */
  number?: number;
  title: string;
  description: string;
  /** The components in the page, in order, without those in comments. */
  uses: ComponentUse[];
  formulas: Formula[];
  /** Where its links lead, each with its file and line. */
  links: { place: string; href: string }[];
  /** The terms that it defines. */
  definitions: Definition[];
  /** The exercises it sets: `quadratic/vieta`. */
  exercises: string[];
  /** What is in it, and in each of its sections: the whole page comes first. */
  parts: PagePart[];
  /** How long it takes to read, with its cells and its exercises. */
  minutes: number;
}

/** A page that is a chapter. */
export type Chapter = PageOutline & { number: number };

const CHAPTER_FILE = /^(\d{2})-[a-z0-9-]+\.mdx$/;

/** `01-the-formula.mdx` → `the-formula`; other pages keep their name. */
export function slugOf(file: string): string {
  return file.replace(/\.mdx$/, '').replace(/^\d{2}-/, '');
}

/** The outline of one page; `file` is its name inside `content/`. */
export function parseOutline(file: string, mdx: string): PageOutline {
  const { frontmatter } = parseFrontmatter(mdx);
  const number = CHAPTER_FILE.exec(file)?.[1];
  const slug = slugOf(file);
  const tree = mdxToMdast(mdx, { features: { math: true, frontmatter: true } });
  const components = componentsIn(tree, file);
  const uses = components.map(({ use }) => use);
  const exercises = uses.filter(({ name }) => name === 'Exercise');
  return {
    file,
    slug,
    address: file === 'index.mdx' ? '/' : `/${slug}/`,
    ...(number !== undefined && { number: Number(number) }),
    title: String(frontmatter.title ?? ''),
    description: String(frontmatter.description ?? ''),
    uses,
    formulas: formulasIn(tree),
    links: linksIn(tree, file),
    definitions: components
      .filter(({ use }) => use.name === 'Definition')
      .map(({ use, node }) => definitionOf(use, node)),
    exercises: exercises.map(({ properties }) => properties.of ?? ''),
    parts: pageParts(tree),
    minutes: pageMinutes(tree),
  };
}

function componentsIn(tree: MdastNode, file: string): { use: ComponentUse; node: MdastNode }[] {
  return [...nodesIn(tree)].flatMap((node) => {
    const isComponent = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
    if (!isComponent || !node.name) return [];
    const properties: Record<string, string> = {};
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute') continue;
      const { name, value } = attribute;
      properties[name] = typeof value === 'string' ? value : (value?.value ?? '');
    }
    const place = `content/${file}:${node.position?.start.line ?? 1}`;
    const slots = slotsIn(node.children);
    const use = { place, name: node.name, properties, ...(slots.length > 0 && { slots }) };
    return [{ use, node }];
  });
}

/** The names of the slots that a component's children are for. */
function slotsIn(children: readonly MdastNode[]): string[] {
  return children.flatMap((child) => {
    // A component between blank lines may stand in a paragraph of its own.
    if (child.type === 'paragraph') return slotsIn(child.children);
    if (child.type !== 'mdxJsxFlowElement' && child.type !== 'mdxJsxTextElement') return [];
    return child.attributes.flatMap((attribute) => {
      const isSlot = attribute.type === 'mdxJsxAttribute' && attribute.name === 'slot';
      return isSlot && typeof attribute.value === 'string' ? [attribute.value] : [];
    });
  });
}

function formulasIn(tree: MdastNode): Formula[] {
  return [...nodesIn(tree)].flatMap((node) =>
    node.type === 'math' || node.type === 'inlineMath' ? [node as Formula] : [],
  );
}

function linksIn(tree: MdastNode, file: string): PageOutline['links'] {
  return [...nodesIn(tree)].flatMap((node) =>
    node.type === 'link'
      ? [{ place: `content/${file}:${node.position?.start.line ?? 1}`, href: node.url }]
      : [],
  );
}

/** The outlines that were parsed, by path, each with the time its file was written. */
const parsed = new Map<string, { written: number; outline: PageOutline }>();

/** The pages of a content folder in the order of their file names; a page is parsed once. */
export function readOutlines(folder: string): PageOutline[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.mdx'));
  return files.sort().map((file) => {
    const path = join(folder, file);
    const written = statSync(path).mtimeMs;
    const known = parsed.get(path);
    if (known?.written === written) return known.outline;
    const outline = parseOutline(file, readFileSync(path, 'utf8'));
    parsed.set(path, { written, outline });
    return outline;
  });
}

/**
 * The chapters in order.
 *
 * @throws Error when two files claim the same number or address, or a chapter has no title.
 */
export function readChapters(folder: string): Chapter[] {
  const pages = readOutlines(folder);
  const chapters = pages.filter((page): page is Chapter => page.number !== undefined);
  for (const { file, number, slug, title } of chapters) {
    const sameNumber = chapters.find((other) => other.file < file && other.number === number);
    if (sameNumber) {
      throw new Error(
        `content/${sameNumber.file} and content/${file} are both chapter ${number}: give one of them another number.`,
      );
    }
    const sameSlug = pages.find((other) => other.file !== file && other.slug === slug);
    if (sameSlug) {
      throw new Error(
        `content/${sameSlug.file} and content/${file} would both be served at /${slug}/: rename one of them.`,
      );
    }
    if (title === '') {
      throw new Error(`content/${file} has no title: begin it with "---", "title: …", "---".`);
    }
  }
  return chapters;
}

/**
 * The pages before the first chapter, in the order in which the book names them.
 *
 * @throws Error when there is no page of such an address.
 */
export function readOpening(folder: string, addresses: readonly string[] = []): PageOutline[] {
  const pages = readOutlines(folder);
  return addresses.map((address) => {
    const page = pages.find((page) => page.address === address);
    if (page) return page;
    const known = pages.map(({ address }) => address);
    const meant = didYouMean(address, known, `There are ${known.join(', ')}.`);
    throw new Error(`The book opens with "${address}", but no page has this address.${meant}`);
  });
}
