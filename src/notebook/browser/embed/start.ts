/**
 * All that a page for embedding does besides what every page with cells does: it tells its height, gives the
 * inputs the values in its address, and says what is wrong there.
 */
import { isolated } from '../code/invisible.ts';
import { attempt, load } from '../load.ts';
import { tellHeight } from './height.ts';
import { type EmbedKind, readOptions } from './options.ts';

const { inputs, problems } = readOptions(
  location.search,
  document.body.dataset.embeds as EmbedKind,
);
const notice = document.querySelector('.embed-notice');
const cell = document.querySelector<HTMLElement>('[data-cell]');

tellHeight();
if (cell && inputs.length > 0) attempt(setInputs, 'reload the page', notice?.firstElementChild);
else say();

async function setInputs(): Promise<void> {
  const { thePage } = await load('what runs the cells', import('../cells/page.ts'));
  problems.push(...(await thePage().setInputs(cell as HTMLElement, inputs)));
  say();
}

/** The link to the book is in the page, after the sentences. */
function say(): void {
  if (problems.length > 0) notice?.firstElementChild?.append(isolated(problems.join(' ')));
}
