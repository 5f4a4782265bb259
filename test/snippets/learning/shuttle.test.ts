/**
 * The sigmoid form on the shuttle's flights. Truth: test/golden/learning.json, which is PyTorch's run and
 * scikit-learn's best weights, and the coefficients in the literature (A. Agresti, Categorical Data
 * Analysis, second edition, 2002, problem 5.2 gives these flights).
 */
import { expect, it } from 'vitest';
import { replace, run } from '../outputs.ts';
import { apart, reference, TOLERANCE } from './reference.ts';

const [truth] = reference.shuttle;

it('300 steps are as PyTorch’s', async () => {
  const given = await run('learning/o-rings');
  const losses = given.vector('losses');
  expect(losses).toHaveLength(301);
  const seen = truth.at.map((step) => losses[step]);
  expect(apart(seen, truth.losses)).toBeLessThan(TOLERANCE);
  expect(apart(given.vector('w'), truth.w)).toBeLessThan(TOLERANCE);
});

it('the weights are the best there are, those of scikit-learn and of the literature', async () => {
  const given = await run('learning/o-rings');
  const [slope, constant] = given.vector('w');
  expect(apart([slope, constant], truth.best)).toBeLessThan(1e-4);
  expect(given.number('perDegree')).toBeCloseTo(-0.2322, 4);
  expect(constant - (70 / 7) * slope).toBeCloseTo(15.0429, 3);
});

it('the flights are 23, seven of them damaged, none colder than 53 degrees', () => {
  expect(truth.temperatures).toHaveLength(23);
  expect(truth.damage.filter((y) => y === 1)).toHaveLength(7);
  expect(Math.min(...truth.temperatures)).toBe(53);
});

it('at 31 degrees it is nearly sure, at 81 the other way; the figure has all flights', async () => {
  const given = await run('learning/o-rings');
  expect(given.number('probability')).toBeCloseTo(truth.at31, 5);
  const warm = await run('learning/o-rings', { launch: 81 });
  expect(warm.number('probability')).toBeLessThan(0.05);
  const flights = given.figure().series.find(({ label }) => label === 'flights');
  expect(flights?.rows).toBe(23);
});

it('the damaged flights alone teach that all are damaged: only the constant grows, without end', async () => {
  const alone = replace(
    'ok = [66, 67, 67, 67, 68, 69, 70, 70, 72, 73, 75, 76, 76, 78, 79, 81]',
    'ok = []',
  );
  const longer = replace('steps: 300', 'steps: 900');
  const short = await run('learning/o-rings', {}, alone);
  const long = await run('learning/o-rings', {}, (source) => longer(alone(source)));
  expect(short.vector('losses')[300]).toBeLessThan(0.01);
  expect(long.vector('losses')[900]).toBeLessThan(short.vector('losses')[300] / 2);
  const [[slope, constant], [laterSlope, laterConstant]] = [short.vector('w'), long.vector('w')];
  expect(laterConstant).toBeGreaterThan(constant + 1);
  expect(Math.abs(laterSlope)).toBeLessThan(1);
  // From the coldest flight to the warmest the answer is yes.
  for (const t of [53, 75]) {
    expect(1 / (1 + Math.exp(-(slope * ((t - 70) / 7) + constant)))).toBeGreaterThan(0.99);
  }
});
