/**
 * Names in the browser's storage. The build puts the book's own prefix first. The number is the version
 * of the format: entries of a later version are neither read nor changed.
 */
const PREFIX: string = import.meta.env.STORAGE_PREFIX;
const DRAFT = `${PREFIX}/edit/1/`;
const CONFLICT = `${PREFIX}/conflict/1/`;

/** Where the reader's text of a module is stored: one text, on whichever page it is shown. */
export const draftKey = (module: string): string => DRAFT + module;

/** Where a text is stored that conflicts with the draft of its module, until the reader has chosen. */
export const conflictKey = (module: string, id: string): string => `${CONFLICT}${module}/${id}`;

/** Where the names of the exercises that the reader has done are stored. */
export const doneKey = (): string => `${PREFIX}/done/1`;

/** Where the language is stored in which the reader wants to read code. */
export const languageKey = (): string => `${PREFIX}/language/1`;

/** The module whose draft or conflicting text has this key; `undefined` for any other key. */
export function moduleOfKey(key: string): string | undefined {
  if (key.startsWith(DRAFT)) return key.slice(DRAFT.length);
  if (key.startsWith(CONFLICT)) return key.slice(CONFLICT.length, key.lastIndexOf('/'));
  return undefined;
}

/** Whether the browser stores a text of the reader's for one of these modules. */
export function hasDrafts(modules: string[]): boolean {
  try {
    const stored = Object.keys(localStorage).map(moduleOfKey);
    return modules.some((module) => stored.includes(module));
  } catch {
    return false;
  }
}
