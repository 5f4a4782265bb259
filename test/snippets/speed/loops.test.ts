/**
 * The loops of the chapter on speed. Truth: Python's decimal at 60 digits for losses and exponentials, NumPy 2.4
 * for the mean. What a loop costs is counted: a row counts how often it is read, and Math.exp how often it is
 * called.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { softmaxCrossEntropyGradient } from '#core';
import { C, type LossOf, meanLoss, rows, targets } from '../../../snippets/speed/batch.ts';
import { expOnly, readOnly } from '../../../snippets/speed/costs.ts';
import { atOnce, separately } from '../../../snippets/speed/gradient.ts';
import { twoPasses } from '../../../snippets/speed/no-array.ts';
import { oneLine } from '../../../snippets/speed/one-line.ts';
import { onePass } from '../../../snippets/speed/online.ts';
import { tableExp } from '../../../snippets/speed/table-exp.ts';
import { withTable } from '../../../snippets/speed/with-table.ts';
import { agree, replace, run } from '../outputs.ts';

const losses = { oneLine, twoPasses, onePass, withTable, separately, atOnce };
const all = { ...losses, readOnly, expOnly };

afterEach(() => {
  vi.restoreAllMocks();
});

/** How often a loop reads a logit of a row, and takes an exponential, for each logit. */
function costOf(lossOf: LossOf): { reads: number; exps: number } {
  let reads = 0;
  const exp = vi.spyOn(Math, 'exp');
  const row = new Proxy(rows[3], {
    get(target, name, receiver) {
      if (typeof name === 'string' && /^\d+$/.test(name)) reads++;
      return Reflect.get(target, name, receiver);
    },
  });
  lossOf(row, 5);
  return { reads: Math.round(reads / C), exps: exp.mock.calls.length / C };
}

describe.each(Object.entries(losses))('%s', (_, lossOf) => {
  it('gives the true losses of three rows', () => {
    const truth = [14.7980547936283, 14.2810689629103, 7.05106766847887];
    const given = [0, 1, 500].map((n) => lossOf(rows[n], targets[n]));
    for (const [i, loss] of given.entries()) expect(loss).toBeCloseTo(truth[i], 12);
  });

  it('gives the mean that NumPy gives', () => {
    expect(meanLoss(lossOf)).toBeCloseTo(9.73038762820346, 11);
  });
});

it.each([
  ['oneLine', 1, 1],
  ['twoPasses', 2, 1],
  // Each logit is compared, and then used.
  ['onePass', 2, 2],
  ['withTable', 2, 0],
  ['separately', 3, 2],
  ['atOnce', 2, 1],
  ['readOnly', 1, 0],
  ['expOnly', 1, 1],
] as const)('%s reads a logit %d times and takes %d exponentials for it', (name, reads, exps) => {
  expect(costOf(all[name])).toEqual({ reads, exps });
});

it.each([['separately'], ['atOnce']] as const)('%s leaves the gradient p − y', (name) => {
  const gradient = new Float64Array(C);
  losses[name](rows[7], 2, gradient);
  expect(agree(gradient, [...softmaxCrossEntropyGradient(rows[7], 2)], 64)).toBe(true);
});

describe('the exponential with a table', () => {
  it.each([
    [-1, 0.36787944117144233],
    [-0.3, 0.7408182206817179],
    [-5.25, 0.005247518399181385],
    [-9.99, 4.585620664220731e-5],
    [-700.5, 5.980196118639791e-305],
    [3.75, 42.52108200006278],
    [0.001, 1.0010005001667084],
    [0, 1],
  ])('of %d is within 2 ULP', (x, truth) => {
    expect(agree([tableExp(x)], [truth], 2)).toBe(true);
  });

  it('is 0 where the exponential is below its table, and of a masked logit', () => {
    // The last is e^-708, by mpmath.
    expect([-Infinity, -1000, -709, -708.01].map(tableExp)).toEqual([0, 0, 0, 0]);
    expect(agree([tableExp(-708)], [3.307553003638408e-308], 2)).toBe(true);
    expect(tableExp(Number.NaN)).toBeNaN();
  });

  it('gives the loss of a row that is masked or far apart', () => {
    expect(withTable([0, 0, -Infinity], 1)).toBeCloseTo(Math.LN2, 14);
    expect(withTable([1000, 0, 1000], 0)).toBeCloseTo(Math.LN2, 12);
  });

  it('has an error of at most 2 ULP with four powers, and a hundred times that with three', async () => {
    const given = await run('speed/exp-error');
    expect(given.number('ofTableExp')).toBeLessThanOrEqual(2);
    expect(given.number('here')).toBe(given.number('ofTableExp'));
    // The last three of 16 digits.
    expect(given.number('lower')).toBeGreaterThan(100);
    expect(given.number('lower')).toBeLessThan(5000);
    const withFewer = await run('speed/exp-error', { 'numbers in tableJ': '16' });
    expect(withFewer.number('here')).toBeGreaterThan(1e4);
  });

  it('needs both parts of ln 2', async () => {
    const whole = replace('n * (high / size) - n * (low / size)', 'n * (Math.LN2 / size)');
    const given = await run('speed/exp-error', {}, whole);
    expect(given.number('here')).toBeGreaterThan(2);
  });

  it('splits −1 into parts whose product is e to the −1', async () => {
    const given = await run('speed/table-exp');
    const [a, j, r] = ['a', 'j', 'r'].map(given.number);
    expect(given.number('n')).toBe(256 * a + j);
    expect(2 ** (a + j / 256) * Math.exp(r)).toBeCloseTo(0.36787944117144233, 15);
    expect(given.number('product')).toBeCloseTo(0.36787944117144233, 15);
    expect(given.number('steps')).toBeCloseTo(-369.3299304675746, 10);
    expect(agree(given.vector('factors'), [0.25, 1.4728328908693675, 0.9991070771220881], 4)).toBe(
      true,
    );
    expect(Math.abs(r)).toBeLessThan(Math.LN2 / 512);
  });
});
