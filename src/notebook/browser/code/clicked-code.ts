/**
 * Where in a page's code a reader has clicked. This is loaded with the page, so that a click in a listing
 * opens its editor.
 */

/** What a click in a listing may be meant for besides its code. */
const OTHER = 'a, button, summary, [data-output]';

/** A place in the window, in pixels. */
export type Point = { x: number; y: number };

/**
 * The place of a click that was meant for the code of a cell or an exercise; `undefined` for one on
 * something else to press, and for one that ends a selection.
 */
export function clickedCode(event: Event): Point | undefined {
  const target = event.target as Element;
  if (!target.closest('.cell-code > .cell-listing') || target.closest(OTHER)) return;
  if (getSelection()?.isCollapsed === false) return;
  const { clientX: x, clientY: y } = event as MouseEvent;
  return { x, y };
}

/** Whether a key was pressed that opens the editor: Enter on the listing itself. */
export const opensCode = ({ key, target }: KeyboardEvent): boolean =>
  key === 'Enter' && (target as Element).matches('.cell-code > .cell-listing');
