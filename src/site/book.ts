import type { NotebookBook } from '../notebook/book.ts';
import type { LocalSymbol, Notation } from './notation.ts';

/** A book as the site needs to know it. It is plain data: the build writes it into its modules. */
export interface Book extends NotebookBook {
  title: string;
  /** Who wrote it, as a citation names them: people, or one name for all of them. */
  authors: string[];
  /** What the book is about, in a word or two; said to search engines. */
  subject: string;
  /** The language of the text: `en-GB`, and its name. */
  language: { tag: string; name: string };
  /** Whether a reader can keep the book on a device and read it there without a network. */
  offline: boolean;
  /** The address of the licence's text. */
  licence: string;
  /** The addresses of the pages before the first chapter, if there are any. */
  opening?: string[];
  /** The pages after the chapters, by their names in the contents, each with its address. */
  appendices: { label: string; link: string }[];
  notation: readonly Notation[];
  /**
   * What symbols stand for in one chapter, by its address: those that no other chapter needs, and those of
   * the notation that mean something of their own there.
   */
  chapterSymbols?: Record<string, readonly LocalSymbol[]>;
  /** The address of the page that lists the notation, if there is one. */
  notationPage?: string;
  /** Where the names that the book's modules export are described: the address up to the name. */
  references?: Record<string, string>;
  /** The card that stands for a page where somebody links to it. */
  card: {
    /** The title of the title page's card. */
    title: string;
    /** SVG elements drawn on the card, which is 1200 by 630 pixels. */
    picture: string;
  };
}
