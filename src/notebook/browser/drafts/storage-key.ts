/**
 * Names in the browser's storage. The build puts the book's own prefix first. The number is the version
 * of the format: entries of a later version are neither read nor changed.
 */
const PREFIX: string = import.meta.env.STORAGE_PREFIX;

/** Where the reader's text of a module is stored: one text, on whichever page it is shown. */
export const draftKey = (module: string): string => `${PREFIX}/edit/1/${module}`;

/** Where the names of the exercises that the reader has done are stored. */
export const doneKey = (): string => `${PREFIX}/done/1`;
