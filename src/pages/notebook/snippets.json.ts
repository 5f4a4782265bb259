/** Every snippet's text, so that what a reader writes can import any of them. */
import { readSnippets } from '../../notebook/book.ts';

export function GET(): Response {
  return Response.json(readSnippets());
}
