/** `llms.txt`: the pages of the book for programs that read it, each with its Markdown. */
import type { Book } from '../book.ts';
import type { PageOutline } from '../outline.ts';
import { markdownAddress } from './addresses.ts';

/** The text of the file for a book served under `base`: `` or `/some/where`. */
export function llmsText({ title }: Book, pages: readonly PageOutline[], base: string): string {
  const front = pages.find(({ address }) => address === '/');
  const line = ({ title, address, description }: PageOutline) =>
    `- [${title}](${base}${markdownAddress(address)}): ${description}`;
  const chapters = pages.filter(({ number }) => number !== undefined);
  const others = pages.filter(({ number }) => number === undefined);
  return [
    `# ${title}`,
    `> ${front?.description ?? ''}`,
    'Each page is there as Markdown, with its code, what the code gives, and its formulas.',
    `## Chapters\n\n${chapters.map(line).join('\n')}`,
    `## Other pages\n\n${others.map(line).join('\n')}`,
  ].join('\n\n');
}
