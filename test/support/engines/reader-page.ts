/** A page as its reader uses it, in any engine: presses what has a name, and waits for what comes. */
import { expect } from 'vitest';
import type { Tab } from './driver.ts';

/** How long a page may take for what a reader waits for. */
const SLOW = { timeout: 20_000 };

/** A part of a page: a cell, an exercise, or the whole page. */
export class PagePart {
  readonly tab: Tab;
  readonly selector: string;

  constructor(tab: Tab, selector = 'body') {
    this.tab = tab;
    this.selector = selector;
  }

  /** The cell of a snippet. */
  static cell(tab: Tab, name: string): PagePart {
    return new PagePart(tab, `[data-cell="${name}"]`);
  }

  /** Clicks the button with this name. */
  async press(name: string): Promise<void> {
    await expect.poll(() => this.tab.evaluate(isReady, this.selector, name), SLOW).toBe(true);
    await this.tab.click(await this.tab.evaluate(pathOfButton, this.selector, name));
  }

  /** Opens the editor and puts `text` in the place of what is there. */
  async write(text: string): Promise<void> {
    await this.press('Edit');
    await expect.poll(() => this.tab.evaluate(isEditing, this.selector), SLOW).toBe(true);
    await this.tab.press('Control+A');
    await this.tab.insert(text);
    await expect.poll(() => this.tab.evaluate(editedText, this.selector), SLOW).toBe(text);
  }

  /** Waits until it is in a state: `ok`, `stopped`, … */
  async reaches(state: string): Promise<void> {
    await expect.poll(() => this.tab.evaluate(stateOf, this.selector), SLOW).toBe(state);
  }

  /** Waits until the text of an element in it contains `words`. */
  async shows(words: string, within = ''): Promise<void> {
    const selector = `${this.selector} ${within}`;
    await expect.poll(() => this.tab.evaluate(textOf, selector), SLOW).toContain(words);
  }

  /** The value of an attribute of the first element that `within` finds in it. */
  attribute(within: string, name: string): Promise<string | null> {
    return this.tab.evaluate(attributeOf, `${this.selector} ${within}`, name);
  }
}

// These go into the page as texts: they see nothing of this file.

function isReady(selector: string, name: string): boolean {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>(`${selector} button`)];
  return buttons.some((button) => button.textContent?.trim() === name && !button.disabled);
}

/** A selector that finds this button alone. */
function pathOfButton(selector: string, name: string): string {
  const buttons = [...document.querySelectorAll(`${selector} button`)];
  const found = buttons.find((button) => button.textContent?.trim() === name);
  const path: string[] = [];
  for (let at = found; at?.parentElement; at = at.parentElement) {
    path.unshift(`:nth-child(${[...at.parentElement.children].indexOf(at) + 1})`);
  }
  return ['html', ...path].join(' > ');
}

function isEditing(selector: string): boolean {
  return document.querySelector(`${selector} .cm-content`) === document.activeElement;
}

function editedText(selector: string): string {
  const lines = [...document.querySelectorAll(`${selector} .cm-line`)];
  return lines.map(({ textContent }) => textContent).join('\n');
}

function stateOf(selector: string): string | null {
  return document.querySelector(selector)?.getAttribute('data-state') ?? null;
}

function textOf(selector: string): string {
  return [...document.querySelectorAll<HTMLElement>(selector)]
    .map(({ innerText }) => innerText)
    .join('\n');
}

function attributeOf(selector: string, name: string): string | null {
  return document.querySelector(selector)?.getAttribute(name) ?? null;
}
