/**
 * The picture that stands for a page where somebody links to it: its title in the book's type, and
 * the curve that the book is about, −ln p, drawn from the core.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori from 'satori';
import sharp from 'sharp';
import { binaryCrossEntropy } from '../core/index.ts';

const WIDTH = 1200;
const HEIGHT = 630;
const COLOURS = {
  page: '#fdfcf8',
  ink: '#14120f',
  muted: '#68625a',
  rule: '#ddd7ca',
  loss: '#963537',
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
  /** What stands above the title: `Chapter 4`. */
  kicker: string;
  title: string;
  description: string;
}

type Style = Record<string, string | number>;
const box = (style: Style, children: unknown) => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

/** The loss of a right answer at probability p, from high at the left to 0 at the right edge. */
function curve(): string {
  const [left, right, floor, nat] = [790, WIDTH, 566, 94];
  const steps = Array.from({ length: 120 }, (_, i) => (i + 1) / 120);
  const points = steps.map((p) => {
    const x = left + p * (right - left);
    return `${x.toFixed(1)},${(floor - nat * binaryCrossEntropy(p, 1)).toFixed(1)}`;
  });
  const line = `fill="none" stroke="${COLOURS.loss}" stroke-width="5" stroke-linecap="round"`;
  const axis = `<path d="M${left},${floor}H${right}" stroke="${COLOURS.rule}" stroke-width="2"/>`;
  return `${axis}<polyline points="${points.join(' ')}" ${line}/>`;
}

/** A card of 1200 by 630 pixels as a PNG. */
export async function socialCard({ kicker, title, description }: Card): Promise<Uint8Array> {
  const words = box(
    {
      width: WIDTH,
      height: HEIGHT,
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: '56px 72px',
      fontFamily: 'Serif',
      background: COLOURS.page,
      color: COLOURS.muted,
    },
    [
      box({ fontSize: 32, fontStyle: 'italic' }, 'The cross-entropy notebook'),
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
  const svg = await satori(words as Parameters<typeof satori>[0], {
    width: WIDTH,
    height: HEIGHT,
    fonts: [...FONTS],
  });
  return sharp(Buffer.from(svg.replace('</svg>', `${curve()}</svg>`)))
    .png({ palette: true })
    .toBuffer();
}
