/**
 * Runs hostile texts in a cell, and looks at the page before, during and after. The page is used again as
 * long as nothing has harmed it.
 */
import type { Reader, Tab } from '../../support/engines/driver.ts';
import type { SnippetAttack } from './attack.ts';
import { describePage } from './describe-page.ts';
import { LIMITS, READER_WAITS_MS } from './limits.ts';
import { coreUsed } from './processes.ts';
import RULES from './rules.ts';
import { pressAndRead, type Ran, writeAndRun } from './run-in-page.ts';
import { CELL, CHAPTER, OTHER, type Target } from './target.ts';

const HARMLESS = 'export const harmless = [1, 2, 3];';
/**
 * The browser tidies up for a while after a run, and WebKit paints for three seconds to fade a scroll bar: it
 * is watched so often, for so long.
 */
const WATCHES = 24;
const WATCH_MS = 500;

/** An open page, and what it showed before any attack. */
type Page = {
  reader: Reader;
  tab: Tab;
  outside: string[];
  all: string[];
  cell: string;
  other: string;
};

export class CellAttacker {
  readonly #target: Target;
  #page: Page | undefined;

  constructor(target: Target) {
    this.#target = target;
  }

  /** Attacks, and gives a line for all that should not have happened. Throws when the page does not answer. */
  async attack(attack: SnippetAttack): Promise<string[]> {
    this.#page ??= await this.#open();
    const found = await this.#try(this.#page, attack);
    if (found.length > 0) await this.close();
    return found;
  }

  async close(): Promise<void> {
    await this.#page?.reader.close();
    this.#page = undefined;
  }

  /** Its page is gone, with its engine. */
  forget(): void {
    this.#page = undefined;
  }

  async #open(): Promise<Page> {
    const reader = await this.#target.newReader();
    const tab = await reader.newTab();
    await tab.open(this.#target.site + CHAPTER);
    // A first run loads what runs cells, and the editor.
    await tab.evaluate(writeAndRun, CELL, HARMLESS, { reader: 20_000, stop: 0 });
    const cell = await tab.evaluate(pressAndRead, CELL, 'Reset', 20_000);
    const other = await tab.evaluate(pressAndRead, OTHER, 'Run', 20_000);
    const outside = await tab.evaluate(describePage, CELL, false);
    const all = await tab.evaluate(describePage, CELL, true);
    this.#target.leaks();
    return { reader, tab, outside, all, cell, other };
  }

  async #try(page: Page, attack: SnippetAttack): Promise<string[]> {
    const harm = await this.#run(page.tab, attack);
    harm.push(...differences(page.outside, await page.tab.evaluate(describePage, CELL, false)));
    if (attack.next) harm.push(...(await this.#next(page.tab, attack.next)));
    if (harm.length === 0) harm.push(...(await this.#recover(page)));
    if (attack.idleAfter && harm.length === 0) harm.push(...(await isIdle()));
    return [...harm, ...this.#target.leaks().map((leak) => `reached the network: ${leak}`)];
  }

  async #run(tab: Tab, { code, untilBudget }: SnippetAttack): Promise<string[]> {
    const reader = untilBudget ? LIMITS.budgetMs : READER_WAITS_MS;
    const wait = { reader, stop: LIMITS.stopMs };
    const ran = await tab.evaluate(writeAndRun, CELL, this.#target.filled(code), wait);
    const harm = harmOf(ran, untilBudget);
    for (const rule of RULES) harm.push(...(await tab.evaluate(rule, CELL)));
    return harm;
  }

  async #next(tab: Tab, { code, shows }: { code: string; shows: string }): Promise<string[]> {
    await tab.evaluate(writeAndRun, CELL, code, { reader: LIMITS.runMs, stop: 0 });
    const shown = await tab.evaluate(shownBy, CELL);
    return shown.includes(shows) ? [] : [`the next text showed ${shown}, and not ${shows}`];
  }

  /** After a reset the cell, another cell and the whole page are as they were. */
  async #recover({ tab, cell, other, all }: Page): Promise<string[]> {
    const reset = await tab.evaluate(pressAndRead, CELL, 'Reset', LIMITS.runMs);
    const run = await tab.evaluate(pressAndRead, OTHER, 'Run', LIMITS.runMs);
    return [
      ...(reset === cell ? [] : [`after Reset the cell shows ${reset}, and not ${cell}`]),
      ...(run === other ? [] : [`another cell then shows ${run}, and not ${other}`]),
      ...(await this.#changes(tab, all)),
    ];
  }

  /** What is not as it was before. The page's own bar may tell of a run for a moment after its cell shows it. */
  async #changes(tab: Tab, before: string[]): Promise<string[]> {
    const until = performance.now() + LIMITS.answerMs * 10;
    for (;;) {
      const found = differences(before, await tab.evaluate(describePage, CELL, true));
      if (found.length === 0 || performance.now() > until) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function harmOf(ran: Ran, untilBudget?: boolean): string[] {
  const round = Math.round;
  const harm: string[] = [];
  if (ran.state === 'running') harm.push('the run does not end, and Stop does not end it');
  if (ran.stopped && untilBudget) harm.push('the run was not ended by its budget');
  if (!ran.kept) harm.push('the editor does not have the text any more');
  if (ran.stall > LIMITS.stallMs) harm.push(`${SLOW} it stood still for ${round(ran.stall)} ms`);
  if (ran.answer > LIMITS.answerMs) harm.push(`${SLOW} it answers in ${round(ran.answer)} ms`);
  return harm;
}

/** The beginning of what a busy machine may have caused. */
export const SLOW = 'the page is slow:';

/** The browser is idle when it was so once. */
async function isIdle(): Promise<string[]> {
  let used = 0;
  for (let i = 0; i < WATCHES; i++) {
    used = await coreUsed(WATCH_MS);
    if (used <= LIMITS.idleCpu) return [];
  }
  return [`with nothing to do, ${Math.round(used * 100)} % of a core is used`];
}

/** What a cell says outside its code. It goes into the page as text. */
function shownBy(cell: string): string {
  const root = document.querySelector(`[data-cell="${cell}"]`) as HTMLElement;
  const parts = root.querySelectorAll('[data-output], .cell-log, .cell-messages');
  return [...parts].map(({ textContent }) => textContent).join(' ');
}

/** The first lines in which two descriptions of the page differ. */
export function differences(before: string[], after: string[]): string[] {
  const [old, fresh] = [new Set(before), new Set(after)];
  const gone = before.filter((line) => !fresh.has(line)).map((line) => `the page lost: ${line}`);
  const come = after.filter((line) => !old.has(line)).map((line) => `the page has now: ${line}`);
  return [...gone.slice(0, 3), ...come.slice(0, 3)].map((line) => line.slice(0, 400));
}
