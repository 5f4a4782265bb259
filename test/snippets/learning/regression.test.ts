/**
 * Softmax regression on the irises. Truth: test/golden/learning.json, which is PyTorch's autograd in
 * float64 on scikit-learn's copy of the data, from the same first weights.
 */
import { describe, expect, it } from 'vitest';
import { softmax } from '#core';
import { readSnippets, runSnippet } from '../../support/book.ts';
import { replace, run } from '../outputs.ts';
import { apart, reference, TOLERANCE } from './reference.ts';

const [{ mm, labels }] = reference.petals;

it('the flowers are those of scikit-learn, in its order', async () => {
  const given = await run('learning/iris');
  expect(given.vector('lengths')).toEqual(mm.map(([length]) => length));
  expect(given.vector('widths')).toEqual(mm.map(([, width]) => width));
  expect(given.vector('labels')).toEqual(labels);
});

it('a petal of 48 by 18 mm is found in two species, so no answer is right for all', () => {
  const twins = labels.filter((_, n) => mm[n][0] === 48 && mm[n][1] === 18);
  expect(new Set(twins)).toEqual(new Set([1, 2]));
});

it('setosa lies apart: its longest petal is shorter than the shortest of the others', () => {
  const lengths = (of: (k: number) => boolean) =>
    mm.filter((_, n) => of(labels[n])).map(([l]) => l);
  expect(Math.max(...lengths((k) => k === 0))).toBeLessThan(Math.min(...lengths((k) => k > 0)));
});

it('mean and deviation are those of NumPy', async () => {
  const given = await run('learning/standardised');
  expect(apart(given.vector('mean'), [37.58, 11.993333333333334])).toBeLessThan(1e-14);
  const deviation = [17.594040657753045, 7.596926279021594];
  expect(apart(given.vector('deviation'), deviation)).toBeLessThan(1e-14);
});

it('at weights of 0 the loss is ln 3, and no constant has a slope', async () => {
  const given = await run('learning/regression');
  expect(given.number('loss')).toBeCloseTo(1.0986122886681098, 14);
  const gradient = given.vector('gradient');
  expect(gradient.slice(6).every((slope) => Math.abs(slope) < 1e-15)).toBe(true);
  // A third of the mean standardised length of the others less that of setosa: NumPy.
  expect(gradient[0]).toBeGreaterThan(0);
  expect(gradient[2]).toBeLessThan(0);
});

it.each(reference.regression)('at a rate of $rate, 500 steps are as PyTorch’s', async (truth) => {
  const given = await run('learning/train', { 'learning rate': truth.rate });
  const losses = given.vector('losses');
  expect(losses).toHaveLength(501);
  expect(
    apart(
      truth.at.map((step) => losses[step]),
      truth.losses,
    ),
  ).toBeLessThan(TOLERANCE);
  expect(apart(given.vector('w'), truth.w)).toBeLessThan(TOLERANCE);
  expect(given.number('accuracy')).toBeCloseTo(truth.accuracy, 14);
});

it('at a rate of 1 the loss falls at every step; at 10 it rises at first, and ends lower', async () => {
  const slow = (await run('learning/train')).vector('losses');
  const fast = (await run('learning/train', { 'learning rate': 10 })).vector('losses');
  expect(slow.every((loss, step) => step === 0 || loss < slow[step - 1])).toBe(true);
  expect(fast[1]).toBeLessThan(fast[0]);
  expect(fast[2]).toBeGreaterThan(fast[1]);
  expect(fast[3]).toBeGreaterThan(fast[0]);
  expect(fast[500]).toBeLessThan(slow[500]);
});

it('no run gets below the loss of the best nine weights, and 10,000 steps come near it', async () => {
  const [{ loss }] = reference.least;
  const given = await run('learning/train', { 'learning rate': 3, steps: 10_000 });
  expect(given.figure().series[0].rows).toBeLessThanOrEqual(200);
  const early = (await run('learning/train')).number('accuracy');
  expect(Math.abs(given.number('accuracy') - early)).toBeLessThanOrEqual(1 / 150);
  const [w, start] = [given.vector('w'), given.vector('losses')[0]];
  const nll = (n: number) => {
    const x = [(mm[n][0] - 37.58) / 17.594040657753045, 0, 1];
    x[1] = (mm[n][1] - 11.993333333333334) / 7.596926279021594;
    const z = [0, 1, 2].map((i) => x[0] * w[i] + x[1] * w[3 + i] + x[2] * w[6 + i]);
    return -Math.log(softmax(z)[labels[n]]);
  };
  const last = labels.reduce((sum, _, n) => sum + nll(n), 0) / 150;
  expect(last).toBeGreaterThan(loss);
  expect(last).toBeLessThan(loss + 1e-3);
  expect(start).toBeCloseTo(Math.log(3), 14);
}, 30_000);

it('the petal in the figure is between two species, and each flower’s own place suits it', async () => {
  const p = (await run('learning/regions')).vector('p');
  expect(Math.max(...p)).toBeLessThan(0.6);
  expect(p.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 14);
  const setosa = (await run('learning/regions', { 'petal x': 14, 'petal y': 2 })).vector('p');
  expect(setosa[0]).toBeGreaterThan(0.99);
});

it('far from every flower the model is surer than 0.99', async () => {
  for (const [x, y] of [
    [72, 0],
    [72, 27],
  ]) {
    const p = (await run('learning/regions', { 'petal x': x, 'petal y': y })).vector('p');
    expect(Math.max(...p), `${x} by ${y} mm`).toBeGreaterThan(0.99);
  }
});

describe('the likeliest species in the figure of petals', () => {
  const likeliest = async (inputs: Record<string, number>, rate = 1) => {
    const snippets = readSnippets();
    const train = replace('max: 1e4, value: 1 }', `max: 1e4, value: ${rate} }`);
    const changed = { ...snippets, 'learning/train': train(snippets['learning/train']) };
    const { outputs } = await runSnippet('learning/regions', inputs, changed);
    return outputs.find(({ name }) => name === 'likeliest');
  };

  it.each([
    ['setosa', { 'petal x': 14, 'petal y': 2 }],
    ['versicolor', { 'petal x': 42, 'petal y': 13 }],
    ['virginica', { 'petal x': 60, 'petal y': 24 }],
  ])('is %s among its flowers', async (text, inputs) => {
    expect(await likeliest(inputs)).toMatchObject({ kind: 'text', text });
  });

  it('is any of the three where nothing has been learned', async () => {
    expect(await likeliest({}, 0)).toMatchObject({ text: 'setosa or versicolor or virginica' });
  });
});
