/** Ids of elements that links and labels lead to. */

/** The id of a cell: `cell-quadratic-roots`. */
export function cellId(name: string): string {
  return `cell-${name.replaceAll('/', '-')}`;
}

/** The id of an exercise: `exercise-quadratic-vieta`. */
export function exerciseId(name: string): string {
  return `exercise-${name.replaceAll('/', '-')}`;
}

/** The ids of the tab and of the panel for a language of a cell's code; `id` is the cell's. */
export const tabId = (id: string, label: string): string => `${id}-tab-${idPart(label)}`;
export const panelId = (id: string, label: string): string => `${id}-in-${idPart(label)}`;

const idPart = (label: string) => label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

/** The id of an input's control, which its label names. */
export function inputId(cell: string, name: string): string {
  return `input-${cell}-${name}`.replace(/[^\w-]+/g, '-');
}
