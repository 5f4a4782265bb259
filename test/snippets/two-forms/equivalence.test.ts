/**
 * [0, z] into softmax is the sigmoid, and what follows. Truth: mpmath 1.2.1 at 40 digits; the
 * trainings by PyTorch 1.13's cross_entropy and autograd in float64.
 */
import { expect, it } from 'vitest';
import {
  sigmoidCrossEntropyGradient,
  softmaxCrossEntropy,
  softmaxCrossEntropyGradient,
} from '#core';
import { agree, replace, run } from '../outputs.ts';

const SLIDER = "const z = slider('z', { min: -10, max: 10, step: 0.5, value: 2 });";

/** σ(z), −ln σ(z) and σ(z) − 1. */
const truths: [number, number, number, number][] = [
  [-40, 4.248354255291589e-18, 40, -1],
  [-0.5, 0.3775406687981454, 0.9740769841801067, -0.6224593312018546],
  [2, 0.8807970779778825, 0.1269280110429725, -0.11920292202211756],
  [40, 1, 4.248354255291589e-18, -4.248354255291589e-18],
];

it.each(truths)('at %d both forms have the true p, loss and slope', async (z, p, loss, slope) => {
  const given = await run('two-forms/zero-beside', {}, replace(SLIDER, `const z = ${z};`));
  for (const form of ['softmaxForm', 'sigmoidForm']) {
    const values = given.rows(form).map(([, value]) => Number(value));
    expect(agree(values, [p, loss, slope]), form).toBe(true);
  }
});

it('the forms agree at each position of the slider, to two units in the last place', async () => {
  for (let z = -10; z <= 10; z += 0.5) {
    const given = await run('two-forms/zero-beside', { z });
    const ofSigmoid = given.rows('sigmoidForm').map(([, value]) => Number(value));
    const ofSoftmax = given.rows('softmaxForm').map(([, value]) => Number(value));
    expect(agree(ofSoftmax, ofSigmoid, 2), `at ${z}`).toBe(true);
  }
});

it.each([
  { 'z x': 2, 'z y': 0 },
  { 'z x': -6, 'z y': 3 },
  { 'z x': 0, 'z y': 0 },
  { 'z x': 5.5, 'z y': -2 },
])('the gradient at %o has two opposite entries and crosses the lines', async (z) => {
  const given = await run('two-forms/plane', z);
  const [cat, dog] = given.vector('gradient');
  const p = 1 / (1 + Math.exp(z['z y'] - z['z x']));
  expect(cat).toBeCloseTo(p, 14);
  expect(dog).toBeCloseTo(-p, 14);
  expect(given.number('sumOfGradient')).toBeCloseTo(0, 15);
});

it('each line of the plane has one loss from end to end, and the step goes down', async () => {
  const given = await run('two-forms/plane');
  const [x1, x2, y1, y2] = Object.values(given.series('equal p')) as number[][];
  const ends = x1.map((_, i) => [
    softmaxCrossEntropy([x1[i], y1[i]], 1),
    softmaxCrossEntropy([x2[i], y2[i]], 1),
  ]);
  for (const [from, to] of ends) expect(to).toBeCloseTo(from, 13);
  expect(new Set(ends.map(([from]) => from.toFixed(6))).size).toBe(5);
  const step = given.series('step') as Record<string, number[]>;
  const [cat, dog] = [step["the cat's logit, to"][0], step["the dog's logit"][0]];
  expect(cat + dog).toBeCloseTo(2, 14);
  expect(softmaxCrossEntropy([cat, dog], 1)).toBeLessThan(softmaxCrossEntropy([2, 0], 1));
});

it('twice the rate and half the weight decay give one output the training of two', () => {
  const [x, rate, decay] = [1.5, 0.25, 0.1];
  let [one, cat, dog] = [0.4, 0.1, 0.5];
  for (let step = 0; step < 50; step++) {
    const slopeOfOne = sigmoidCrossEntropyGradient(one * x, 1) * x;
    one -= 2 * rate * (slopeOfOne + (decay / 2) * one);
    const slopes = softmaxCrossEntropyGradient([cat * x, dog * x], 1);
    cat -= rate * (slopes[0] * x + decay * cat);
    dog -= rate * (slopes[1] * x + decay * dog);
    expect(dog - cat).toBeCloseTo(one, 12);
  }
  expect(one).toBeGreaterThan(1);
});

