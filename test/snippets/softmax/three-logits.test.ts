/**
 * Three logits on the title page. Truth: Python's decimal at 40 digits, exp(z)/sum(exp(z)) and -ln p_1 for
 * [2, 1, -1], which adding the same number to all three does not change.
 */
import { expect, it } from 'vitest';
import { agree, run } from '../outputs.ts';

const P = [0.7053845126982412, 0.2594964603424191, 0.03511902695933972];
const LOSS = 0.3490122167681864;

it.each([0, 400, 800])(
  'with %d added to all three, p and the loss stay the same',
  async (added) => {
    const given = await run('softmax/three-logits', { 'added to all three': added });
    expect(agree(given.vector('p'), P)).toBe(true);
    expect(agree([given.number('loss')], [LOSS])).toBe(true);
  },
);

it('the plain formula gives the same until exp overflows, and NaN from there', async () => {
  const at = (added: number) => run('softmax/three-logits', { 'added to all three': added });
  expect((await at(700)).vector('naive')[0]).toBeCloseTo(P[0], 10);
  const given = await at(800);
  expect(given.vector('naive').every(Number.isNaN)).toBe(true);
  expect(given.number('naiveLoss')).toBeNaN();
  expect(given.figure().alt).toBe('The cat’s p is 0.71, by the plain formula NaN.');
});
