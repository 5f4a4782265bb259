/** Every snippet's text, so that what a reader writes can import any of them. */
import { built } from 'virtual:shared-texts';
import { openBook } from '../../open-book.ts';
import { snippetFile } from '../../snippet-file.ts';

export function GET(): Response {
  return new Response(built?.snippets ?? snippetFile(openBook.snippets), {
    headers: { 'Content-Type': 'application/json' },
  });
}
