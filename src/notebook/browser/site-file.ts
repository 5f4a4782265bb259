/**
 * A file of the built site that a page fetches. Its name has a hash of its content, so that a page never
 * gets the file of another build: that one has another name.
 */
export interface SiteFile {
  /** Its address from the root of the book: `/notebook/snippets.0a1b2c3d4e5f.json`. */
  path: string;
  /** Its size. While the book is being written, files have neither a hash nor a known size. */
  bytes?: number;
}
