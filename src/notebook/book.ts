/**
 * What the machine needs to know of the book whose snippets it runs. It is plain data, so that it can
 * be written into a bundle.
 */
export interface NotebookBook {
  /** The book's folder, absolute. Other paths start from it; snippets are in `snippets/` below it. */
  root: string;
  /** Keeps what the reader's browser stores for this book apart from what it stores for others. */
  storagePrefix: string;
  /** Modules of the book that snippets may import, each with its file: `{ '#core': 'src/core/index.ts' }`. */
  modules: Record<string, string>;
  /** The modules whose files a reader may edit: `['#core']`. Their files end in `index.ts`. */
  editable: string[];
  /**
   * The most lines that a snippet may show beside its imports and its drawing code. With it, no figure may
   * be drawn outside of the drawing code.
   */
  mostLines?: number;
  /** The snippets that are a table or a text, and have as many lines as that needs. */
  tables?: readonly string[];
  /** The languages in which the code of a cell can be read besides its own. */
  twins?: Twins;
  /** The book's own style sheets, with the colours of its symbols. Figures may use them. */
  styles: string[];
}

/** Another language in which the code of a cell can be read. */
export interface TwinKind {
  /** What its tab is called. */
  label: string;
  /** How the file beside the snippet ends: `quadratic/roots.ts` has its twin in `quadratic/roots.rb`. */
  ending: string;
}

/** The twins of snippets: the same thing in other languages, run elsewhere, with what they printed. */
export interface Twins {
  kinds: readonly TwinKind[];
  /** The file with what each twin printed when it was run, as `{ twins: [{ file, code, output }] }`. */
  recorded: string;
  /** The command that runs them and writes this file. */
  rerun: string;
}

/** What each of the book's own modules exports. */
export type BookModules = Record<string, Record<string, unknown>>;

/** The folder of names that an editable module's files get in a run: `#core` → `core`. */
export function sourceFolder(specifier: string): string {
  return specifier.replace(/^#/, '');
}
