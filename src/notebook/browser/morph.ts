/**
 * Makes what is in the page look like what was made anew, and changes no more of it than differs. A text
 * or an attribute that changes costs a fraction of a millisecond; elements that are replaced let the
 * browser lay out the whole page.
 */

/** Gives `old` the attributes and the content of `fresh`, whose parts may end up in it. */
export function morph(old: Element, fresh: Element): void {
  for (const { name } of [...old.attributes]) {
    if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  }
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  morphContent(old, fresh);
}

/** Gives `old` the content of `fresh`, whose parts may end up in it. */
export function morphContent(old: Element, fresh: Element): void {
  const before = [...old.childNodes];
  const after = [...fresh.childNodes];
  for (const node of before.slice(after.length)) node.remove();
  for (const [i, node] of after.entries()) {
    const present = before[i];
    if (!present) old.append(node);
    else if (present instanceof Text && node instanceof Text) setData(present, node.data);
    else if (areAlike(present, node)) morph(present as Element, node as Element);
    else present.replaceWith(node);
  }
}

/** Gives an element this text as its only content. */
export function setText(element: Element, text: string): void {
  const { firstChild, childNodes } = element;
  if (childNodes.length === 1 && firstChild instanceof Text) setData(firstChild, text);
  else element.textContent = text;
}

function setData(node: Text, data: string): void {
  if (node.data !== data) node.data = data;
}

/** Whether both are elements of the same name. */
const areAlike = (present: Node, node: Node): boolean =>
  present instanceof Element && node instanceof Element && present.nodeName === node.nodeName;
