/**
 * Binds the book: run in a browser on its title page, it appends every other page, in the order of
 * their "next" links, and returns the addresses of all pages.
 *
 * It is passed to the browser as text, so it may use nothing from outside itself.
 */
export async function bindPages(): Promise<string[]> {
  const main = document.querySelector('main') as HTMLElement;
  const parser = new DOMParser();
  const home = location.pathname;
  const idOf = (path: string, id = '') =>
    `${path.slice(home.length).replaceAll('/', '') || 'title-page'}--${id || 'page'}`;

  /** The links within the book, and the page that each leads to. */
  const links: { link: Element; path: string }[] = [];

  /** Makes ids unique to their page, and links lead to places in this one document. */
  const settle = (part: Element, path: string) => {
    part.id = idOf(path);
    for (const element of part.querySelectorAll('[id]')) element.id = idOf(path, element.id);
    for (const name of ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for']) {
      for (const element of part.querySelectorAll(`[${name}]`)) {
        element.setAttribute(name, idOf(path, element.getAttribute(name) ?? ''));
      }
    }
    // A figure refers to its clip paths and markers by id.
    for (const element of part.querySelectorAll('svg *')) {
      for (const { name, value } of [...element.attributes]) {
        const own = value.replace(/url\(#([^)]+)\)/g, (_, id) => `url(#${idOf(path, id)})`);
        if (own !== value) element.setAttribute(name, own);
      }
    }
    for (const link of part.querySelectorAll('a[href]')) {
      const to = new URL(link.getAttribute('href') ?? '', location.origin + path);
      if (to.origin !== location.origin || !to.pathname.startsWith(home)) continue;
      link.setAttribute('href', `#${idOf(to.pathname, decodeURIComponent(to.hash.slice(1)))}`);
      links.push({ link, path: to.pathname });
    }
  };

  const first = main.querySelector('.chapters a')?.getAttribute('href');
  settle(main, home);
  const addresses = [home];
  let next = first && new URL(first, location.href).pathname;
  while (next) {
    const path: string = next;
    const text = await (await fetch(path)).text();
    const page = parser.parseFromString(text, 'text/html');
    for (const sheet of page.querySelectorAll('link[rel="stylesheet"], head style')) {
      const known = sheet.getAttribute('href');
      if (!known || !document.querySelector(`link[href="${known}"]`)) document.head.append(sheet);
    }
    const part = page.querySelector('main') as HTMLElement;
    const after = page.querySelector('a[rel="next"]')?.getAttribute('href');
    settle(part, path);
    part.classList.add('bound-page');
    document.querySelector('main:last-of-type')?.after(document.adoptNode(part));
    addresses.push(path);
    next = after ? new URL(after, location.origin + path).pathname : '';
  }
  // A page that is not in the bound book, such as a cell's own, is no place in it.
  for (const { link, path } of links) if (!addresses.includes(path)) link.removeAttribute('href');
  return addresses;
}
