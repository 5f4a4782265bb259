/**
 * All of the page outside a cell, line by line: its elements and texts, how they are drawn, what is stored,
 * where the page is. The page's own bar, which tells of runs and edits, is left out unless `withBar`. The function
 * goes into the page as text, so it sees nothing of this file.
 */
export function describePage(cell: string, withBar: boolean): string[] {
  const lines: string[] = [];
  const describe = (element: Element, path: string) => {
    if (element.matches(`[data-cell="${cell}"]`)) {
      lines.push(`${path} (the cell)`);
      return;
    }
    if (!withBar && element.matches('[data-page-bar]')) return;
    // What the page loads and offers by itself once it is idle.
    if (element.matches('link[rel="modulepreload"], [data-keep-book]')) return;
    // Which section is being read: where the page is scrolled to.
    const isSectionMark = element.matches('[data-section-link], [data-section-read]');
    const { display, visibility, opacity } = getComputedStyle(element);
    const attributes = [...element.attributes]
      .filter(({ name }) => !(isSectionMark && name === 'aria-current'))
      .map(({ name, value }) => `${name}="${value}"`);
    const texts = [...element.childNodes].flatMap((node) =>
      node.nodeType === Node.TEXT_NODE && !isSectionMark ? node.nodeValue?.trim() || [] : [],
    );
    lines.push([path, ...attributes.sort(), display, visibility, opacity, ...texts].join(' '));
    // The page makes a new sandbox, and loads more of its own files, when it needs to.
    const its = 'iframe[src$="/sandbox/"][sandbox="allow-scripts"], link[href^="/_astro/"]';
    const children = [...element.children].filter((child) => !child.matches(its));
    children.forEach((child, i) => {
      describe(child, `${path} ${child.localName}.${i}`);
    });
  };
  describe(document.documentElement, '');

  const sizes = /^(height|width|block-size|inline-size|perspective-origin|transform-origin)$/;
  for (const element of [document.documentElement, document.body]) {
    const style = getComputedStyle(element);
    for (const name of [...style].filter((name) => !sizes.test(name))) {
      lines.push(`${element.localName} has ${name}: ${style.getPropertyValue(name)}`);
    }
  }

  // The reader's text of the cell itself is stored, as it should be.
  const stored = Object.entries({ ...localStorage }).filter(([key]) => !key.includes(cell));
  lines.push(`stored ${JSON.stringify([stored, { ...sessionStorage }, document.cookie])}`);
  lines.push(`title ${document.title}`, `address ${location.origin}${location.pathname}`);
  const globals = Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name));
  lines.push(`globals ${globals.sort().join(' ')}`);
  return lines;
}
