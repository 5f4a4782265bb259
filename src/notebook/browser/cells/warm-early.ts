/** What shows that a reader is there. (A browser scrolls by itself, too.) */
const SIGNS = ['pointermove', 'touchstart', 'wheel', 'keydown'];

/**
 * Calls `warm` when a reader is there, a cell is near the window and the browser has nothing to do, so that the
 * first move of a control does not wait for what runs it. Not for a reader who wants to save data.
 */
export function warmEarly(cells: HTMLElement[], warm: () => void): void {
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      (window.requestIdleCallback ?? setTimeout)(warm);
    },
    { rootMargin: '50%' },
  );
  const first = new AbortController();
  const begin = (event: Event) => {
    // A browser also tells where the pointer is when a page appears under it.
    const { movementX, movementY } = event as PointerEvent;
    if (event.type === 'pointermove' && movementX === 0 && movementY === 0) return;
    first.abort();
    for (const cell of cells) near.observe(cell);
  };
  for (const sign of SIGNS) addEventListener(sign, begin, { passive: true, signal: first.signal });
}
