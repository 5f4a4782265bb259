/** When the page shows the reader's own texts, without loading what shows them before there are any. */
import { prepare } from '../load.ts';
import { hasDrafts, moduleOfKey } from './storage-key.ts';

/** What shows the texts of a page's boxes; it does so as it is made. */
type Shows = { changedElsewhere(event: StorageEvent): void };

/**
 * The page shows the reader's texts of these modules as it opens, as it is come back to, and as another
 * window changes them.
 */
export function onDrafts(modules: string[], shows: () => Promise<Shows>): void {
  const restore = () => {
    if (hasDrafts(modules)) prepare(shows);
  };
  restore();
  addEventListener('pageshow', restore);
  addEventListener('storage', (event) => {
    if (!modules.includes(moduleOfKey(event.key ?? '') ?? '')) return;
    prepare(async () => (await shows()).changedElsewhere(event));
  });
}
