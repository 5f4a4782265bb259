/** Says in a frame that the book has no such cell, and which may be meant. */
import { BASE } from '../../notebook/browser/base.ts';
import { snippetTexts } from '../../notebook/browser/cells/sources.ts';
import { isolated } from '../../notebook/browser/code/invisible.ts';
import { tellHeight } from '../../notebook/browser/embed/height.ts';
import { decode, short } from '../../notebook/browser/embed/options.ts';
import { exerciseOf } from '../../notebook/run/exercise.ts';
import { exerciseFolder } from '../../notebook/run/exercise-files.ts';
import { nearest } from '../../notebook/suggest.ts';

/** `path` is what the address has after `/embed/`. */
export async function sayNoSuchCell(path: string): Promise<void> {
  const name = decode(path).replace(/\/$/, '');
  const line = document.querySelector<HTMLElement>('.no-cell');
  const sentence = line?.querySelector('span');
  if (!line || !sentence) return;
  line.hidden = false;
  if (name === '') sentence.append('This address names no cell of the book.');
  else sentence.append('The book has no cell “', isolated(short(name)), '”.');
  document.documentElement.dataset.noCell = '';
  // No page of the book may be read in a frame of another site.
  for (const link of document.links) link.target = '_blank';
  tellHeight();
  const guess = nearest(name, await knownPaths());
  if (guess === undefined) return;
  const link = document.createElement('a');
  link.href = `${BASE}/embed/${guess}/`;
  link.textContent = guess;
  sentence.append(' Did you mean ', link, '?');
}

/** Every cell and exercise; none if the host does not answer. */
async function knownPaths(): Promise<string[]> {
  const snippets = await snippetTexts().catch(() => ({}));
  return Object.keys(snippets).map((snippet) => {
    const exercise = exerciseOf(snippet);
    return exercise ? exerciseFolder(exercise) : snippet;
  });
}
