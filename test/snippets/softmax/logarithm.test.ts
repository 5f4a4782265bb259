/** The logarithm of a softmax. Truth: mpmath 1.2.1, log1p(exp(-40)); NumPy 1.24.2 where it fails alike. */
import { expect, it } from 'vitest';
import { agree, run } from '../outputs.ts';

it('log(softmax([0, -800])) is [0, -Infinity], and logSoftmax says -800', async () => {
  const given = await run('softmax/log-of-softmax');
  expect(given.vector('inTwoSteps')).toEqual([0, -Infinity]);
  expect(given.vector('inOneStep')).toEqual([0, -800]);
});

it('the log of softmax follows the line to a gap of 740 and is -Infinity from 750 on', async () => {
  const given = await run('softmax/log-of-softmax');
  const { 'gap between the logits': gaps, 'ln p of the smaller': two } =
    given.series('log of softmax');
  const { 'ln p of the smaller': one } = given.series('logSoftmax');
  for (const [i, gap] of (gaps as number[]).entries()) {
    // ln(e^-gap / (1 + e^-gap)) = -gap - ln(1 + e^-gap)
    const truth = -gap - Math.log1p(Math.exp(-gap));
    expect(agree([one[i] as number], [truth])).toBe(true);
    if (gap <= 740) expect(two[i]).toBeCloseTo(truth, 1);
    else expect(two[i]).toBe(-Infinity);
  }
});

it('logSumExp([0, -40]) is 0 the naive way and 4.248e-18 in truth', async () => {
  const given = await run('softmax/log-sum-exp');
  // numpy.log(1 + numpy.exp(-40)) is 0.0 as well
  expect(given.number('naive')).toBe(0);
  expect(agree([given.number('core')], [4.248354255291589e-18], 2)).toBe(true);
});

it('the log-sum-exp of no logits, and of logits that are all ruled out, is -Infinity', async () => {
  const given = await run('softmax/log-sum-exp');
  expect(given.vector('ofNothing')).toEqual([-Infinity, -Infinity]);
  // The shifted formula as it stands: numpy.log(numpy.exp(z - m).sum()) + m is nan.
  const z = [-Infinity, -Infinity];
  const m = Math.max(...z);
  expect(m + Math.log(z.reduce((sum, each) => sum + Math.exp(each - m), 0))).toBeNaN();
});

it('the stairs of the figure are logarithms of doubles just above 1, and end', async () => {
  const given = await run('softmax/log-sum-exp');
  const { 'gap between the logits': gaps, 'logSumExp(z)': stairs } = given.series('naive');
  const { 'logSumExp(z)': line } = given.series('core');
  for (const [i, gap] of (gaps as number[]).entries()) {
    expect(agree([line[i] as number], [Math.log1p(Math.exp(-gap))])).toBe(true);
    const steps = Math.expm1(stairs[i] as number) / Number.EPSILON;
    if (gap < 36.7) expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-3 * steps);
    if (gap > 36.75) expect(stairs[i]).toBeNaN();
  }
});
