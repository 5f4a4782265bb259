/** Where the files are that readers take along, from the root of the book. */

/** A page as Markdown: `/the-formula/index.md`. */
export const markdownAddress = (page: string): string => `${page}index.md`;

/** A snippet as a file for Node: `/download/quadratic/roots.ts`. */
export const snippetAddress = (snippet: string): string => `/download/${snippet}.ts`;

/**
 * A chapter as notebooks: `/download/the-formula.ipynb`. That of Observable is HTML, but not under such a
 * name: a host would show it as a page of the book, without the policy of one.
 */
export const notebookAddresses = (slug: string) => ({
  jupyter: `/download/${slug}.ipynb`,
  observable: `/download/${slug}.observable`,
});
