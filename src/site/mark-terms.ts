/**
 * `npm run terms` marks the terms of the glossary where a chapter first uses them and does not link. It
 * says what it has marked, for its author to look at: it cannot know what a word means where it stands.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Book } from './book.ts';
import { firstUses } from './first-uses.ts';
import type { Definition } from './glossary.ts';
import { readChapters, readOpening, readOutlines } from './outline.ts';

const IMPORT = "import Term from '#components/Term.astro';";

/** A page with a `<Term>` around each first use that is not a link yet, and what was marked. */
export function markTerms(mdx: string, glossary: readonly Definition[]) {
  const bare = firstUses(mdx, glossary).filter(({ isLink }) => !isLink);
  let marked = mdx;
  for (const { term, words, offset } of bare.toSorted((a, b) => b.offset - a.offset)) {
    const end = offset + words.length;
    // A character that is written in another way, such as &amp;, moves the place; then a person marks it.
    if (mdx.slice(offset, end) !== words) continue;
    marked = `${marked.slice(0, offset)}<Term of="${term}">${words}</Term>${marked.slice(end)}`;
  }
  return { marked: marked === mdx ? mdx : withImport(marked), uses: bare };
}

/** The page with the import of the component, among the others in order. */
function withImport(mdx: string): string {
  if (!mdx.includes('<Term ') || mdx.includes(IMPORT)) return mdx;
  const imports = [...mdx.matchAll(/^import .*;$/gm)];
  const next = imports.find(([line]) => line > IMPORT);
  const last = imports.at(-1);
  if (next) return `${mdx.slice(0, next.index)}${IMPORT}\n${mdx.slice(next.index)}`;
  if (last) return mdx.replace(last[0], `${last[0]}\n${IMPORT}`);
  return mdx.replace(/^---\n[\s\S]*?\n---\n/, (matter) => `${matter}\n${IMPORT}\n`);
}

/** Marks the chapters of the book in this folder and the pages before them. */
export function markBook(content: string, opening: readonly string[] = []): string[] {
  const glossary = readOutlines(content).flatMap(({ definitions }) => definitions);
  const pages = [...readOpening(content, opening), ...readChapters(content)];
  return pages.flatMap(({ file }) => {
    const path = `${content}/${file}`;
    const mdx = readFileSync(path, 'utf8');
    const { marked, uses } = markTerms(mdx, glossary);
    if (marked !== mdx) writeFileSync(path, marked);
    return uses.map(({ term, words, line }) => `${path}:${line}: "${words}" is ${term}`);
  });
}

if (import.meta.main) {
  const root = process.cwd();
  const { book } = (await import(join(root, 'src/book/book.ts'))) as { book: Book };
  const marked = markBook('content', book.opening);
  console.log(marked.join('\n') || 'Every term is linked where it is first used.');
}
