/** The cells of the page to read first. Truth: worked out by hand, or IEEE 754. */
import { expect, it } from 'vitest';
import { run } from '../outputs.ts';

it('three walks at a weight of 8 are 4, 9 and 11 minutes too short, and the loss falls to the right', async () => {
  const given = await run('before-you-start/one-weight');
  expect(given.number('loss')).toBeCloseTo((16 + 81 + 121) / 3, 12);
  expect(given.number('gradient')).toBeCloseTo((-2 * (4 + 18 + 33)) / 3, 12);
});

it('the loss is least at a weight of 12 on the slider, where the gradient is nearly 0', async () => {
  const losses = await Promise.all(
    [11.5, 12, 12.5].map(async (weight) =>
      (await run('before-you-start/one-weight', { weight })).number('loss'),
    ),
  );
  expect(losses[1]).toBeCloseTo(2 / 3, 12);
  expect(losses[1]).toBeLessThan(Math.min(losses[0], losses[2]));
});

it('the dashed line is the tangent', async () => {
  const line = (await run('before-you-start/one-weight')).series('the slope');
  const [[left, right], [low, high]] = Object.values(line) as number[][];
  expect((high - low) / (right - left)).toBeCloseTo(-110 / 3, 10);
});

it('ten steps at a rate of 0.05 come close to the least loss, 27/42', async () => {
  const losses = (await run('before-you-start/steps')).vector('losses');
  expect(losses).toHaveLength(11);
  expect(losses[0]).toBeCloseTo(218 / 3, 12);
  expect(losses[10]).toBeGreaterThan(27 / 42);
  expect(losses[10] - 27 / 42).toBeLessThan(0.001);
});

it.each([
  [0.2, false],
  [0.22, true],
])('at a rate of %d the loss grows from step to step: %s', async (rate, grows) => {
  const losses = (await run('before-you-start/steps', { 'learning rate': rate })).vector('losses');
  const rises = losses.slice(1).map((loss, i) => loss > losses[i]);
  expect(new Set(rises)).toEqual(new Set([grows]));
});

it('257 takes nine bits, so the nearest number with eight is 256; the next is 258', async () => {
  expect((257).toString(2)).toBe('100000001');
  const stored = async (x: number) =>
    (await run('before-you-start/floats', { x })).number('withEightBits');
  expect(await stored(257)).toBe(256);
  expect(await stored(257.5)).toBe(258);
});

it('with 53 bits a tenth and two tenths miss 0.3 by 2⁻⁵⁴, and 1 is lost beside 10¹⁶', async () => {
  const given = await run('before-you-start/floats');
  expect(given.number('error')).toBe(2 ** -54);
  expect(given.number('absorbed')).toBe(0);
  expect(given.number('tooLarge')).toBe(Infinity);
  expect(given.number('noAnswer')).toBeNaN();
});
