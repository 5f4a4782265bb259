/** A symbol in a formula opens what the key of symbols says of it. */
document.addEventListener('click', ({ target }) => {
  const symbol = (target as Element).closest<HTMLElement>('.katex [class*="symbol-"]');
  if (!symbol || symbol.closest('button, a, [popover]')) return;
  const name = /symbol-[a-z]+/.exec(symbol.className)?.[0] ?? '';
  document.getElementById(name)?.showPopover({ source: symbol });
});
