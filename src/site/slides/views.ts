/** What a slide shows of a cell: its result, its code, or both. A slide that has room for both has no choice. */

/** Shows a view of a slide, and which of its buttons is pressed. */
export function showView(slide: HTMLElement, view: string | undefined): void {
  if (!slide.dataset.views || !view) return;
  slide.dataset.view = view;
  for (const button of slide.querySelectorAll<HTMLElement>('[data-shows]')) {
    button.ariaPressed = String(button.dataset.shows === view);
  }
}

/** The view that a slide begins with; `undefined` if it has no choice. */
export const firstView = ({ dataset }: HTMLElement): string | undefined =>
  dataset.views?.split(' ')[0];

/** The other part of the cell, while only the first one is shown. */
export function otherView({ dataset }: HTMLElement): string | undefined {
  const [first, other] = dataset.views?.split(' ') ?? [];
  return dataset.view === first ? other : undefined;
}

/** Shows the next one of the views. */
export function changeView(slide: HTMLElement): void {
  const views = [...(slide.dataset.views?.split(' ') ?? []), 'both'];
  showView(slide, views[(views.indexOf(slide.dataset.view ?? '') + 1) % views.length]);
}
