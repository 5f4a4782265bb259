/** Every file of the core, for a reader who changes one of them. */
import { readCore } from '../../notebook/book.ts';

export function GET(): Response {
  return Response.json(readCore());
}
