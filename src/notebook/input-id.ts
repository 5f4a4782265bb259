/** The id of an input's control, by which its label finds it. */
export function inputId(cell: string, name: string): string {
  return `input-${cell}-${name}`.replace(/[^\w-]+/g, '-');
}
