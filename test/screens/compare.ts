/**
 * Whether two pictures of a page show the same, for one who reads it.
 *
 * The edges of letters come out a little different on another machine. So both pictures are blurred,
 * and a pixel counts as changed only if its colour is not among those of the other picture near its
 * place, the less strictly the more contrast there is. Where a page is plain, as in its margins or
 * in a bar, there is nothing near to be taken for, and a small change of colour counts. What a reader
 * could see has many changed pixels close together.
 */
import sharp from 'sharp';

/** Width of the blur, in pixels: about that of a stroke. */
const BLUR = 1.2;
/** How far from its place a colour may be found: 2 pixels in every direction. */
const REACH = 2;
/** How far a channel may lie outside of what is found there, of 255, where all is of one colour. */
const TOLERANCE = 4;
/** How much further, as a share of the contrast there. */
const SLACK = 1 / 16;
/** Changed pixels are counted in squares with sides of this many pixels. */
const SQUARE = 32;
/** As many in one square are a change: more than a thin line across it that is drawn half a pixel off. */
const ENOUGH = 40;

export interface Comparison {
  same: boolean;
  /** What differs, in a few words; empty if nothing does. */
  words: string;
  /** Of each pixel of the second picture, row after row: 1 if it has changed. */
  changed: Uint8Array;
  /** The most changed pixels in one square. */
  most: number;
}

interface Pixels {
  data: Buffer;
  width: number;
  height: number;
}

/** Three channels of every pixel, blurred. */
async function decode(picture: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(picture)
    .removeAlpha()
    .blur(BLUR)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Whether the colour of `one` at a place is far from all that `other` has near there. */
function isForeign(one: Pixels, other: Pixels, x: number, y: number): boolean {
  const { width, height } = one;
  const place = (y * width + x) * 3;
  for (let channel = place; channel < place + 3; channel++) {
    const value = one.data[channel];
    if (Math.abs(value - other.data[channel]) <= TOLERANCE) continue;
    let least = 255;
    let largest = 0;
    for (let v = -Math.min(REACH, y); v <= Math.min(REACH, height - 1 - y); v++) {
      for (let u = -Math.min(REACH, x); u <= Math.min(REACH, width - 1 - x); u++) {
        const near = other.data[channel + (v * width + u) * 3];
        if (near < least) least = near;
        if (near > largest) largest = near;
      }
    }
    const allowed = TOLERANCE + (largest - least) * SLACK;
    if (value < least - allowed || value > largest + allowed) return true;
  }
  return false;
}

/** Compares a picture with the one that was expected, both PNG or WebP. */
export async function compareScreens(expected: Buffer, actual: Buffer): Promise<Comparison> {
  const [before, after] = await Promise.all([decode(expected), decode(actual)]);
  const { width, height } = after;
  const changed = new Uint8Array(width * height);
  if (before.width !== width || before.height !== height) {
    const words = `it is ${width} by ${height} pixels, and was ${before.width} by ${before.height}`;
    return { same: false, words, changed: changed.fill(1), most: SQUARE * SQUARE };
  }
  const columns = Math.ceil(width / SQUARE);
  const counts = new Uint16Array(columns * Math.ceil(height / SQUARE));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!isForeign(before, after, x, y) && !isForeign(after, before, x, y)) continue;
      changed[y * width + x] = 1;
      counts[Math.floor(y / SQUARE) * columns + Math.floor(x / SQUARE)]++;
    }
  }
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const same = most < ENOUGH;
  const places = [...counts.keys()].filter((square) => counts[square] >= ENOUGH);
  const first = places[0] ?? 0;
  const at = `${(first % columns) * SQUARE}, ${Math.floor(first / columns) * SQUARE}`;
  const words = same ? '' : `${places.length} squares of it have changed, the first at ${at}`;
  return { same, words, changed, most };
}

/** The picture, pale, with what has changed in red; PNG. */
export async function paintDifference(actual: Buffer, changed: Uint8Array): Promise<Buffer> {
  const { data, info } = await sharp(actual)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let pixel = 0; pixel < changed.length; pixel++) {
    const place = pixel * 3;
    const mean = (data[place] + data[place + 1] + data[place + 2]) / 3;
    const [red, rest] = changed[pixel] ? [220, 0] : [170 + mean / 3, 170 + mean / 3];
    data[place] = red;
    data[place + 1] = rest;
    data[place + 2] = rest;
  }
  const { width, height } = info;
  return sharp(data, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 9 })
    .toBuffer();
}
