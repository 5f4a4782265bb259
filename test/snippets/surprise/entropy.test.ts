/**
 * Entropy and cross-entropy. Truth: mpmath 1.2.1 at 40 digits, -sum(y ln p), rounded to doubles.
 */
import { expect, it } from 'vitest';
import { agree, run } from '../outputs.ts';

const H_YP = 1.1563432233264026;
const H_Y = 1.039720770839918;
const KL_YP = 0.11662245248648474;

it.each([
  ['mixed', H_Y, 1.5, 2.8284271247461903],
  ['dry', 0.1956700349565708, 0.2822921890824148, 1.2161255601997385],
  ['even', 1.0986122886681098, 1.584962500721156, 3],
])('the %s climate has an entropy of %d nats', async (climate, ...truth) => {
  const given = await run('surprise/entropy', { climate });
  const names = ['entropy', 'entropyInBits', 'asUnsureAs'];
  expect(agree(names.map(given.number), truth)).toBe(true);
});

it('rain in the dry climate is the greatest surprise of all', async () => {
  const dry = await run('surprise/entropy', { climate: 'dry' });
  const heights = [0.040821994520255166, 3.912023005428146, 3.912023005428146];
  expect(agree(dry.vector('surprises'), heights)).toBe(true);
  expect(dry.series('rect')['surprise in nats']).toEqual(dry.vector('surprises'));
});

it('the code 0, 10, 11 takes as many digits a day as the mixed climate has bits', async () => {
  const digits = [0.5, 0.25, 0.25].reduce((sum, y, i) => sum + y * ['0', '10', '11'][i].length, 0);
  expect((await run('surprise/entropy')).number('entropyInBits')).toBe(digits);
});

it('the mean surprise of twenty days is the cross-entropy of their shares', async () => {
  const given = await run('surprise/twenty-days');
  expect(given.vector('y')).toEqual([0.5, 0.25, 0.25]);
  const both = [given.number('meanSurprise'), given.number('fromShares')];
  expect(agree(both, [H_YP, H_YP])).toBe(true);
});

it('the likelihood of twenty days is a product of powers, and its logarithm the same mean', async () => {
  const given = await run('surprise/twenty-days');
  // 0.7¹⁰ · 0.2⁵ · 0.1⁵ = 7¹⁰ · 2⁵ / 10²⁰, in whole numbers
  const likelihood = Number(7n ** 10n * 2n ** 5n) / 1e20;
  expect(agree([given.number('likelihood')], [likelihood], 16)).toBe(true);
  expect(agree([given.number('fromLikelihood')], [H_YP])).toBe(true);
});

it('the entropy and the divergence sum to the cross-entropy of the forecast', async () => {
  const given = await run('surprise/forecast');
  const parts = ['crossEntropy', 'entropy', 'divergence'].map(given.number);
  expect(agree(parts, [H_YP, H_Y, KL_YP], 8)).toBe(true);
});

it('no cuts bring the cross-entropy below the entropy, and only the true ones bring it there', async () => {
  for (let one = 5; one < 100; one += 15) {
    for (let two = 0; two <= 100; two += 20) {
      const given = await run('surprise/forecast', { 'cut 1': one, 'cut 2': two });
      expect(given.number('crossEntropy')).toBeGreaterThan(given.number('entropy'));
    }
  }
  const truth = await run('surprise/forecast', { 'cut 1': 50, 'cut 2': 75 });
  expect(truth.number('divergence')).toBe(0);
  expect(truth.number('crossEntropy')).toBe(truth.number('entropy'));
});

it('cuts pushed together rule cloud out, and the mean surprise is infinite', async () => {
  const given = await run('surprise/forecast', { 'cut 1': 60, 'cut 2': 60 });
  expect(given.vector('p')).toEqual([0.6, 0, 0.4]);
  expect(given.number('crossEntropy')).toBe(Infinity);
  expect(given.number('divergence')).toBe(Infinity);
});

it('cuts may cross, and the strip is as it would be', async () => {
  const given = await run('surprise/forecast', { 'cut 1': 90, 'cut 2': 70 });
  expect(given.vector('p')).toEqual([0.7, 0.2, 0.1]);
});

it('the blocks have the cross-entropy as their area, and lines at the least heights', async () => {
  const { series } = (await run('surprise/forecast')).figure('blocks');
  const column = (of: string) =>
    series
      .find(({ label }) => label === of)
      ?.columns.find(({ label }) => label === 'surprise in nats')?.values as number[];
  const heights = [0.35667494393873245, 1.6094379124341003, Math.LN10];
  expect(agree(column('−ln p'), heights)).toBe(true);
  const area = [0.5, 0.25, 0.25].reduce((sum, y, i) => sum + y * heights[i], 0);
  expect(area).toBeCloseTo(H_YP, 14);
  const least = [Math.LN2, 1.3862943611198906, 1.3862943611198906];
  expect(agree(column('−ln y'), least)).toBe(true);
});

it('a block of infinite height is drawn to the top of the figure', async () => {
  const given = await run('surprise/forecast', { 'cut 1': 90 });
  expect(given.vector('p')).toEqual([0.9, 0, 0.1]);
  expect(given.figure('blocks').svg).not.toMatch(/Infinity/);
});
