/** Closes the menu of sections once one is chosen. */
const menu = document.getElementById('section-menu');
menu?.addEventListener('click', ({ target }) => {
  if ((target as Element).closest('a')) menu.hidePopover();
});
