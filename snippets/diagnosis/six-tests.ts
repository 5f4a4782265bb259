import { suspect } from './suspect.ts';

const z = [2, 1, -1];
const pMinusY = [0.7053845127, -0.7405035397, 0.035119027]; // from NumPy
const moved = (i: number, by: number) => suspect(z.with(i, z[i] + by), 1);
const slopes = z.map((_, i) => (moved(i, 1e-5) - moved(i, -1e-5)) / 2e-5);
const near = (a: number, b: number) => Math.abs(a - b) < 1e-8;

const tests = {
  'equal logits cost ln C': near(suspect([0, 0, 0], 1), Math.log(3)),
  '5 more on each changes nothing': near(
    suspect([7, 6, 4], 1),
    suspect(z, 1),
  ),
  'the slopes sum to 0': near(slopes[0] + slopes[1] + slopes[2], 0),
  'each slope is p - y': slopes.every((s, i) => near(s, pMinusY[i])),
  'sure and right costs nothing': near(suspect([50, 0, 0], 0), 0),
  'sure and wrong costs the gap': near(suspect([1000, 0, 0], 1), 1000),
};
export const results = Object.entries(tests).map(([test, passes]) => ({
  test,
  result: passes ? 'passes' : 'FAILS',
}));
