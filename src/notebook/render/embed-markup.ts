/** The markup that shows a cell or an exercise in somebody else's page. */
import { element, toHtml } from './markup.ts';

/** A frame: the address that it shows, its name, and the height that it has without the book's script. */
export type EmbedFrame = { src: string; title: string; height: number };

/**
 * A frame as HTML, and the script that fits it to its content. `book` is the address of the book, with a
 * slash at its end. It has no style attribute, which many pages' policies refuse.
 */
export function embedMarkup(book: string, { src, title, height }: EmbedFrame): string {
  const frame = element('iframe', {
    src,
    title,
    width: '100%',
    height,
    frameborder: 0,
    loading: 'lazy',
    allow: 'clipboard-write',
  });
  const script = element('script', { async: true, src: `${book}embed.js` });
  return `${toHtml([frame])}\n${toHtml([script])}`;
}
