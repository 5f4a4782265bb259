/**
 * The gradient. Truth: mpmath 1.2.1 at 40 digits, p_i (δ_ij − p_j) and p − y, rounded to doubles.
 */
import { expect, it } from 'vitest';
import { softmax, softmaxCrossEntropyGradient } from '#core';
import { agree, run } from '../outputs.ts';

const slopes: Record<string, number[]> = {
  cat: [-0.29461548730175885, 0.25949646034241913, 0.03511902695933972],
  dog: [0.7053845126982412, -0.7405035396575809, 0.03511902695933972],
  owl: [0.7053845126982412, 0.25949646034241913, -0.9648809730406602],
};
const jacobian = [
  [0.207817201943706, -0.18304478422555578, -0.024772417718150246],
  [-0.18304478422555578, 0.19215804741217443, -0.00911326318661865],
  [-0.024772417718150246, -0.00911326318661865, 0.03388568090476889],
];

it('the Jacobian is the true one, and its rows and columns sum to 0', async () => {
  const given = await run('softmax-form/jacobian');
  const rows = given.rows('jacobian').map((row) => row.slice(1) as number[]);
  for (const [i, row] of rows.entries()) {
    expect(agree(row, jacobian[i])).toBe(true);
    expect(row.reduce((a, b) => a + b)).toBeCloseTo(0, 15);
    expect(rows.reduce((sum, each) => sum + each[i], 0)).toBeCloseTo(0, 15);
  }
});

it("a nudge of the dog's logit shows the middle column", async () => {
  const seen = (await run('softmax-form/jacobian')).vector('seen');
  const truth = [-0.1830888024732223, 0.19220425719934695, -0.009115454726124655];
  for (const [i, slope] of seen.entries()) {
    expect(slope).toBeCloseTo(truth[i], 12);
    expect(slope).toBeCloseTo(jacobian[i][1], 4);
  }
});

it('the chain rule by way of probabilities is NaN for logits of 800, 0 and −1', () => {
  const p = softmax([800, 0, -1]);
  const slopes = [0, -1 / p[1], 0];
  const gradient = [0, 1, 2].map((j) =>
    slopes.reduce((sum, slope, i) => sum + slope * p[i] * (Number(i === j) - p[j]), 0),
  );
  // PyTorch 1.13's autograd gives the same for -log(softmax(z))[1].
  expect(gradient).toEqual([NaN, NaN, NaN]);
  expect(Array.from(softmaxCrossEntropyGradient([800, 0, -1], 1))).toEqual([1, -1, 0]);
});

it.each(['cat', 'dog', 'owl'])(
  'when it is a %s, each line is as long as its slope',
  async (name) => {
    const given = await run('softmax-form/pull', { 'the picture shows': name });
    const gradient = given.vector('gradient');
    expect(agree(gradient, slopes[name])).toBe(true);
    expect(gradient.reduce((a, b) => a + b)).toBeCloseTo(0, 15);
    for (const [i, slope] of given.vector('byDifferences').entries()) {
      expect(slope).toBeCloseTo(slopes[name][i], 9);
    }
    const line = given.figure().series.find(({ label }) => label === 'slope');
    const [from, to] = (line?.columns ?? []).map(({ values }) => values as number[]);
    expect(
      agree(
        to.map((end, i) => end - from[i]),
        slopes[name],
        8,
      ),
    ).toBe(true);
    expect(given.figure().alt).toContain(`1 for the ${name}`);
  },
);

/** Loss and its curvature on the way from [4, −2, 1] to [−3, 3, 2], with the second class right. */
function onTheWay(t: number) {
  const v = [-7, 5, 1];
  const e = [4, -2, 1].map((z, i) => Math.exp(z + t * v[i]));
  const [S, S1, S2] = [0, 1, 2].map((n) => e.reduce((sum, a, i) => sum + a * v[i] ** n, 0));
  // The second derivative of ln S, by the quotient rule.
  return { loss: Math.log(S) - (-2 + 5 * t), curvature: (S2 * S - S1 ** 2) / S ** 2 };
}

it.each([0, 0.25, 0.5, 1])('at t = %d the curvature is the second derivative', async (t) => {
  const given = await run('softmax-form/curvature', { t });
  const [start, here, end] = [0, t, 1].map(onTheWay);
  expect(given.number('curvature')).toBeCloseTo(here.curvature, 12);
  const line = start.loss + t * (end.loss - start.loss);
  expect(given.number('belowLine')).toBeCloseTo(line - here.loss, 12);
  expect(given.number('curvature')).toBeGreaterThan(0);
});

it('between its ends the loss is below the straight line, all the way', async () => {
  const given = await run('softmax-form/curvature');
  const loss = given.series('line')['loss L'] as number[];
  const straight = given.series('straight line')['loss L'] as number[];
  for (let i = 1; i < loss.length - 1; i++) expect(loss[i]).toBeLessThan(straight[i]);
});
