/**
 * Gives the inputs of an embedded cell the values in its address, and says what is wrong there. Themes and
 * views are in the page before it is painted.
 */
import { isolated } from '../code/invisible.ts';
import { attempt, load } from '../load.ts';
import { type EmbedKind, readOptions, saidOnce } from './options.ts';

/** Does what the part of the address from `?` on asks for. */
export async function applyOptions(search: string): Promise<void> {
  const { inputs, problems } = readOptions(search, document.body.dataset.embeds as EmbedKind);
  // The link to the book is in the page, after the sentences.
  const notice = document.querySelector('.embed-notice [role="status"]');
  const cell = document.querySelector<HTMLElement>('[data-cell]');
  const setInputs = async () => {
    if (!cell || inputs.length === 0) return;
    const { thePage } = await load('what runs the cells', import('../cells/page.ts'));
    problems.push(...(await thePage().setInputs(cell, inputs)));
  };
  await attempt(setInputs, 'reload', notice);
  if (problems.length > 0) notice?.append(isolated(saidOnce(problems)));
}
