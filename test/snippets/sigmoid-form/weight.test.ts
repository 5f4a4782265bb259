/**
 * A weight on the positives. Truth: the odds of 0.3 are 3/7, and w times these; PyTorch's
 * binary_cross_entropy_with_logits with pos_weight, minimised by LBFGS in float64, gives 0.3,
 * 0.631579 and 0.794118 for w = 1, 4 and 9, with the losses below.
 */
import { expect, it } from 'vitest';
import { agree, run } from '../outputs.ts';

it.each([
  [1, 0.3, 0.6108643020548934],
  [4, 12 / 19, 1.2504089763319173],
  [9, 27 / 34, 1.728729141144541],
])('with posWeight %d a share of 0.3 is learned as %d', async (posWeight, p, loss) => {
  const given = await run('sigmoid-form/pos-weight', { posWeight });
  expect(agree([given.number('learned')], [p])).toBe(true);
  const [lowest] = given.series('lowest')['mean weighted loss'] as number[];
  expect(agree([lowest], [loss], 8)).toBe(true);
});

it.each([1, 4, 9])('with posWeight %d no point of the curve is below the dot', async (w) => {
  const given = await run('sigmoid-form/pos-weight', { posWeight: w });
  const losses = given.series('loss')['mean weighted loss'] as number[];
  const [lowest] = given.series('lowest')['mean weighted loss'] as number[];
  expect(losses.every((loss) => loss >= lowest - 1e-14)).toBe(true);
  expect(Math.min(...losses) - lowest).toBeLessThan(2e-3);
});

it('a share of 1/(1 + w) is learned as a half', async () => {
  const fifth = (source: string) => source.replace('share = 0.3', 'share = 0.2');
  const given = await run('sigmoid-form/pos-weight', { posWeight: 4 }, fifth);
  expect(agree([given.number('learned')], [0.5])).toBe(true);
});
