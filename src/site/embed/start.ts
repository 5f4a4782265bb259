/** Loads what only a page in a frame of another site needs: a cell alone, or the sentence that there is none. */
import { BASE } from '../../notebook/browser/base.ts';
import { load, prepare } from '../../notebook/browser/load.ts';

const [start, path] = location.pathname.split(`${BASE}/embed/`, 2);

if (document.querySelector('[data-embeds]')) {
  const part = () => import('../../notebook/browser/embed/start.ts');
  prepare(() => load('what this page is asked for', part()));
} else if (start === '' && path !== undefined && document.querySelector('.no-cell')) {
  prepare(async () => (await import('./no-such-cell.ts')).sayNoSuchCell(path));
}
