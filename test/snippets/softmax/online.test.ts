/** Softmax in one pass. Truth: Python's decimal at 40 digits, the sum of exp(z - m) over the logits so far. */
import { expect, it } from 'vitest';
import { agree, replace, run } from '../outputs.ts';

it.each([
  [
    '1 3 2',
    [1, 1.1353352832366126],
    [0.09003057317038046, 0.6652409557748219, 0.24472847105479764],
  ],
  [
    '1 2 3',
    [1, 1.3678794411714423],
    [0.09003057317038046, 0.24472847105479764, 0.6652409557748219],
  ],
  [
    '3 2 1',
    [1, 1.3678794411714423],
    [0.6652409557748219, 0.24472847105479764, 0.09003057317038046],
  ],
])('in the order %s each sum is that of the logits so far', async (order, onTheWay, p) => {
  const given = await run('softmax/online', { 'order of the logits': order });
  expect(agree(given.vector('sums'), [...onTheWay, 1.503214724408055])).toBe(true);
  expect(agree(given.vector('probabilities'), p)).toBe(true);
});

it('logits of 1000 do not break it, in whichever order', async () => {
  for (const order of ['1001 1003 1002', '1003 1001 1002', '-1003 1003 1002']) {
    const given = await run(
      'softmax/online',
      {},
      replace("order.split(' ')", `'${order}'.split(' ')`),
    );
    const p = given.vector('probabilities');
    expect(p.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 15);
  }
});

it('without the correction of the old sum the probabilities are wrong', async () => {
  const given = await run('softmax/online', {}, replace('sum * Math.exp(m - larger)', 'sum'));
  expect(given.vector('sums')[2]).toBeCloseTo(2.367879, 5);
});
