/** Makes the page's elements from what is to be shown. */
import { attributesOf, type Markup, type MarkupElement } from '../render/markup.ts';
import { pictureFrom } from './picture.ts';

/**
 * The element, with all that is in it.
 *
 * @throws RangeError when a picture is larger than a cell may draw.
 */
export function elementFrom(markup: MarkupElement): HTMLElement {
  const element = document.createElement(markup.tag);
  for (const [name, value] of attributesOf(markup)) element.setAttribute(name, value);
  element.append(...markup.children.flatMap(nodesFrom));
  return element;
}

/** What is put in the place of an element's content; nothing for a picture that is not an SVG. */
export function nodesFrom(markup: Markup): (Node | string)[] {
  if (typeof markup === 'string') return [markup];
  if (!('svg' in markup)) return [elementFrom(markup)];
  const picture = pictureFrom(markup.svg);
  return picture ? [picture] : [];
}