it.each(['cat', 'dog', 'owl', 'newt'])(
  'with the %s held at 0, no probability changes',
  async (held) => {
    const given = await run('two-forms/free-logits', { 'logit held at 0': held });
    const truth = [
      0.8168878633700657, 0.1105537503617392, 0.005504147127583673, 0.06705423914061147,
    ];
    const rows = given.rows('classes');
    for (const column of [2, 4]) {
      const p = rows.map((row) => Number(row[column]));
      expect(agree(p, truth, 8)).toBe(true);
    }
    expect(rows.find(([name]) => name === held)?.[3]).toBe(0);
  },
);

it('a thousand steps move four logits far, and their sum not at all', async () => {
  const given = await run('two-forms/free-logits');
  const truth = [-0.7688552765800011, 6.506414701991106, -2.247795892623393, -0.989763532787702];
  for (const [i, z] of given.vector('after').entries()) expect(z).toBeCloseTo(truth[i], 12);
  expect(given.number('sumBefore')).toBe(2.5);
  expect(given.number('sumAfter')).toBeCloseTo(2.5, 12);
});

it('two outputs get twice as far as one output would at half the rate', async () => {
  const given = await run('two-forms/same-rate');
  expect(given.number('oneOutput')).toBeCloseTo(1.5714611596093893, 13);
  const [cat, dog] = given.vector('twoOutputs');
  expect(dog).toBeCloseTo(1.134013543127879, 13);
  expect(cat).toBeCloseTo(-1.1340135431278793, 13);
  expect(dog - cat).toBeGreaterThan(given.number('oneOutput'));
});

it.each([0.05, 0.25, 0.5])(
  'at a rate of %d for two, twice that for one gives the same curve',
  async (rate) => {
    const inputs = { 'learning rate': rate, 'twice the rate for the one output': true };
    const given = await run('two-forms/same-rate', inputs);
    const [cat, dog] = given.vector('twoOutputs');
    expect(given.number('oneOutput')).toBeCloseTo(dog - cat, 12);
    const [one, two] = given
      .figure()
      .series.map(
        ({ columns }) => columns.find(({ label }) => label === 'loss L')?.values as number[],
      );
    expect(one.length).toBe(21);
    for (const [step, loss] of one.entries()) expect(loss).toBeCloseTo(two[step], 12);
    expect(one[0]).toBeCloseTo(Math.LN2, 15);
  },
);

it.each([
  ['1', 0.1269280110429725],
  ['0', 2.1269280110429727],
])('for the target %s all seven names are one number', async (y, truth) => {
  const rows = (await run('two-forms/names', { 'target y': y })).rows('losses');
  expect(rows.length).toBe(7);
  for (const [name, loss] of rows) expect(loss, String(name)).toBeCloseTo(truth, 14);
});

it('for 0.7 two have no label to go by, and KL is below the rest by H(y)', async () => {
  const rows = (await run('two-forms/names', { 'target y': '0.7' })).rows('losses');
  const loss = Object.fromEntries(rows);
  const same = [
    'cross-entropy',
    'binary cross-entropy',
    'binary cross-entropy with logits',
    'softmax loss',
  ];
  for (const name of same) expect(loss[name], name).toBeCloseTo(0.7269280110429726, 14);
  expect(loss['negative log-likelihood']).toBe('no label');
  expect(loss['logistic loss']).toBe('no label');
  expect(loss['KL divergence']).toBeCloseTo(0.7269280110429726 - 0.6108643020548935, 14);
});

it('the logistic loss with the sign turned would not be one of them', async () => {
  const edit = replace('core.softplus(-(2', 'core.softplus((2');
  const rows = (await run('two-forms/names', {}, edit)).rows('losses');
  expect(Object.fromEntries(rows)['logistic loss']).toBeCloseTo(2.1269280110429727, 14);
});
