/**
 * Characters that nobody sees, such as those that turn text around, as small boxes with their number:
 * U+202E. They can make code look other than it is. What is run or copied keeps them.
 */

/**
 * What Unicode calls ignorable by default (it has the zero-width characters and those for the direction
 * of text), controls, and separators that no editor breaks lines at.
 */
export const INVISIBLE =
  /(?![\t\n\r])[\p{Default_Ignorable_Code_Point}\p{Control}\u2028\u2029\ufff9-\ufffb]/gu;

/** Those among them that turn the direction of text. A result may have the others, as in an emoji. */
export const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The most boxes that one text gets: with more of them a page would stand still. */
const MOST_MARKS = 500;

/** Says how many such characters a text has; empty when it has none. */
export function invisibleSentence(text: string): string {
  const count = text.match(INVISIBLE)?.length ?? 0;
  if (count === 0) return '';
  const characters = count === 1 ? 'character' : 'characters';
  return `This text has ${count} invisible ${characters}, marked in the code.`;
}

/** The box that stands for a character. */
export function invisibleMark(codePoint: number): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'invisible-character';
  // The style sheet shows it, so that it is not part of what is copied.
  mark.dataset.name = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return mark;
}

/**
 * Puts each such character in an element into a box, which shows it; the element's text stays the same.
 * Pictures are left alone: a text in them reaches nothing beside it.
 */
export function markInvisible(element: HTMLElement, pattern = INVISIBLE): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  let room = MOST_MARKS;
  for (const text of texts) {
    if (text.parentElement instanceof SVGElement) continue;
    const parts = partsOf(text.data, pattern, room);
    const marks = parts.filter((part) => typeof part !== 'string').length;
    if (marks > 0) text.replaceWith(...parts);
    room -= marks;
  }
}

/**
 * A text from elsewhere for a sentence of the page, with such characters as boxes. Its direction does not
 * reach what stands beside it.
 */
export function isolated(text: string): HTMLElement {
  const element = document.createElement('bdi');
  element.append(...partsOf(text));
  return element;
}

function partsOf(text: string, pattern = INVISIBLE, room = MOST_MARKS): (string | HTMLElement)[] {
  const parts: (string | HTMLElement)[] = [];
  let end = 0;
  for (const { 0: character, index } of text.matchAll(pattern)) {
    if (room-- <= 0) break;
    const mark = invisibleMark(character.codePointAt(0) as number);
    mark.textContent = character;
    parts.push(text.slice(end, index), mark);
    end = index + character.length;
  }
  parts.push(text.slice(end));
  return parts.filter((part) => part !== '');
}
