/** Surprise and how it grows. Truth: mpmath 1.2.1 at 40 digits, rounded to doubles. */
import { expect, it } from 'vitest';
import { agree, run } from '../outputs.ts';

const LN6 = 1.791759469228055;

it('of four measures, only the logarithm is 0 for a sure thing and adds up', async () => {
  const rows = (await run('surprise/attempts')).rows('surprises');
  const passes = rows.map(([, sure, one, two, twice]) => [
    sure === 0,
    Math.abs(Number(two) - Number(twice)) < 1e-12 * Number(two),
    Number(two) > Number(one),
  ]);
  expect(passes).toEqual([
    [true, false, true],
    [false, false, true],
    [true, false, true],
    [true, true, true],
  ]);
  const ln = [0, LN6, 3.58351893845611, 3.58351893845611];
  expect(agree(rows[3].slice(1) as number[], ln)).toBe(true);
});

it.each([
  [0.01, 4.605170185988092],
  [0.5, Math.LN2],
  [1, 0],
])('the point at p = %d stands at a surprise of %d', async (p, surprise) => {
  const given = await run('surprise/curve', { p });
  expect(agree([given.number('surprise')], [surprise])).toBe(true);
});

it('one in a hundred is 6.64 times as surprising as one in two, and the impossible infinitely', async () => {
  const given = await run('surprise/curve');
  expect(agree([given.number('timesAsMuch')], [6.643856189774725])).toBe(true);
  expect(given.number('atZero')).toBe(Infinity);
});

it('the curve falls, and to 0', async () => {
  const { 'surprise −ln p, in nats': y } = (await run('surprise/curve')).series('line');
  for (let i = 1; i < y.length; i++) expect(Number(y[i])).toBeLessThan(Number(y[i - 1]));
  expect(y.at(-1)).toBe(0);
});
