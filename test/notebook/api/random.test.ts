import { describe, expect, it } from 'vitest';
import * as snippetApi from '../../../src/notebook/api/notebook.ts';
import { random, randomRows } from '../../../src/notebook/api/random.ts';

describe('random', () => {
  it('gives the published numbers of Mulberry32', () => {
    const next = random(1);
    // The reference implementation in C, seeded with 1.
    expect([next(), next(), next()].map((x) => x * 2 ** 32)).toEqual([
      2693262067, 11749833, 2265367787,
    ]);
  });

  it('is what a snippet imports from #notebook', () => {
    expect(snippetApi.random(7)()).toBe(random(7)());
  });

  it('gives the same for the same seed, and other numbers for another', () => {
    const take = (seed: number) => Array.from({ length: 5 }, random(seed));
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
  });
});

describe('randomRows', () => {
  const rows = randomRows({ seed: 1, rows: 600 });

  it('gives the same rows for the same seed', () => {
    expect(randomRows({ seed: 1, rows: 600 })).toEqual(rows);
  });

  it('gives finite logits of every size and both signs', () => {
    const all = rows.flat();
    expect(rows).toHaveLength(600);
    expect(all.every(Number.isFinite)).toBe(true);
    expect(all.some((z) => z > 1e300) && all.some((z) => z < -1e300)).toBe(true);
    expect(all.some((z) => Math.abs(z) < 1e-4)).toBe(true);
    expect(all.some((z) => z > 700 && z < 1e6)).toBe(true);
  });

  it('has single classes, ties for the first place, and close logits far from 0', () => {
    const ties = (z: number[]) => z.filter((logit) => logit === Math.max(...z)).length > 1;
    const close = (z: number[]) => Math.min(...z) > 1000 && Math.max(...z) - Math.min(...z) < 4;
    expect(rows.some((z) => z.length === 1)).toBe(true);
    expect(rows.some(ties)).toBe(true);
    expect(rows.some((z) => z.length > 2 && close(z) && !ties(z))).toBe(true);
  });

  it('begins with those of a size near 1', () => {
    const sizes = rows.map((z) => Math.abs(Math.log2(Math.max(...z.map(Math.abs)))));
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  });

  it('goes no further from 0 than asked', () => {
    const small = randomRows({ seed: 3, largest: 10 }).flat();
    expect(Math.max(...small.map(Math.abs))).toBeLessThanOrEqual(10);
    expect(() => randomRows({ seed: 3, largest: Infinity })).toThrow('finite largest > 0');
  });
});
