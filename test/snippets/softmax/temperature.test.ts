/**
 * Temperature. Truth: mpmath 1.2.1 at 40 digits, exp(z/T) / sum(exp(z/T)) and -sum(p ln p), with T the
 * double that is meant by 0.1 or 0.01, rounded to a double.
 */
import { expect, it } from 'vitest';
import { agree, run } from '../outputs.ts';

it.each([
  [0.1, [0.999954602131204, 4.539786870243017e-5, 9.357198152700408e-14], 0.0004993775891418978],
  [1, [0.7053845126982412, 0.2594964603424191, 0.03511902695933972], 0.7138657579886247],
  [5, [0.42237892110127173, 0.3458146121575097, 0.23180646674121863], 1.0700992530073523],
])('at temperature %d, probabilities and entropy are the true ones', async (T, p, entropy) => {
  const given = await run('softmax/temperature', { temperature: T });
  expect(agree(given.vector('probabilities'), p)).toBe(true);
  // The entropy of a sure answer is a small difference from 1: its last digits are the rounding of p.
  expect(Math.abs(given.number('entropy') - entropy)).toBeLessThan(4 * Number.EPSILON);
});

it('without a page the temperature is 1', async () => {
  const given = await run('softmax/temperature');
  const atOne = await run('softmax/temperature', { temperature: 1 });
  expect(given.vector('probabilities')).toEqual(atOne.vector('probabilities'));
});

it.each([0.1, 0.7, 1, 2.5, 5])('the bars and the words are the probabilities at %d', async (T) => {
  const given = await run('softmax/temperature', { temperature: T });
  const p = given.vector('probabilities');
  expect(given.series('bar')).toEqual({ 'probability p': p, y: ['cat', 'dog', 'owl'] });
  expect(given.figure().alt).toBe(
    `Probabilities at temperature ${T}: cat ${p[0].toFixed(3)}, dog ${p[1].toFixed(3)}, owl ${p[2].toFixed(3)}.`,
  );
});

it('no temperature changes which class wins, or the order', async () => {
  for (let T = 0.1; T <= 5; T += 0.1) {
    const p = (await run('softmax/temperature', { temperature: T })).vector('probabilities');
    expect(p[0]).toBeGreaterThan(p[1]);
    expect(p[1]).toBeGreaterThan(p[2]);
  }
});

it('near T = 0 the largest takes all, and far above all are a third', async () => {
  const given = await run('softmax/temperature-limits');
  expect(agree(given.vector('nearZero'), [1, 3.7200759760208436e-44, 5.148200222412046e-131])).toBe(
    true,
  );
  const huge = [0.33377781464199496, 0.33344420366064453, 0.3327779816973605];
  expect(agree(given.vector('huge'), huge)).toBe(true);
});

it('near T = 0 two that tie settle at one half each', async () => {
  const given = await run('softmax/temperature-limits', { 'largest logit': 'cat and dog' });
  expect(agree(given.vector('nearZero'), [0.5, 0.5, 2.574100111206023e-131])).toBe(true);
  const huge = [0.33366649983354174, 0.33366649983354174, 0.3326670003329166];
  expect(agree(given.vector('huge'), huge)).toBe(true);
});

it.each([
  ['cat', { cat: 1, dog: 0, owl: 0 }],
  ['cat and dog', { 'cat and dog': 0.5, owl: 0 }],
])('the curves run from the winner (%s) to a third', async (top, start) => {
  const given = await run('softmax/temperature-limits', { 'largest logit': top });
  for (const [name, value] of Object.entries(start)) {
    const p = given.series(name)['probability p'] as number[];
    expect(p[0]).toBeCloseTo(value, 3);
    expect(p[p.length - 1]).toBeCloseTo(1 / 3, 1);
  }
});

it('a temperature of 0 is refused', async () => {
  const edit = (source: string) => source.replace('softmax(logits, 0.01)', 'softmax(logits, 0)');
  await expect(run('softmax/temperature-limits', {}, edit)).rejects.toThrow(/temperature is 0/);
});
