/** Shows what is done when the page opens, and when another window of the book changes it. */
import { showDone } from './done.ts';

showDone();
addEventListener('storage', showDone);
