/** Every snippet's text, so that what a reader writes can import any of them. */
import { openBook } from '../../open-book.ts';

export function GET(): Response {
  return Response.json(openBook.snippets);
}
