/**
 * What the formats hold, and where their exponentials end. Truth: mpmath 1.2.1 at 30 digits, NumPy
 * 1.24.2 (float16, float32) and PyTorch 1.13 (bfloat16).
 */
import { expect, it } from 'vitest';
import { bookData } from '../../core/golden.ts';
import { run } from '../outputs.ts';

it('each format has its own nearest number', async () => {
  const rows = (await run('floats/rounding')).rows('nearest');
  expect(rows).toEqual([
    [0.1, 0.1, 0.10000000149011612, 0.0999755859375, 0.10009765625],
    [257, 257, 257, 257, 256],
    [65519, 65519, 65519, 65504, 65536],
    [65520, 65520, 65520, Infinity, 65536],
    [1e-8, 1e-8, 9.99999993922529e-9, 0, 1.0011717677116394e-8],
  ]);
});

it('any number can be typed', async () => {
  const [row] = (await run('floats/rounding', { x: 1e39 })).rows('nearest');
  expect(row).toEqual([1e39, 1e39, Infinity, Infinity, Infinity]);
});

it('e^z overflows, and is 0, where the logarithms of the largest and the smallest say', async () => {
  const rows = (await run('floats/limits')).rows('limits') as number[][];
  const overflow = [709.782712893384, 88.72283908187067, 11.090110718526951, 88.7208840768372];
  const zero = [-745.1332191019412, -103.9720770839918, -17.328679513998633, -92.88172219503267];
  rows.forEach((row, i) => {
    expect(Math.abs(row[1] / overflow[i] - 1)).toBeLessThan(1e-13);
    expect(Math.abs(row[2] / zero[i] - 1)).toBeLessThan(1e-13);
  });
});

it('1 + e^−z is 1 from b ln 2, less the logarithm of half a step of the rounded power', async () => {
  const given = (await run('floats/limits')).vector('oneFrom');
  // mpmath: b ln 2 − ln(1 + 2⁻ᵇ) for b = 53, 24, 11 and 8
  const truth = [36.7368005696771, 16.63553227383404, 7.624130824079897, 5.541278804063905];
  given.forEach((z, i) => {
    expect(Math.abs(z - truth[i])).toBeLessThan(1e-8);
  });
});

it('ln(1 + e^−40) is kept by every function of one logit, and of several by SciPy’s logsumexp alone', () => {
  interface Answer {
    library: string;
    call: string;
    value: number;
  }
  const { dominated } = bookData<{ dominated: Answer[] }>('dominated');
  const kept = dominated.filter(({ value }) => value !== 0);
  const ofOneLogit = /log_?expit|log_?sigmoid|binary_cross|sigmoid_cross|logaddexp/;
  const ofSeveral = dominated.filter(({ call }) => !ofOneLogit.test(call));
  expect(
    ofSeveral.filter((row) => kept.includes(row)).map(({ library, call }) => library + call),
  ).toEqual(['SciPylogsumexp']);
  expect(kept).toHaveLength(dominated.length - ofSeveral.length + 1);
  expect(new Set(dominated.map(({ library }) => library)).size).toBeGreaterThan(5);
  for (const { value } of kept) expect(value / 4.248354255291589e-18).toBeCloseTo(1, 14);
});
