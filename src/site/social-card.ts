/**
 * The preview card of a page, for links to it on other sites: its title in the book's font, and the
 * book's own picture.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import type { Book } from './book.ts';

const CARD = { width: 1200, height: 630 };
const COVER = { width: 1200, height: 1800 };
/** The part of a card that its words leave to the picture. */
const PICTURE = { x: 732, y: 0, width: 468, height: 630 };
const COLOURS = {
  page: '#fdfcf8',
  ink: '#14120f',
  muted: '#68625a',
};

const require = createRequire(import.meta.url);
const face = (name: string) =>
  readFileSync(
    require.resolve(`@fontsource/source-serif-4/files/source-serif-4-latin-${name}.woff`),
  );
const FONTS = [
  { name: 'Serif', data: face('400-normal'), weight: 400, style: 'normal' },
  { name: 'Serif', data: face('400-italic'), weight: 400, style: 'italic' },
  { name: 'Serif', data: face('600-normal'), weight: 600, style: 'normal' },
] as const;

export interface Card {
  /** The line above the title: `Chapter 4`. */
  kicker: string;
  title: string;
  description: string;
}

type Style = Record<string, string | number>;
const box = (style: Style, children: unknown) => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** A card of 1200 by 630 pixels as a PNG. */
export async function socialCard(
  { kicker, title, description }: Card,
  book: Book,
): Promise<Uint8Array> {
  const words = box(
    {
      ...CARD,
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: '56px 72px',
      fontFamily: 'Serif',
      background: COLOURS.page,
      color: COLOURS.muted,
    },
    [
      box({ fontSize: 32, fontStyle: 'italic' }, book.title),
      box({ marginTop: 'auto', marginBottom: 8, fontSize: 30, fontStyle: 'italic' }, kicker),
      box(
        { maxWidth: 660, fontSize: 66, fontWeight: 600, lineHeight: 1.12, color: COLOURS.ink },
        title,
      ),
      box(
        { maxWidth: 640, marginTop: 20, fontSize: 26, lineHeight: 1.35, lineClamp: 3 },
        description,
      ),
    ],
  );
  return draw(words, CARD, book.card.picture);
}

/** The cover of the book as a PNG of 1200 by 1800 pixels: a tall card, with the same picture. */
export async function coverPicture(book: Book): Promise<Uint8Array> {
  const words = box(
    {
      ...COVER,
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: '140px 96px 110px',
      fontFamily: 'Serif',
      background: COLOURS.page,
      color: COLOURS.muted,
    },
    [
      box(
        { flexWrap: 'wrap', fontSize: 124, fontWeight: 600, lineHeight: 1.1, color: COLOURS.ink },
        // A word with a hyphen is one word.
        book.title.split(' ').map((word) => box({ marginRight: 32, flexShrink: 0 }, word)),
      ),
      box({ marginTop: 'auto', fontSize: 44, fontStyle: 'italic' }, book.authors.join(', ')),
    ],
  );
  const { x, y, width, height } = PICTURE;
  const picture = `<svg x="96" y="640" width="1104" height="920" viewBox="${x} ${y} ${width} ${height}" preserveAspectRatio="xMaxYMid">${book.card.picture}</svg>`;
  return draw(words, COVER, picture);
}

/** Draws words, and a picture on them. */
async function draw(
  words: ReturnType<typeof box>,
  size: { width: number; height: number },
  picture: string,
): Promise<Uint8Array> {
  const svg = await satori(words as Parameters<typeof satori>[0], { ...size, fonts: [...FONTS] });
  return sharp(Buffer.from(svg.replace(/<\/svg>$/, `${picture}</svg>`)))
    .png({ palette: true })
    .toBuffer();
}
