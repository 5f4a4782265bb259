/** The book's own modules; `bundle.ts` writes this module. */
declare module 'virtual:book-modules' {
  export const modules: import('../../book.ts').BookModules;
}
