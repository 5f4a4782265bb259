/**
 * What the browser stores for the book: by which names, and how, where nothing depends on it. A browser may
 * refuse, above all in a frame of another site: then nothing is there, nothing is stored, and the page goes
 * on. (What the reader has written is stored by `draft-store.ts`, which says so.)
 *
 * The build puts the book's own prefix first. The number is the version
 * of the format: entries of a later version are neither read nor changed.
 */
const PREFIX: string = import.meta.env.STORAGE_PREFIX;
const DRAFT = `${PREFIX}/edit/1/`;
const CONFLICT = `${PREFIX}/conflict/1/`;

/** Where the reader's text of a module is stored: one text, on whichever page it is shown. */
export const draftKey = (module: string): string => DRAFT + module;

/** Where a text is stored that conflicts with the draft of its module, until the reader has chosen. */
export const conflictKey = (module: string, id: string): string => `${CONFLICT}${module}/${id}`;

/** Where it is stored which exercises the reader has done. */
export const doneKey = (): string => `${PREFIX}/done/2`;

/** Where their names alone were stored before; it is still read. */
export const earlierDoneKey = (): string => `${PREFIX}/done/1`;

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
  const stored = storedKeys().map(moduleOfKey);
  return modules.some((module) => stored.includes(module));
}

/** What is stored under a name; `null` when nothing is, or the browser does not say. */
export function stored(key: string): string | null {
  return ifAllowed(() => localStorage.getItem(key)) ?? null;
}

/** Stores a value; `false` when the browser refuses. */
export function store(key: string, value: string): boolean {
  return (
    ifAllowed(() => {
      localStorage.setItem(key, value);
      return true;
    }) ?? false
  );
}

/** Removes what is stored under a name. */
export function unstore(key: string): void {
  ifAllowed(() => localStorage.removeItem(key));
}

/** Every name under which something is stored. */
export function storedKeys(): string[] {
  return ifAllowed(() => Object.keys(localStorage)) ?? [];
}

/** `undefined` when the browser refuses, which it does as soon as its storage is named. */
function ifAllowed<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
