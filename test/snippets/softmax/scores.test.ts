/** From scores to shares. Truth: mpmath 1.2.1 at 30 digits, exp(z) / sum(exp(z)), rounded to doubles. */
import { expect, it } from 'vitest';
import { agree, replace, run } from '../outputs.ts';

const truth = [0.7053845126982412, 0.2594964603424191, 0.03511902695933972];

it('of four ways to make logits positive, only the exponential keeps all three demands', async () => {
  const rows = (await run('softmax/attempts')).rows('shares');
  const [nothing, sign, zero, exponential] = rows.map((row) => row.slice(1) as number[]);
  expect(nothing).toEqual([1, 0.5, -0.5]);
  expect(sign).toEqual([0.5, 0.25, 0.25]);
  expect(agree(zero, [2 / 3, 1 / 3, 0])).toBe(true);
  expect(agree(exponential, truth)).toBe(true);
  expect(Math.min(...exponential)).toBeGreaterThan(0);
  expect(exponential).toEqual(exponential.toSorted((a, b) => b - a));
});

it('dividing by the sum fails for 1, 1, -2, which sum to 0', async () => {
  const edited = await run('softmax/attempts', {}, replace('[2, 1, -1]', '[1, 1, -2]'));
  expect(edited.rows('shares')[0].slice(1)).toEqual([Infinity, Infinity, -Infinity]);
});

it('cutting at zero gives the owl nothing at -1 and at -100 alike', async () => {
  const edited = await run('softmax/attempts', {}, replace('[2, 1, -1]', '[2, 1, -100]'));
  expect(edited.rows('shares')[2]).toEqual((await run('softmax/attempts')).rows('shares')[2]);
});

it('softmax by hand: powers, their total, and the shares', async () => {
  const given = await run('softmax/exponentiate');
  expect(agree(given.vector('powers'), [7.38905609893065, Math.E, 0.36787944117144233])).toBe(true);
  expect(agree([given.number('total')], [10.475217368561138])).toBe(true);
  expect(agree(given.vector('probabilities'), truth)).toBe(true);
});

it('the logit moved by hand stays on the curve, and the shares follow', async () => {
  const given = await run('softmax/exponentiate', { cat: 0 });
  const moved = [0.2447284710547976, 0.6652409557748219, 0.09003057317038046];
  expect(agree(given.vector('probabilities'), moved)).toBe(true);
  expect(given.series('logits')['logit z']).toEqual([0, 1, -1]);
});

it('the stems of the figure stand at the logits and are as long as their powers', async () => {
  const given = await run('softmax/exponentiate');
  const dots = given.series('logits');
  expect(dots['logit z']).toEqual([2, 1, -1]);
  expect(dots['exp z']).toEqual(given.vector('powers'));
  const curve = given.series('exp z');
  expect(curve['exp z']).toEqual(curve['logit z'].map((z) => Math.exp(Number(z))));
});
