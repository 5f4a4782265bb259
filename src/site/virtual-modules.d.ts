/** The book that is being built; see `virtual-book.ts`. */
declare module 'virtual:book' {
  export const book: import('./book.ts').Book;
  /** The folder of the machine that builds it. */
  export const machine: string;
  export const modules: import('../notebook/book.ts').BookModules;
}

/** The book's own style sheets. */
declare module 'virtual:book-styles';

/** The texts of the shared files of a build; see `shared-files.ts`. */
declare module 'virtual:shared-texts' {
  /** `null` while the book is being written. */
  export const built: { kernel: string; snippets: string; sources: string } | null;
}
