/** From a place in the window to a place in the text of a listing. */
import type { Point } from './clicked-code.ts';
import { codeText } from './code-text.ts';

type Caret = { node: Node; offset: number };

/** How many characters of a listing's code are before a place; `undefined` for one outside of it. */
export function offsetAt(listing: Element, { x, y }: Point): number | undefined {
  const caret = caretAt(x, y);
  if (!caret || !listing.contains(caret.node)) return undefined;
  const before = document.createRange();
  before.setStart(listing, 0);
  before.setEnd(caret.node, caret.offset);
  return codeText(before.cloneContents()).length;
}

/** WebKit has only the older of the two calls. */
function caretAt(x: number, y: number): Caret | undefined {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined;
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret ? { node: caret.offsetNode, offset: caret.offset } : undefined;
  }
  const range = document.caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
