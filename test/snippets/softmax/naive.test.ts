/**
 * The naive softmax and how it fails. Truth: the same formula in NumPy,
 * numpy.exp(z) / numpy.exp(z).sum(), some of it in test/golden/post.json.
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
