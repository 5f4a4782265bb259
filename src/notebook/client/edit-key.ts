/**
 * Where the browser keeps what the reader wrote in a cell. The number is the version of what lies
 * there: a later one is neither read nor touched. A snippet has one text, whichever page shows it.
 */
export function editKey(name: string): string {
  return `cross-entropy-notebook/edit/1/${name}`;
}
