/**
 * Names and files in a listing that lead to another page show what is there in place. One that leads to the
 * same page, to another host or into another window is an ordinary link.
 */
import { load } from '../load.ts';

/** Listens for such names, once for a page. */
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('.cell-listing a');
  const isOrdinary = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey;
  if (!link || isOrdinary || link.origin !== location.origin) return;
  if (link.pathname === location.pathname) return;
  event.preventDefault();
  load('what shows names', import('./place-view.ts'))
    .then(({ showPlace }) => showPlace(link))
    // Without it, the link does what it would do anyway.
    .catch(() => location.assign(link.href));
});
