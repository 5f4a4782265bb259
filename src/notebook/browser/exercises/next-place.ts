/** Where a reader goes on after an exercise. */

/** A place of the page, or another page. */
export type Place = { href: string; words: string };

/** The next heading after an exercise, which may be that of another one; else the next page. */
export function placeAfter(exercise: Element): Place | undefined {
  const headings = document.querySelectorAll('main :is(h2, h3)[id]');
  for (const heading of headings) {
    const where = exercise.compareDocumentPosition(heading);
    const isInside = where & Node.DOCUMENT_POSITION_CONTAINED_BY;
    if (isInside || !(where & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
    return { href: `#${heading.id}`, words: heading.textContent?.trim() ?? '' };
  }
  const page = document.querySelector<HTMLAnchorElement>('a[rel="next"]');
  const title = page?.querySelector('.link-title')?.textContent?.trim();
  return page ? { href: page.href, words: title ?? 'the next page' } : undefined;
}
