/** Shows what is done as the page opens, and when another window of the book has more. */
import { showDone } from './done.ts';

showDone();
addEventListener('storage', showDone);
