/**
 * What a clip hides, and masks. Truth: test/golden/patches.json, PyTorch's own values and autograd.
 */
import { expect, it } from 'vitest';
import { golden } from '../../core/golden.ts';
import { agree, replace, run } from '../outputs.ts';

interface Masked {
  mask: number;
  form: string;
  how: string;
  loss: number;
  gradient: number[];
}
const { masked } = golden<{ masked: Masked[] }>('patches');

it('four of five outputs are no probabilities, get a finite loss all the same, and no slope', async () => {
  const rows = (await run('patches/no-sigmoid')).rows('clipped') as number[][];
  const outside = rows.filter(([output]) => output < 0 || output > 1);
  expect(outside).toHaveLength(4);
  for (const [, , loss, slope] of outside) {
    expect(loss).toBeLessThan(16.2);
    expect(slope).toBe(0);
  }
  const [inside] = rows.filter(([output]) => output >= 0 && output <= 1);
  expect(agree(inside, [0.6, 1, 0.5108256237659907, -1 / 0.6])).toBe(true);
  const mean = rows.reduce((sum, row) => sum + row[2], 0) / 5;
  expect((await run('patches/no-sigmoid')).number('meanLoss')).toBeCloseTo(mean, 12);
});

it('without the clip the core refuses such an output, and names the remedy', async () => {
  const unclipped = replace('binaryCrossEntropy(q, y[n])', 'binaryCrossEntropy(p, y[n])');
  await expect(run('patches/no-sigmoid', {}, unclipped)).rejects.toThrow(
    /p is 4\.1, and a probability lies between 0 and 1\..*takes logits/,
  );
});

it.each([-Infinity, -1e9])(
  'with a mask of %d it is right and wrong where PyTorch is',
  async (mask) => {
    const rows = (await run('patches/masked', { mask: `${mask === -1e9 ? '-1e9' : mask}` })).rows(
      'rows',
    );
    for (const [form, multiply, skip, gradient] of rows) {
      const truth = (how: string) =>
        masked.find((row) => row.mask === mask && row.form === form && row.how === how) as Masked;
      expect(agree([multiply as number], [truth('multiply').loss])).toBe(true);
      expect(agree([skip as number], [truth('skip').loss])).toBe(true);
      const shown = truth('skip').gradient.map((slope) =>
        Number.isNaN(slope) ? 'NaN' : String(Number(slope.toPrecision(6))),
      );
      expect(gradient).toBe(`[${shown.join(', ')}]`);
      expect(truth('multiply').gradient).toEqual(truth('skip').gradient);
    }
  },
);

it('a right value with a NaN gradient is what skipping gives after ln of softmax, in both', async () => {
  const [[form, , skip, gradient]] = (await run('patches/masked')).rows('rows');
  expect(form).toBe('ln of softmax');
  expect(skip).toBeCloseTo(1.3132616875182228, 12);
  expect(gradient).toBe('[NaN, NaN, NaN]');
});

it('xlogy in PyTorch has the right value and the same NaN gradient', () => {
  for (const row of masked.filter(({ form }) => form === 'xlogy')) {
    expect(row.loss).toBeCloseTo(1.3132616875182228, 12);
    expect(row.gradient).toEqual([NaN, NaN, NaN]);
  }
});

it('with every class at −1e9 the shares are equal', async () => {
  expect(agree((await run('patches/masked')).vector('allMasked'), [1 / 3, 1 / 3, 1 / 3])).toBe(
    true,
  );
});
