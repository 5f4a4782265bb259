/**
 * Messages from the page to the reader: a question in a cell, or one line for the page.
 */
import { isolated, markInvisible } from './invisible.ts';

/** A question: a sentence, a text to read before answering, and one button per answer. */
export type Question = {
  sentence: string;
  text?: { title: string; code: string };
  answers: [label: string, act: () => void][];
};

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
  for (const [label, act] of answers) {
    const button = element('button', '', label);
    button.type = 'button';
    button.addEventListener('click', act);
    box.append(button);
  }
  return box;
}

let shown: HTMLElement | undefined;

/**
 * Shows one line at the foot of the window, announced politely, until the reader closes it or there is
 * another one. It may end with a link.
 */
export function showPageNotice(sentence: string, link?: { words: string; href: string }): void {
  shown?.remove();
  const line = element('div', 'page-notice');
  const words = element('p', '');
  words.setAttribute('role', 'status');
  const close = element('button', '', 'Close');
  close.type = 'button';
  close.addEventListener('click', () => line.remove());
  line.append(words, close);
  document.body.append(line);
  shown = line;
  // A screen reader announces only text that is added to an existing element.
  requestAnimationFrame(() => {
    words.append(isolated(sentence));
    if (link) words.append(' ', linkElement(link));
  });
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
