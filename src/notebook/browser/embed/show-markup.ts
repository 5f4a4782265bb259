import { load } from '../load.ts';
import type { EmbedSubject } from './embed-dialog.ts';

/**
 * Shows the markup that puts something into another page.
 *
 * @throws LoadFailure when the dialog cannot be loaded.
 */
export async function showMarkup(subject: EmbedSubject): Promise<void> {
  const dialog = load('what shows the markup', import('./embed-dialog.ts'));
  (await dialog).openEmbedDialog(subject);
}
