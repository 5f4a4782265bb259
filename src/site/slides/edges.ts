/** A press at the left or the right edge of a slide, where nothing else is. */

/** How wide an edge is, as a share of the window. */
const EDGE = 0.08;

/** What a press means something to, or is read, marked and scrolled by hand. */
const HAS_OWN_USE =
  'a, button, input, select, textarea, label, summary, table, pre, .cell, .exercise, [data-figure], .slide-notes, [popover]';

/** Whether a press turns to the next slide, or back; `undefined` if it does neither. */
export function edgeAt({ clientX, target }: MouseEvent): 'next' | 'previous' | undefined {
  if ((target as Element).closest(HAS_OWN_USE) || getSelection()?.isCollapsed === false) {
    return undefined;
  }
  const at = clientX / document.documentElement.clientWidth;
  if (at < EDGE) return 'previous';
  return at > 1 - EDGE ? 'next' : undefined;
}
