/** Every file that a reader may edit besides snippets, for when one of them is edited. */
import { built } from 'virtual:shared-texts';
import { openBook } from '../../open-book.ts';

export function GET(): Response {
  return new Response(built?.sources ?? JSON.stringify(openBook.sources), {
    headers: { 'Content-Type': 'application/json' },
  });
}
