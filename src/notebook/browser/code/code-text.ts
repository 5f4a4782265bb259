/**
 * The text of the code in a listing, without what the page adds to it: the words of what is folded, and the
 * values at the ends of lines.
 */

/** The text of all code in an element or a part of one. */
export function codeText(listing: Element | DocumentFragment): string {
  const copy = listing.cloneNode(true) as Element | DocumentFragment;
  for (const added of copy.querySelectorAll('summary, .line-values')) added.remove();
  return copy.textContent ?? '';
}

/**
 * What a reader copies from a listing: a value that has the focus is copied whole, with the digits that are
 * not shown, and code is copied without what stands beside it, folded lines included. `undefined` leaves
 * it to the browser.
 */
export function copiedText(listing: Element): string | undefined {
  const selection = getSelection();
  const { activeElement } = document;
  if (activeElement?.matches('.output-value') && selection?.isCollapsed !== false) {
    return activeElement.getAttribute('value') ?? activeElement.textContent ?? '';
  }
  if (!selection || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!listing.contains(range.commonAncestorContainer)) return undefined;
  return codeText(range.cloneContents());
}
