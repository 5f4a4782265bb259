/** Opens an optional part that a link leads into. */
/** Browsers of today open it for a link; an older one would leave what it leads to out of sight. */
function openForLink(): void {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const closed = place?.closest<HTMLDetailsElement>('details.optional:not([open])');
  if (!place || !closed) return;
  closed.open = true;
  place.scrollIntoView();
}

openForLink();
addEventListener('hashchange', openForLink);
// A link to where the reader already is changes no address.
addEventListener('click', ({ target }) => {
  const link = (target as Element).closest<HTMLAnchorElement>('a[href*="#"]');
  if (link?.href === location.href) openForLink();
});
