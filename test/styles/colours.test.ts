import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSnippets } from '../support/book.ts';

const sheet = ['src/styles/colours.css', 'src/book/symbols.css']
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const SYMBOLS = ['z', 'p', 'y', 'yhat', 'loss', 'temperature', 'broken'];
const CLASSES = ['class-1', 'class-2', 'class-3'];

type Triple = [number, number, number];
type Theme = 'light' | 'dark';

function colour(name: string, theme: Theme): Triple {
  const pair = new RegExp(`--color-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\);`).exec(sheet);
  if (!pair) throw new Error(`No sheet has --color-${name}.`);
  const hex = theme === 'light' ? pair[1] : pair[2];
  return [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as Triple;
}

/** sRGB to linear light (IEC 61966-2-1). */
const linear = (c: number) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);

const apply = (matrix: number[][], v: number[]) =>
  matrix.map((row) => row.reduce((sum, weight, i) => sum + weight * v[i], 0)) as Triple;

/** WCAG 2 contrast of two colours in linear light. */
function contrast(a: Triple, b: Triple): number {
  const [dark, light] = [a, b]
    .map((c) => apply([[0.2126, 0.7152, 0.0722]], c)[0])
    .sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** Oklab (Ottosson 2020), where equal distances look about equally far. */
function oklab(rgb: Triple): Triple {
  const lms = apply(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  ).map(Math.cbrt);
  return apply(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    lms,
  );
}

/** How a colour looks without one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1). */
const VISION: Record<string, number[][]> = {
  trichromacy: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const seen = (name: string, theme: Theme, vision: string) =>
  oklab(
    apply(VISION[vision], colour(name, theme)).map((c) => Math.min(1, Math.max(0, c))) as Triple,
  );

const pairs = [SYMBOLS, CLASSES].flatMap((names) =>
  names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b])),
);

for (const theme of ['light', 'dark'] as const) {
  test(`every text colour stands out from the ${theme} page by 4.5 to 1`, () => {
    for (const name of [...SYMBOLS, ...CLASSES, 'ink', 'strong', 'muted', 'accent']) {
      for (const ground of ['page', 'raised']) {
        const ratio = contrast(colour(name, theme), colour(ground, theme));
        expect(ratio, `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test(`links, edits and controls have no symbol's colour on the ${theme} page`, () => {
    for (const symbol of SYMBOLS) {
      const [one, other] = [symbol, 'accent'].map((name) => seen(name, theme, 'trichromacy'));
      const distance = Math.hypot(...one.map((value, i) => value - other[i]));
      expect(distance, symbol).toBeGreaterThanOrEqual(0.075);
    }
  });

  // 0.02 is about the least difference that is seen; 0.12 is as far as blue from violet.
  test.each([
    ['trichromacy', 0.12],
    ['protanopia', 0.075],
    ['deuteranopia', 0.075],
    ['tritanopia', 0.075],
  ])(
    `any two symbols and any two classes keep apart on the ${theme} page under %s`,
    (vision, least) => {
      for (const [a, b] of pairs) {
        const [one, other] = [seen(a, theme, vision), seen(b, theme, vision)];
        const distance = Math.hypot(...one.map((value, i) => value - other[i]));
        expect(distance, `${a} and ${b}`).toBeGreaterThanOrEqual(least);
      }
    },
  );
}

test('every control with a colour of its own is one that a snippet declares', () => {
  const texts = Object.values(readSnippets()).join('\n');
  const names = [...sheet.matchAll(/\[data-control="([^"]+)"\]/g)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !texts.includes(`('${name}',`))).toEqual([]);
});
