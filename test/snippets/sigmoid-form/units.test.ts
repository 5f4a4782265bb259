/**
 * One yes or no for each unit. Truth: mpmath 1.2.1 at 40 digits; the reductions also by PyTorch's
 * binary_cross_entropy_with_logits in float64.
 */
import { expect, it } from 'vitest';
import { agree, replace, run } from '../outputs.ts';

const sigmoids = [0.9525741268224333, 0.8807970779778824, 0.01798620996209156];

it('one softmax shares 1 among the classes, and three sigmoids sum to 1.85', async () => {
  const given = await run('sigmoid-form/one-per-unit');
  const softmax = [0.7305715510441718, 0.2687622539338838, 0.000666195021944371];
  expect(agree(given.vector('oneSoftmax'), softmax)).toBe(true);
  expect(agree(given.vector('threeSigmoids'), sigmoids)).toBe(true);
  expect(agree([given.number('sum')], [1.8513574147624072])).toBe(true);
});

it("the dog's logit takes from the cat in the softmax, and nothing in the sigmoids", async () => {
  const cats = [-4, 2, 8].map(async (logit) => {
    const given = await run('sigmoid-form/one-per-unit', { 'logit of the dog': logit });
    return [given.vector('oneSoftmax')[0], given.vector('threeSigmoids')[0]];
  });
  const [low, middle, high] = await Promise.all(cats);
  expect(low[0]).toBeGreaterThan(middle[0]);
  expect(middle[0]).toBeGreaterThan(high[0]);
  expect([low[1], high[1]]).toEqual([middle[1], middle[1]]);
});

it('its figure has the bars of both forms, each under its name', async () => {
  const given = await run('sigmoid-form/one-per-unit');
  expect(given.series('softmax')['probability p']).toEqual(given.vector('oneSoftmax'));
  expect(given.series('sigmoids')['probability p']).toEqual(given.vector('threeSigmoids'));
  // The text calls the softmax the left one.
  const { svg } = given.figure();
  expect(svg.indexOf('>softmax<')).toBeGreaterThan(-1);
  expect(svg.indexOf('>softmax<')).toBeLessThan(svg.indexOf('>sigmoids<'));
});

it('the eight combinations of yes and no sum to 1', async () => {
  const given = await run('sigmoid-form/eight-outcomes');
  const rows = given.rows('outcomes') as number[][];
  expect(rows.map((row) => row.slice(0, 3).join(''))).toEqual([
    '000',
    '001',
    '010',
    '011',
    '100',
    '101',
    '110',
    '111',
  ]);
  const truth = [
    0.005551621173554455, 0.00010168148866187407, 0.04102124029140508, 0.0007513302239453684,
    0.11150729206497846, 0.00204232729492276, 0.8239336365079705, 0.015090870954561556,
  ];
  // 1 - p is rounded where p is near 1, by up to 2⁻⁵⁴ in 0.018.
  expect(
    agree(
      rows.map((row) => row[3]),
      truth,
      64,
    ),
  ).toBe(true);
  expect(agree([given.number('total')], [1])).toBe(true);
});

it('minus the logarithm of the true row is the sum of the losses of its units', async () => {
  const given = await run('sigmoid-form/eight-outcomes');
  expect(agree([given.number('sumOfLosses')], [0.1936652905345243])).toBe(true);
  expect(agree([given.number('surprise')], [0.1936652905345243], 16)).toBe(true);
});

it('the mean over six losses is a third of the sum a picture', async () => {
  const given = await run('sigmoid-form/mean-of-what');
  expect(agree([given.number('meanOfSix')], [0.2753341528355882])).toBe(true);
  expect(agree([given.number('sumPerPicture')], [0.8260024585067647])).toBe(true);
  expect(given.number('ratio')).toBe(3);
});

it('with a fourth unit it would be a quarter', async () => {
  const four = (source: string) =>
    [
      ['[3, 2, -4]', '[3, 2, -4, 0]'],
      ['[-2, 4, 1]', '[-2, 4, 1, 0]'],
      ['[1, 1, 0]', '[1, 1, 0, 1]'],
      ['[0, 1, 0]', '[0, 1, 0, 1]'],
    ].reduce((text, [what, by]) => replace(what, by)(text), source);
  const given = await run('sigmoid-form/mean-of-what', {}, four);
  expect(given.number('ratio')).toBeCloseTo(4, 12);
});
