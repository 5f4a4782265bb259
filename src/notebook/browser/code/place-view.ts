/**
 * Shows what a link in a listing leads to, over the page: the entry of a function, or another snippet's
 * code. It closes with Esc, its button or a press beside it, and the focus goes back to the link.
 */

/** The longest that a page may take to arrive. */
const LONGEST_MS = 10_000;
const HEADING = '.sl-heading-wrapper, h1, h2, h3, h4, h5, h6';

/**
 * Shows the place that a link leads to.
 *
 * @throws Error when its page does not arrive or has no such place.
 */
export async function showPlace(link: HTMLAnchorElement): Promise<void> {
  const response = await fetch(link.pathname, { signal: AbortSignal.timeout(LONGEST_MS) });
  if (!response.ok) throw new Error(`${link.pathname}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const parts = partsOf(page, decodeURIComponent(link.hash.slice(1)));
  if (parts.length === 0) throw new Error(`${link.href} has nothing to show.`);
  openDialog(link, parts);
}

/** What a page has to say at a place: a cell's code, or a section from its heading on. */
function partsOf(page: Document, id: string): Element[] {
  const place = id ? page.getElementById(id) : page.querySelector('[data-cell], main');
  const cell = place?.closest('[data-cell]');
  if (cell) return [...cell.querySelectorAll('.cell-listing')];
  const section = place?.closest('section');
  if (section) return [...section.children];
  const parts: Element[] = [];
  const first = place?.closest('.sl-heading-wrapper') ?? place;
  for (let part = first; part; part = part.nextElementSibling) {
    if (part !== first && part.matches(HEADING)) break;
    parts.push(part);
  }
  return parts;
}

function openDialog(link: HTMLAnchorElement, parts: Element[]): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'place-view not-content';
  dialog.ariaLabel = link.textContent;
  const body = document.createElement('div');
  body.tabIndex = 0;
  body.role = 'group';
  body.ariaLabel = `What ${link.textContent} is`;
  body.append(...parts.map((part) => plainCopy(part, link.href)));
  const foot = document.createElement('p');
  const whole = document.createElement('a');
  whole.href = link.href;
  whole.textContent = 'Open its page';
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  close.autofocus = true;
  foot.append(whole, close);
  dialog.append(body, foot);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    link.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** A copy to read: nothing in it can be taken for a part of this page, and its links lead where they led. */
function plainCopy(part: Element, address: string): Node {
  const copy = document.importNode(part, true) as HTMLElement;
  for (const extra of copy.querySelectorAll('script, style, button, .line-values, .sl-anchor-link'))
    extra.remove();
  for (const element of [copy, ...copy.querySelectorAll<HTMLElement>('*')]) {
    for (const { name } of [...element.attributes]) {
      if (name === 'id' || name.startsWith('data-')) element.removeAttribute(name);
    }
    if (element instanceof HTMLAnchorElement) {
      element.href = new URL(element.getAttribute('href') ?? '', address).href;
    }
  }
  return copy;
}
