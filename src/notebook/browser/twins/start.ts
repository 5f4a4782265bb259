/**
 * The tabs over the code of a cell that can be read in other languages. The reader's choice holds for every
 * cell and every page, and is stored in the reader's browser.
 */
import { languageKey, store } from '../drafts/storage-key.ts';
import { showTwin } from './show-twin.ts';

const tabAt = (target: EventTarget | null) =>
  (target as Element).closest<HTMLElement>('.cell-tabs > [role="tab"]');

/** Shows this language in every cell that has it; the tab stays where it is in the window. */
function choose(tab: HTMLElement): void {
  const top = tab.getBoundingClientRect().top;
  showEverywhere(tab.textContent);
  tab.focus({ preventScroll: true });
  scrollBy({ top: tab.getBoundingClientRect().top - top, behavior: 'instant' });
  // Without storage the choice holds for this page.
  store(languageKey(), tab.textContent ?? '');
}

function showEverywhere(label: string | null): void {
  for (const tabs of document.querySelectorAll('.cell-tabs')) {
    showTwin(tabs.closest('[data-cell]'), label);
  }
}

document.addEventListener('click', ({ target }) => {
  const tab = tabAt(target);
  if (tab) choose(tab);
});

document.addEventListener('keydown', (event) => {
  const tab = tabAt(event.target);
  if (!tab) return;
  const tabs = [...(tab.parentElement as HTMLElement).children] as HTMLElement[];
  const at = tabs.indexOf(tab);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  choose(tabs.at(to % tabs.length) as HTMLElement);
});

addEventListener('storage', ({ key, newValue }) => {
  if (key === languageKey()) showEverywhere(newValue);
});
