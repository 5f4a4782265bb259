/** Every file that a reader may edit besides snippets, for when one of them is edited. */
import { openBook } from '../../open-book.ts';

export function GET(): Response {
  return Response.json(openBook.sources);
}
