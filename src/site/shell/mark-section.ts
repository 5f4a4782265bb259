/**
 * Marks the section that is being read, in every list of the page's sections: the first whose heading is in
 * the upper third of the window or, if there is none, the last whose heading is above.
 */

/** How far down a heading is above what is read. */
const READING = 1 / 3;

const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-section-link]')];
const headings = [...new Set(links.map(({ hash }) => hash))].flatMap(
  (hash) => document.getElementById(decodeURIComponent(hash.slice(1))) ?? [],
);

function sectionRead(): HTMLElement | undefined {
  const tops = headings.map((heading) => heading.getBoundingClientRect().top);
  const { scrollHeight, clientHeight } = document.documentElement;
  // At the end of the page no heading gets further up.
  if (scrollY > 0 && scrollY + clientHeight >= scrollHeight - 1) {
    const target = headings.findIndex(({ id }) => `#${id}` === location.hash);
    return headings[target >= 0 && tops[target] >= 0 ? target : headings.length - 1];
  }
  const line = clientHeight * READING;
  const inSight = tops.findIndex((top) => top >= 0 && top < line);
  return headings[inSight >= 0 ? inSight : tops.findLastIndex((top) => top < 0)];
}

let marked: HTMLElement | undefined;
let isWaiting = false;

function mark(): void {
  isWaiting = false;
  const section = sectionRead();
  if (section === marked) return;
  marked = section;
  for (const link of links) {
    const isCurrent = section !== undefined && link.hash === `#${encodeURIComponent(section.id)}`;
    if (isCurrent) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  const name = document.querySelector('[data-section-read]');
  if (name) name.textContent = section?.textContent ?? '';
}

function markSoon(): void {
  if (isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(mark);
}

for (const type of ['scroll', 'resize', 'hashchange']) {
  addEventListener(type, markSoon, { passive: true });
}
markSoon();
