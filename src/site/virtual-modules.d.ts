/** The book that is being built; see `virtual-book.ts`. */
declare module 'virtual:book' {
  export const book: import('./book.ts').Book;
  /** The folder of the machine that builds it. */
  export const machine: string;
  export const modules: import('../notebook/book.ts').BookModules;
}

/** The book's own style sheets. */
declare module 'virtual:book-styles';
