/**
 * Messages from the page to the reader: a question in a cell, or one line for the page.
 */
import { isolated, markInvisible } from './invisible.ts';

/** A question: a sentence, a text to read before answering, and one button per answer. */
export type Question = {
  sentence: string;
  text?: { title: string; code: string };
  answers: Answer[];
};

/** A button: the words on it, and what it does. */
export type Answer = [label: string, act: () => void];

/** The question as an element for a cell. */
export function questionElement({ sentence, text, answers }: Question): HTMLElement {
  const box = element('div', 'cell-question');
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', sentence);
  box.append(element('p', '', sentence));
  if (text) {
    const details = element('details', '');
    const listing = element('pre', '', text.code);
    markInvisible(listing);
    // It needs focus to be scrolled by keyboard.
    listing.tabIndex = 0;
    listing.setAttribute('aria-label', text.title);
    details.append(element('summary', '', text.title), listing);
    box.append(details);
  }
  box.append(...answers.map(button));
  return box;
}

let shown: HTMLElement | undefined;

/** What a notice may have besides its sentence: a button, or a link at its end. */
type NoticeExtras = { action?: Answer; link?: { words: string; href: string } };

/**
 * Shows one line at the foot of the window, announced politely, until the reader closes it or there is
 * another one. Gives the line's element.
 */
export function showPageNotice(sentence: string, { action, link }: NoticeExtras = {}): HTMLElement {
  shown?.remove();
  const line = element('div', 'page-notice');
  const words = element('p', '');
  words.setAttribute('role', 'status');
  const answers: Answer[] = [...(action ? [action] : []), ['Close', () => line.remove()]];
  line.append(words, ...answers.map(button));
  document.body.append(line);
  shown = line;
  // A screen reader announces only text that is added to an existing element.
  requestAnimationFrame(() => {
    words.append(isolated(sentence));
    if (link) words.append(' ', linkElement(link));
  });
  return line;
}

function button([label, act]: Answer): HTMLButtonElement {
  const made = element('button', '', label);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

function linkElement({ words, href }: { words: string; href: string }): HTMLElement {
  const made = element('a', '', words);
  made.href = href;
  return made;
}

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
