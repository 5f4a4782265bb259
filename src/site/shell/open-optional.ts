/** Opens an optional part that a link leads into. */

/** The place that the address names; none if what it has after `#` is no percent-encoded text. */
function namedPlace(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)));
  } catch {
    return null;
  }
}

/** Browsers of today open it for a link; an older one would leave what it leads to out of sight. */
function openForLink(): void {
  const place = namedPlace();
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
