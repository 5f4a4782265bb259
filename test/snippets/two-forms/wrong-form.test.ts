/**
 * What the wrong form costs. Truth: mpmath 1.2.1 at 40 digits; the slopes through a sigmoid by
 * PyTorch 1.13's autograd in float64.
 */
import { expect, it } from 'vitest';
import { softmaxCrossEntropy } from '#core';
import { agree, run } from '../outputs.ts';

it('softmax on two labels has the floor ln 2, and the point is above it', async () => {
  const given = await run('two-forms/softmax-on-labels');
  expect(agree([given.number('floor')], [Math.LN2], 1)).toBe(true);
  const p = [0.9525329328226692, 0.04742382224908419, 4.324492824660288e-5];
  expect(agree(given.vector('probabilities'), p)).toBe(true);
  expect(agree([given.number('loss')], [1.5486305974370775])).toBe(true);
});

it.each([-3, 0, 2.9, 3, 3.1, 9])(
  "with the cat's logit at %d not both are above one half, nor is the loss below ln 2",
  async (logit) => {
    const given = await run('two-forms/softmax-on-labels', { "cat's logit": logit });
    const [cat, dog] = given.vector('probabilities');
    expect(Math.min(cat, dog)).toBeLessThan(0.5);
    expect(given.number('loss')).toBeGreaterThan(Math.LN2);
  },
);

it('where the curves cross both are just below one half, so neither is a yes', async () => {
  const given = await run('two-forms/softmax-on-labels', { "cat's logit": 3 });
  const [cat, dog] = given.vector('probabilities');
  expect(agree([cat, dog], [0.49977213340233184, 0.49977213340233184])).toBe(true);
});

it('the core refuses labels that do not sum to 1', () => {
  expect(() => softmaxCrossEntropy([2, 1, -1], [1, 1, 0])).toThrow(/sum/);
  expect(() => softmaxCrossEntropy([2, 1, -1], [0, 0, 0])).toThrow(/sum/);
});

const softmax = [0.9525685516123372, 0.04742559560420057, 5.852783462208483e-6];

it('divided by their sum, sigmoids of 8 and 5 are nearly tied', async () => {
  const given = await run('two-forms/exactly-one');
  expect(agree([given.number('sum')], [2.0109580089073407])).toBe(true);
  const rows = given.rows('shares').map((row) => row.slice(1) as number[]);
  const column = (i: number) => rows.map((row) => row[i]);
  const sigmoids = [0.9996646498695335, 0.993307149075715, 0.01798620996209156];
  expect(agree(column(0), sigmoids)).toBe(true);
  const bySum = [0.49710866434884143, 0.493947235435031, 0.008944100216127545];
  expect(agree(column(1), bySum)).toBe(true);
  expect(agree(column(3), softmax)).toBe(true);
  // 1 - p is rounded where p is near 1, by up to 2⁻⁵⁴ in 0.0003.
  for (const [i, share] of column(2).entries()) expect(share / softmax[i]).toBeCloseTo(1, 11);
});

it.each([-4, 2, 5, 12])(
  "with the cat's logit at %d the order survives the division, and exactly one yes is softmax",
  async (logit) => {
    const given = await run('two-forms/exactly-one', { "cat's logit": logit });
    const rows = given.rows('shares').map((row) => row.slice(1) as number[]);
    for (const [, bySum, exactlyOne, ofSoftmax] of rows) {
      expect(exactlyOne / ofSoftmax).toBeCloseTo(1, 9);
      for (const other of rows) {
        expect(Math.sign(bySum - other[1])).toBe(Math.sign(ofSoftmax - other[3]));
      }
    }
  },
);

it.each([
  ['10', 6.931471805599453, Math.LN10, -2.1972245773362196, 3.2508297339144825],
  ['100', 69.31471805599453, 4.605170185988092, -4.59511985013459, 5.600153435484734],
  ['1000', 693.1471805599454, 6.907755278982137, -6.906754778648554, 7.907255112232087],
])('%s sigmoids start at C ln 2 and know nothing at about ln C + 1', async (classes, ...truth) => {
  const given = await run('two-forms/first-loss', { classes });
  const names = ['sigmoids', 'oneSoftmax', 'bestBias', 'atBestBias'];
  expect(
    agree(
      names.map((name) => given.number(name)),
      truth,
    ),
  ).toBe(true);
  expect(Math.abs(truth[3] - truth[1] - 1)).toBeLessThan(0.06);
  const curve = given.series('sigmoids')['loss L (logarithmic)'] as number[];
  expect(Math.min(...curve)).toBeGreaterThanOrEqual(truth[3]);
  expect(given.number('sigmoids')).toBeGreaterThan(given.number('atBestBias'));
});

it.each([
  ['2', 0.3132616875182228, 1.3132616875182228],
  ['3', 0.5514447139320511, 1.8619948040582512],
  ['10', 1.4611501717344748, 3.2372867569952124],
])('with a sigmoid first, %s classes stay between %d and %d', async (classes, low, high) => {
  const given = await run('two-forms/sigmoid-first', { classes });
  expect(agree([given.number('floor')], [low])).toBe(true);
  expect(agree([given.number('floorOf2')], [0.3132616875182228])).toBe(true);
  const curve = given.series('wrong')['loss L'] as number[];
  expect(Math.min(...curve)).toBeGreaterThan(low);
  expect(Math.max(...curve)).toBeLessThan(high);
  expect(Math.min(...curve)).toBeLessThan(low + 0.001);
  expect(Math.max(...curve)).toBeGreaterThan(high - 0.001);
});

it.each([
  ['10', -5, -0.012767214635347999, -1.9999899111776118],
  ['10', 3, -0.07088203646412156, -0.04364389752607567],
  ['2', -8, -0.0004900683224480417, -1.9999997749296758],
  ['3', -2, -0.17024228120115925, -1.9818505703113725],
])('with %s classes at %d the slope is %d instead of %d', async (classes, z, by, without) => {
  const given = await run('two-forms/sigmoid-first', { classes, z });
  expect(given.number('slopeWithSigmoid')).toBeCloseTo(by, 9);
  expect(given.number('slopeWithoutSigmoid')).toBeCloseTo(without, 9);
});
