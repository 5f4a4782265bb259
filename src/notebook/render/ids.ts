/** Ids of elements that links and labels lead to. */

/** The id of a cell: `cell-quadratic-roots`. */
export function cellId(name: string): string {
  return `cell-${name.replaceAll('/', '-')}`;
}

/** The id of an input's control, which its label names. */
export function inputId(cell: string, name: string): string {
  return `input-${cell}-${name}`.replace(/[^\w-]+/g, '-');
}
