/** What softmax does not see, and what it does. Truth: mpmath 1.2.1, softmax([4, 2, -2]). */
import { expect, it } from 'vitest';
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

it('doubling the logits is halving the temperature', async () => {
  const given = await run('softmax/scale');
  const doubled = [0.8788782427321509, 0.11894323591065208, 0.002178521357197023];
  expect(agree(given.vector('afterDoubling'), doubled)).toBe(true);
  expect(given.vector('atHalfTheTemperature')).toEqual(given.vector('afterDoubling'));
  expect(given.vector('probabilities')).not.toEqual(given.vector('afterDoubling'));
});

it('from the probabilities come the differences of the logits, and again the probabilities', async () => {
  const given = await run('softmax/differences');
  expect(agree([given.number('catAgainstDog'), given.number('dogAgainstOwl')], [1, 2])).toBe(true);
  const ln = [-0.3490122167681864, -1.3490122167681864, -3.3490122167681866];
  expect(agree(given.vector('logarithms'), ln)).toBe(true);
  const p = [0.7053845126982412, 0.2594964603424191, 0.03511902695933972];
  expect(agree(given.vector('again'), p)).toBe(true);
});
