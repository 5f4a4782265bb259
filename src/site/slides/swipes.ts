/** Swipes of one finger to the left and to the right. */

/** How far a finger goes, in pixels, and how much further sideways than up or down. */
const FAR = 60;
const SIDEWAYS = 2;

/** Calls `onSwipe` for each swipe over an element that has no other use for it. */
export function swipes(element: HTMLElement, onSwipe: (isForward: boolean) => void): void {
  let start: Touch | undefined;
  element.addEventListener(
    'touchstart',
    ({ touches, target }) => {
      start = touches.length === 1 && !isTaken(target as Element, element) ? touches[0] : undefined;
    },
    { passive: true },
  );
  element.addEventListener('touchend', ({ changedTouches: [end] }) => {
    if (!start) return;
    const [x, y] = [end.clientX - start.clientX, end.clientY - start.clientY];
    start = undefined;
    if (Math.abs(x) > FAR && Math.abs(x) > SIDEWAYS * Math.abs(y)) onSwipe(x < 0);
  });
}

/** Whether a finger does something else there: it moves a control, reads a figure, scrolls a box sideways. */
function isTaken(target: Element, within: Element): boolean {
  if (target.closest('input, select, textarea, .cm-editor, [data-figure]')) return true;
  for (let box: Element | null = target; box && box !== within; box = box.parentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(box).overflowX);
    if (scrolls && box.scrollWidth > box.clientWidth) return true;
  }
  return false;
}
