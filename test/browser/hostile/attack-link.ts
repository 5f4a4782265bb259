/** Follows hostile links to a chapter, and looks at what the page makes of them. */
import type { Tab } from '../../support/engines/driver.ts';
import type { LinkAttack } from './attack.ts';
import { LIMITS } from './limits.ts';
import { memoryUsed } from './processes.ts';
import RULES from './rules.ts';
import { pressAndRead } from './run-in-page.ts';
import { CELL, CHAPTER, OTHER, type Target } from './target.ts';

/** Follows a link in a new tab, and gives a line for all that should not have happened. Throws when it does not answer. */
export async function attackByLink(target: Target, attack: LinkAttack): Promise<string[]> {
  const reader = await target.newReader();
  const memory = watchMemory();
  try {
    const tab = await reader.newTab();
    await tab.open(target.site + CHAPTER);
    await tab.open('about:blank');
    memory.begin();
    const address = target.site + CHAPTER + target.filled(attack.link);
    await tab.open(address);
    const harm = await judge(tab, attack.refused);
    const grown = memory.grown();
    if (grown > LIMITS.linkBytes) harm.push(`it took ${Math.round(grown / 1e6)} MB of memory`);
    return [...harm, ...target.leaks().map((leak) => `reached the network: ${leak}`)];
  } finally {
    memory.stop();
    await reader.close();
  }
}

async function judge(tab: Tab, refused: boolean): Promise<string[]> {
  const harm = await tab.evaluate(lookAtLink, CELL, refused, LIMITS.linkMs);
  for (const rule of RULES) harm.push(...(await tab.evaluate(rule, CELL)));
  const other = await tab.evaluate(pressAndRead, OTHER, 'Run', LIMITS.runMs);
  if (!other.startsWith('product')) harm.push(`another cell then shows ${other}`);
  return harm;
}

/** Waits for what the page says of its link, or for the text in its editor. It goes into the page as text. */
async function lookAtLink(cell: string, refused: boolean, ms: number): Promise<string[]> {
  const root = document.querySelector<HTMLElement>(`[data-cell="${cell}"]`) as HTMLElement;
  const editor = () => root.querySelector('.cm-content');
  const said = () =>
    [...document.querySelectorAll('[role="status"], [role="alert"]')]
      .map(({ textContent }) => textContent ?? '')
      .find((text) => /link/i.test(text));
  const isThere = () => (refused ? said() : editor() && said());
  for (const end = performance.now() + ms; !isThere() && performance.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  // An editor that should not open may take a moment to.
  if (refused) await new Promise((resolve) => setTimeout(resolve, 500));
  const found: string[] = [];
  if (!said()) found.push('the page says nothing of the link');
  if (refused && editor()) found.push('the text of a link that is broken is in the editor');
  if (!refused && !editor()) found.push('the text of the link is not in the editor');
  if (root.dataset.state !== 'static') found.push(`the cell is ${root.dataset.state}`);
  if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(editor()?.textContent ?? '')) {
    found.push('the code has marks that nobody sees');
  }
  if (document.title === 'taken') found.push('the text acts on the page');
  return found;
}

/** Watches the memory of the browser until it is stopped. */
function watchMemory() {
  let before = 0;
  let most = 0;
  const look = () => {
    most = Math.max(most, memoryUsed());
  };
  const timer = setInterval(look, 50);
  return {
    begin: () => {
      before = memoryUsed();
      most = before;
    },
    /** By how many bytes it has grown since it began, at most. */
    grown: () => {
      look();
      return most - before;
    },
    stop: () => clearInterval(timer),
  };
}
