/** Follows hostile links to a chapter, and looks at what the page makes of them. */
import type { Tab } from '../../support/engines/driver.ts';
import { browserMemory } from '../../support/memory.ts';
import type { LinkAttack } from './attack.ts';
import { LIMITS } from './limits.ts';
import RULES from './rules.ts';
import { pressAndRead } from './run-in-page.ts';
import { CELL, CHAPTER, OTHER, type Target } from './target.ts';

/** Follows a link, and gives a line for all that should not have happened. Throws when the page does not answer. */
export async function attackByLink(target: Target, attack: LinkAttack): Promise<string[]> {
  const link = target.filled(attack.link);
  const { found, megabytes } = await follow(target, link, (tab) => judge(tab, attack.refused));
  // A page, a run, and in some browsers a long address alone, cost a lot.
  const harmless = await follow(target, `#${'x'.repeat(link.length)}`, runOther);
  const more = megabytes - harmless.megabytes;
  return [
    ...found,
    ...(more > LIMITS.linkMegabytes ? [`it took ${Math.round(more)} MB of memory`] : []),
    ...target.leaks().map((leak) => `reached the network: ${leak}`),
  ];
}

/** Opens the chapter with a link, as a reader who was here before, and gives by how much the browser grew. */
async function follow(
  target: Target,
  link: string,
  look: (tab: Tab) => Promise<string[]>,
): Promise<{ found: string[]; megabytes: number }> {
  const reader = await target.newReader();
  let timer: ReturnType<typeof setInterval> | undefined;
  try {
    const tab = await reader.newTab();
    await tab.open(target.site + CHAPTER);
    await tab.open('about:blank');
    const before = browserMemory();
    let most = before;
    timer = setInterval(() => {
      most = Math.max(most, browserMemory());
    }, 100);
    await tab.open(target.site + CHAPTER + link);
    const found = await look(tab);
    return { found, megabytes: most - before };
  } finally {
    clearInterval(timer);
    await reader.close();
  }
}

async function judge(tab: Tab, refused: boolean): Promise<string[]> {
  const harm = await tab.evaluate(lookAtLink, CELL, refused, LIMITS.linkMs);
  for (const rule of RULES) harm.push(...(await tab.evaluate(rule, CELL)));
  return [...harm, ...(await runOther(tab))];
}

/** Another cell of the page works as ever. */
async function runOther(tab: Tab): Promise<string[]> {
  const other = await tab.evaluate(pressAndRead, OTHER, 'Run', LIMITS.runMs);
  return other.startsWith('product') ? [] : [`another cell then shows ${other}`];
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
