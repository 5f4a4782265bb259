/** What softmax does not see, and what it does. Truth: mpmath 1.2.1, softmax([4, 2, -2]). */
import { expect, it } from 'vitest';
import { softmax } from '#core';
import { agree, replace, run } from '../outputs.ts';

it.each([-100, -1, 0, 30, 100])(
  'a shift of %d changes the logits and not one bit after',
  async (c) => {
    const given = await run('softmax/shift', { shift: c });
    expect(given.vector('shifted')).toEqual([2 + c, 1 + c, c - 1]);
    expect(given.vector('afterTheShift')).toEqual(given.vector('probabilities'));
  },
);

it('a shift of 10 to the 17 makes one number of the three logits', async () => {
  const edited = await run('softmax/shift', {}, replace('z + c', 'z + 1e17'));
  expect(new Set(edited.vector('shifted')).size).toBe(1);
});

it('doubling the logits is halving the temperature, and the cat gets more', () => {
  const doubled = [0.8788782427321509, 0.11894323591065208, 0.002178521357197023];
  expect(agree(softmax([4, 2, -2]), doubled)).toBe(true);
  expect(softmax([2, 1, -1], 0.5)).toEqual(softmax([4, 2, -2]));
  expect(doubled[0]).toBeGreaterThan(softmax([2, 1, -1])[0]);
});

it('the odds are e to the difference of the logits: 2.72 for the dog, about 20 for the owl', async () => {
  const [cat, dog, owl] = (await run('softmax/shift')).vector('probabilities');
  expect(agree([cat / dog, cat / owl], [Math.E, 20.085536923187668])).toBe(true);
});
