/** The files that a page fetches once its reader uses a cell; the site's build writes this module. */
declare module 'virtual:site-files' {
  type SiteFile = import('./site-file.ts').SiteFile;
  /** The script of the worker that runs snippets. */
  export const kernel: SiteFile;
  /** Every snippet's text by name. */
  export const snippets: SiteFile;
  /** The text of every file of the book's own modules that a reader may edit, by name. */
  export const sources: SiteFile;
}
