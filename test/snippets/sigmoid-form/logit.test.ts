/**
 * The loss from a logit, beside the loss from a probability, and its slope. Truth: mpmath 1.2.1 at
 * 40 digits.
 */
import { expect, it } from 'vitest';
import { agree, replace, run } from '../outputs.ts';

it('from a probability, a wrong yes is infinite at 37 and a wrong no is right to 700', async () => {
  const rows = (await run('sigmoid-form/from-a-probability')).rows('losses') as number[][];
  const truth = [10.000045398899218, 30.000000000000092, 36, 37, 700, 750];
  expect(
    agree(
      rows.map((row) => row[3]),
      truth,
    ),
  ).toBe(true);
  expect(agree(rows.map((row) => row[2]).slice(0, 5), truth.slice(0, 5))).toBe(true);
  expect(rows.map((row) => row[2])[5]).toBe(Infinity);
  expect(rows.map((row) => row[1]).slice(3)).toEqual([Infinity, Infinity, Infinity]);
});

it('at 30 the loss of a wrong yes has four digits right, and not five', async () => {
  const rows = (await run('sigmoid-form/from-a-probability')).rows('losses') as number[][];
  expect(rows[1][0]).toBe(30);
  expect(rows[1][1].toPrecision(4)).toBe('30.00');
  expect(rows[1][1].toPrecision(5)).not.toBe('30.000');
});

it('σ(37) is 1 in doubles, and σ(-37) has all its digits', async () => {
  const given = await run('sigmoid-form/from-a-probability');
  expect(given.number('sigmoidOf37')).toBe(1);
  expect(agree([given.number('sigmoidOfMinus37')], [8.533047625744065e-17])).toBe(true);
});

it('for a no, two ways to the loss fail, and the stable form does not', async () => {
  const rows = (await run('sigmoid-form/stable-form')).rows('losses') as number[][];
  const [z, fromP, asWritten, stable] = [0, 1, 2, 3].map((at) => rows.map((row) => row[at]));
  const truth = [4.248354255291589e-18, Math.LN2, 36, 40, 800];
  expect(z).toEqual([-40, 0, 36, 40, 800]);
  expect(agree(stable, truth)).toBe(true);
  expect(agree(fromP.slice(0, 2), truth.slice(0, 2))).toBe(true);
  // 52 ln 2: 1 - σ(36) has one digit left, in base 2.
  expect(agree([fromP[2]], [36.04365338911715])).toBe(true);
  expect(fromP.slice(3)).toEqual([Infinity, Infinity]);
  expect(asWritten[0]).toBe(0);
  expect(agree(asWritten.slice(1, 4), truth.slice(1, 4))).toBe(true);
  expect(asWritten[4]).toBe(Infinity);
});

it('a sigmoid twice stops at ln(1 + 1/e) for a yes and at ln 2 for a no', async () => {
  const given = await run('sigmoid-form/sigmoid-twice');
  expect(agree([given.number('positiveTwice')], [0.3132616875182228])).toBe(true);
  expect(agree([given.number('negativeTwice')], [Math.LN2])).toBe(true);
  expect(agree([given.number('positive')], [1.9287498479639178e-22])).toBe(true);
  expect(agree([given.number('negative')], [1.9287498479639178e-22])).toBe(true);
});

it('no logit gets a sigmoid twice below its floors', async () => {
  for (const z of [-1000, -1, 0, 1, 1000]) {
    const edit = (source: string) =>
      replace('sigmoid(50)', `sigmoid(${z})`)(replace('sigmoid(-50)', `sigmoid(${z})`)(source));
    const given = await run('sigmoid-form/sigmoid-twice', {}, edit);
    expect(given.number('positiveTwice')).toBeGreaterThanOrEqual(0.3132616875182228);
    expect(given.number('negativeTwice')).toBeGreaterThanOrEqual(Math.LN2);
  }
});

it('the slope is p - y, as differences measure it', async () => {
  const given = await run('sigmoid-form/slope');
  expect(given.number('pMinusY')).toBeCloseTo(0.11920292202211756 - 1, 14);
  for (const target of [0, 0.3, 1]) {
    for (const z of [-6, -2, 0, 5.5, 6]) {
      const moved = await run('sigmoid-form/slope', { 'target y': target, z });
      expect(moved.number('pMinusY')).toBeCloseTo(1 / (1 + Math.exp(-z)) - target, 12);
      expect(moved.number('measured')).toBeCloseTo(moved.number('pMinusY'), 9);
    }
  }
});

it('for y = 1 no slope passes -1, and the tangent touches the curve', async () => {
  const given = await run('sigmoid-form/slope', { z: -6 });
  expect(given.number('pMinusY')).toBeGreaterThan(-1);
  expect(given.number('pMinusY')).toBeLessThan(-0.99);
  const tangent = given.series('tangent');
  const [left, right] = tangent['loss L'] as number[];
  // softplus(6), from mpmath
  expect((left + right) / 2).toBeCloseTo(6.00247568513773, 12);
});
