/**
 * Squared error behind a sigmoid. Truth: mpmath 1.2.1 at 40 digits, (p − 1)p(1 − p) and p − 1; the
 * descents by PyTorch 1.13's autograd in float64, the lowest points by SciPy's Nelder–Mead.
 */
import { expect, it } from 'vitest';
import { runSnippet } from '../../support/book.ts';
import { agree, run } from '../outputs.ts';

it.each([
  [-10, -4.539374686303243e-5, -0.9999546021312976],
  [-5, -0.006603562218556359, -0.9933071490757152],
  [-2, -0.09247804322982979, -0.8807970779778824],
  [0, -0.125, -0.5],
  [3, -0.002142542534984327, -0.04742587317756678],
  [10, -2.0608729192376897e-9, -4.5397868702434395e-5],
])(
  'at a logit of %d squared error has the slope %d, cross-entropy %d',
  async (z, square, entropy) => {
    const given = await run('squared-error/plateau', { z });
    // 1 - p is rounded where p is near 1.
    expect(given.number('ofSquaredError') / square).toBeCloseTo(1, 10);
    expect(agree([given.number('ofCrossEntropy')], [entropy])).toBe(true);
  },
);

it('the slope of squared error is nowhere steeper than 4/27, at p = 1/3', async () => {
  const given = await run('squared-error/plateau');
  expect(given.number('steepest')).toBeCloseTo(-4 / 27, 15);
  const curve = given.series('square') as Record<string, number[]>;
  expect(Math.min(...curve.slope)).toBeGreaterThanOrEqual(-4 / 27);
  const lowest = curve['logit z'][curve.slope.indexOf(Math.min(...curve.slope))];
  expect(Math.abs(lowest - Math.log(1 / 2))).toBeLessThan(0.11);
});

it.each([-4, -2, -0.5, 1, 3])(
  'at a logit of %d the curve of squared error bends as differences of its slope say',
  async (z) => {
    const h = 1e-4;
    const slopeAt = async (at: number) =>
      (await run('squared-error/bend', { z: at })).number('slope');
    const second = ((await slopeAt(z + h)) - (await slopeAt(z - h))) / (2 * h);
    const given = await run('squared-error/bend', { z });
    expect(given.number('secondDerivative')).toBeCloseTo(second, 8);
  },
);

it('it bends down for p below 1/3 and up above; cross-entropy bends up everywhere', async () => {
  const turn = Math.log(1 / 2); // 1/3 is the sigmoid of ln(1/2)
  for (const z of [-6, -3, -1, turn - 0.01, turn + 0.01, 0, 2, 6]) {
    const given = await run('squared-error/bend', { z });
    expect(Math.sign(given.number('secondDerivative'))).toBe(z < turn ? -1 : 1);
    expect(given.number('ofCrossEntropy')).toBeGreaterThan(0);
  }
});

it.each([
  [1, [3, 5, 7, 9, 11], [16, 71, 426, 3011, 22063]],
  [0.5, [6, 10, 14, 18, 22], [32, 140, 850, 6018, 44122]],
  [10, [1, 1, 1, 1, 2], [2, 8, 45, 304, 2210]],
])('at a rate of %d the steps to a right answer are %o and %o', async (rate, entropy, square) => {
  const given = await run('squared-error/escape', { 'learning rate': rate });
  expect(given.vector('crossEntropy')).toEqual(entropy);
  expect(given.vector('squaredError')).toEqual(square);
});

it('each unit further down costs cross-entropy one step more, squared error e times as many', async () => {
  const given = await run('squared-error/escape');
  const [square, entropy] = [given.vector('squaredError'), given.vector('crossEntropy')];
  expect(square[4] / square[3]).toBeCloseTo(Math.E ** 2, 0);
  expect(entropy[4] - entropy[3]).toBe(2);
});

it('the start of the two landscapes has four of six wrong, and one undecided', async () => {
  const given = await run('squared-error/six-pictures');
  const [y, p] = ['y', 'p'].map(given.vector);
  expect(y).toEqual([0, 0, 1, 0, 1, 1]);
  expect(p.filter((each, n) => Math.abs(each - y[n]) > 0.5).length).toBe(4);
  expect(p[3]).toBe(0.5);
});

