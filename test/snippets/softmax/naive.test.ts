/**
 * The naive softmax and how it fails. Truth: the same formula in NumPy,
 * numpy.exp(z) / numpy.exp(z).sum(), some of it in test/golden/post.json; softmax([0, 1, 2]) from
 * mpmath 1.2.1.
 */
import { expect, it } from 'vitest';
import { golden } from '../../core/golden.ts';
import { agree, run } from '../outputs.ts';

const { calls } = golden<{ calls: { call: string; arguments: [number[]]; result: number[] }[] }>(
  'post',
);
function inNumpy(call: string, z: number[]): number[] {
  const found = calls.find((row) => row.call === call && `${row.arguments[0]}` === `${z}`);
  if (!found) throw new Error(`test/golden/post.json has no ${call}(${z}).`);
  return found.result;
}
const truth = [0.09003057317038046, 0.24472847105479764, 0.6652409557748219];

it('for small logits it is as good as the core', async () => {
  const given = await run('softmax/naive');
  expect(agree(given.vector('naive'), given.vector('core'), 2)).toBe(true);
  const p = [0.7053845126982412, 0.2594964603424191, 0.03511902695933972];
  expect(agree(given.vector('core'), p)).toBe(true);
});

it('for [1000, 1001, 1002], [-1000, -1000] and [1000, 0] it gives NaN where NumPy does', async () => {
  const given = await run('softmax/overflow');
  expect(given.vector('high')).toEqual(inNumpy('naive_softmax', [1000, 1001, 1002]));
  expect(given.vector('high')).toEqual([NaN, NaN, NaN]);
  expect(given.vector('low')).toEqual(inNumpy('naive_softmax', [-1000, -1000]));
  expect(given.vector('low')).toEqual([NaN, NaN]);
  expect(given.vector('farApart')).toEqual([NaN, 0]);
});

it('the NaN comes from the division: exp gives Infinity at one end and 0 at the other', async () => {
  const given = await run('softmax/overflow');
  expect(given.number('hugePower')).toBe(Infinity);
  expect(given.number('infinityByInfinity')).toBeNaN();
  expect(given.number('tinyPower')).toBe(0);
  expect(given.number('zeroByZero')).toBeNaN();
});

it('two finite powers with an infinite sum give zeros, and no NaN', async () => {
  expect(Math.exp(709.5)).toBeLessThan(Infinity);
  expect((await run('softmax/overflow')).vector('finitePowers')).toEqual([0, 0]);
});

it('it fails from an offset of 708 upwards and of -748 downwards', async () => {
  // NumPy: [707, 708, 709] is right, [708, 709, 710] has a nan; likewise -747 and -748.
  const given = await run('softmax/offset-sweep');
  expect(given.number('failsFrom')).toBe(708);
  expect(given.number('failsUpTo')).toBe(-748);
});

it('the figure has its dots at the true probability and its bands where it fails', async () => {
  const given = await run('softmax/offset-sweep');
  expect(given.series('NaN\n0/0')).toEqual({ 'offset c, from': [-1000], 'offset c, to': [-748] });
  expect(given.series('NaN\n∞/∞')).toEqual({ 'offset c, from': [708], 'offset c, to': [1000] });
  const dots = given.series('naive');
  const p = dots['probability p of the last class'] as number[];
  for (const [i, c] of (dots['offset c'] as number[]).entries()) {
    if (c > -748 && c < 708) expect(p[i]).toBeCloseTo(truth[2], 4);
    else expect(p[i]).toBeNaN();
  }
});

it('before it fails at the low end it is wrong without a NaN', async () => {
  const given = await run('softmax/underflow');
  expect(agree(given.vector('truth'), truth)).toBe(true);
  expect(given.vector('atMinus747')).toEqual([0, 0, 1]);
  expect(agree(given.vector('atMinus745'), [1 / 7, 2 / 7, 4 / 7])).toBe(true);
});

it('the dots of the figure leave the lines near -747 and lie on them at -730', async () => {
  const given = await run('softmax/underflow');
  expect(given.series('true')['probability p']).toEqual(given.vector('truth'));
  const p = given.series('naive')['probability p'] as number[];
  expect(p.slice(0, 3)).toEqual([0, 0, 1]);
  for (const [i, value] of truth.entries()) expect(p[p.length - 3 + i]).toBeCloseTo(value, 6);
});
