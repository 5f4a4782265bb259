/**
 * Shows the code of a cell in the language with this label; in its own language if it has no such twin.
 *
 * The build also writes it into the page as text, so that the reader's choice is there before anything is
 * painted. So it may use nothing from outside itself.
 */
export function showTwin(cell: Element | null | undefined, label?: string | null): void {
  const tabs = [...(cell?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
  const chosen = tabs.find(({ textContent }) => textContent === label) ?? tabs[0];
  for (const tab of tabs) {
    const isChosen = tab === chosen;
    tab.setAttribute('aria-selected', String(isChosen));
    tab.tabIndex = isChosen ? 0 : -1;
    const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '');
    const fold = panel?.closest<HTMLDetailsElement>('details.twin');
    if (fold) fold.open = isChosen;
    else if (panel) panel.hidden = !isChosen;
  }
}