it.each([
  [-4, 4],
  [-6, 6],
  [-6, -6],
  [6, 6],
  [6, -6],
  [4, -4],
  [0, 0],
])('cross-entropy leads from (%d, %d) to the one bottom', async (w, b) => {
  const given = await run('squared-error/surface', { 'start x': w, 'start y': b });
  const [endW, endB] = given.vector('endOfEntropy');
  expect(endW).toBeCloseTo(0.7324875300102196, 6);
  expect(endB).toBeCloseTo(0, 6);
  expect(given.number('lossOfEntropy')).toBeCloseTo(0.47941399720092015, 10);
});

it.each([
  [-4, 4, -4.981397052862015, 2.9096216090371536, 0.3342309189950094],
  [4, -4, 3.4107352419571, -4.960043754771953, 0.0873627931887126],
  [0, 0, 0.5723168408715053, 0, 0.08169898785726172],
])('squared error leads from (%d, %d) to (%d, %d)', async (w, b, endW, endB, loss) => {
  const given = await run('squared-error/surface', { 'start x': w, 'start y': b });
  expect(given.vector('endOfSquares')[0]).toBeCloseTo(endW, 10);
  expect(given.vector('endOfSquares')[1]).toBeCloseTo(endB, 10);
  expect(given.number('lossOfSquares')).toBeCloseTo(loss, 12);
});

it('the plateau is worth four wrong answers, the valley one, and the bottom is lower', async () => {
  const at = async (w: number, b: number) => {
    const inputs = { 'start x': w, 'start y': b };
    return (await run('squared-error/surface', inputs)).number('lossOfSquares');
  };
  expect(await at(-4, 4)).toBeCloseTo(4 / 12, 2);
  expect(await at(4, -4)).toBeGreaterThan(1 / 12);
  expect(await at(0, 0)).toBeLessThan(1 / 12);
});

it('each path begins at the point and has two hundred steps', async () => {
  const given = await run('squared-error/surface', { 'start x': 5, 'start y': -1 });
  for (const form of ['cross-entropy', 'squared error']) {
    const { 'weight w': w, 'bias b': b } = given.series(form) as Record<string, number[]>;
    expect(w.length).toBe(201);
    expect([w[0], b[0]]).toEqual([5, -1]);
  }
});

/** Pairs of points in the plane, and the middle between them, by a small generator of its own. */
function* pairs(count: number) {
  let state = 12345;
  const next = () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return (12 * state) / 2 ** 31 - 6;
  };
  for (let n = 0; n < count; n++) yield [next(), next(), next(), next()];
}

/** How often the loss halfway is above the mean of the two ends, and how often it could be. */
function bumps(loss: (w: number, b: number) => number) {
  return [...pairs(400)].filter(([w1, b1, w2, b2]) => {
    const middle = loss((w1 + w2) / 2, (b1 + b2) / 2);
    return middle > (loss(w1, b1) + loss(w2, b2)) / 2 + 1e-12;
  }).length;
}

it('cross-entropy is convex in the two weights, and squared error is not', async () => {
  const { meanOfSix } = await import('../../../snippets/squared-error/six-pictures.ts');
  expect(bumps((w, b) => meanOfSix('cross-entropy', w, b).loss)).toBe(0);
  expect(bumps((w, b) => meanOfSix('squared error', w, b).loss)).toBeGreaterThan(50);
});

it('the slopes with respect to w and b are those that differences measure', async () => {
  const { meanOfSix } = await import('../../../snippets/squared-error/six-pictures.ts');
  const h = 1e-5;
  for (const form of ['cross-entropy', 'squared error'] as const) {
    const loss = (w: number, b: number) => meanOfSix(form, w, b).loss;
    for (const [w, b] of [...pairs(20)]) {
      const { slopeW, slopeB } = meanOfSix(form, w, b);
      expect((loss(w + h, b) - loss(w - h, b)) / (2 * h)).toBeCloseTo(slopeW, 7);
      expect((loss(w, b + h) - loss(w, b - h)) / (2 * h)).toBeCloseTo(slopeB, 7);
    }
  }
});

it('the map of the surface is light enough for a page', async () => {
  const { outputs } = await runSnippet('squared-error/surface');
  const figure = outputs.find(({ kind }) => kind === 'figure');
  expect(figure?.kind === 'figure' && figure.figure.svg.length).toBeLessThan(80_000);
});
