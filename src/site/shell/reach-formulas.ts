/** A formula wider than its column scrolls; only then does it need keyboard focus. */
const reached = new ResizeObserver((boxes) => {
  for (const { target } of boxes) {
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }
});
for (const box of document.querySelectorAll('.katex-display')) reached.observe(box);
