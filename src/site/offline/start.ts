/** What keeps the book on the reader's device comes once the page has been read for a while. */
import { load, prepare, whenIdle } from '../../notebook/browser/load.ts';

const keeper = () => load('what keeps the book', import('./keep-book.ts'));

whenIdle(() => prepare(async () => (await keeper()).start()));
