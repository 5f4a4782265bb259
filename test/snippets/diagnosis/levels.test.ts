/** Levels that depend on the data, a run that breaks, and a loss on trial. */
import { expect, it } from 'vitest';
import { agree, replace, run } from '../outputs.ts';

async function curve(run_: string, classes = 10): Promise<number[]> {
  const columns = (await run('diagnosis/floors', { classes })).series('line');
  const names = columns.run as string[];
  return (columns.loss as number[]).filter((_, i) => names[i] === run_);
}

it.each([2, 10, 20])('with %d classes all four runs start at ln C', async (classes) => {
  for (const name of ['healthy', 'softmax twice', 'smoothed', 'random labels']) {
    expect((await curve(name, classes))[0], name).toBeCloseTo(Math.log(classes), 12);
  }
});

it('each run ends at its own floor', async () => {
  expect((await curve('healthy')).at(-1)).toBeLessThan(0.01);
  expect((await curve('smoothed')).at(-1)).toBeCloseTo(0.5002880350577578, 8);
  expect((await curve('random labels')).at(-1)).toBeCloseTo(Math.LN10, 10);
  const twice = (await curve('softmax twice')).at(-1) as number;
  expect(twice).toBeGreaterThan(1.4611501717344746);
  expect(twice).toBeLessThan(1.48);
});

it('after five steps softmax twice is nearest to random labels, and the other two have dropped', async () => {
  const at = async (name: string) => (await curve(name))[5];
  expect((await at('random labels')) - (await at('softmax twice'))).toBeLessThan(0.1);
  expect(await at('healthy')).toBeLessThan(0.5);
  expect(await at('smoothed')).toBeLessThan(0.8);
});

it('the floor of softmax twice is under half of ln 2 for two classes, over two thirds of ln 20 for twenty', async () => {
  // mpmath: ln(1 + 1/e) and ln(1 + 19/e)
  expect(0.3132616875182228).toBeLessThan(Math.LN2 / 2);
  expect(2.078154386433002).toBeGreaterThan((2 / 3) * Math.log(20));
  expect((await curve('softmax twice', 20)).at(-1)).toBeGreaterThan(2.078154386433002);
});

it('the noise is the mean entropy of the labels, with the word and without it', async () => {
  // Python's decimal at 30 digits
  const given = await run('diagnosis/messages');
  const entropies = [0.6108643020548935, 0.32508297339144826];
  expect(agree(given.vector('entropies'), entropies)).toBe(true);
  expect(agree([given.number('noise')], [0.46797363772317085])).toBe(true);
  expect(agree([given.number('ofTheShares')], [0.6730116670092564])).toBe(true);
});

it('a model that reads the word rests at the noise, a larger one learns its messages by heart', async () => {
  const given = await run('diagnosis/noise');
  // The same training in Python, with the chance of Mulberry32 and math.log1p(math.exp(±z)).
  const truth = {
    lossInTraining: [0.6814538268483264, 0.45730437511802435, 0.2670690014925683],
    lossKeptAside: [0.6685692125997436, 0.4742773395159105, 0.6744532697526658],
  };
  for (const [name, losses] of Object.entries(truth)) {
    given.vector(name).forEach((loss, i) => {
      expect(loss, name).toBeCloseTo(losses[i], 12);
    });
  }
});

it('the loss of the largest model on messages kept aside falls first and rises then', async () => {
  const given = await run('diagnosis/noise', { 'the model reads': 'the word and the sender' });
  const columns = given.series('kept aside');
  const losses = Object.values(columns).at(-1) as number[];
  const lowest = losses.indexOf(Math.min(...losses));
  expect(losses[0]).toBeCloseTo(Math.LN2, 12);
  expect(lowest).toBeGreaterThan(0);
  expect(losses[lowest]).toBeLessThan(0.6);
  expect(losses.at(-1)).toBeGreaterThan(0.67);
});

it('a network that ignores its input gets the entropy of the shares, and the larger share right', async () => {
  const given = await run('diagnosis/base-rate');
  expect(given.number('loss')).toBeCloseTo(0.3250829733914482, 12);
  expect(given.number('accuracy')).toBe(0.9);
  expect(given.number('loss')).toBeLessThan(Math.LN2 / 2);
  const even = await run('diagnosis/base-rate', { share: 0.5 });
  expect(even.number('loss')).toBeCloseTo(Math.LN2, 12);
});

/** Columns: step, largest logit, naive, loss. */
const log = async (inputs = {}) =>
  (await run('diagnosis/first-nan', inputs)).rows('log') as number[][];

it('the naive loss is NaN at step 2, where a logit passes 709.78, and the stable one is not', async () => {
  const rows = await log();
  expect(rows.map((row) => Number.isNaN(row[2])).indexOf(true)).toBe(2);
  expect(rows[1][1]).toBeLessThan(709.78);
  expect(rows[2][1]).toBeGreaterThan(709.78);
  expect(rows.every((row) => Number.isFinite(row[3]))).toBe(true);
  expect(Math.min(...rows.slice(1).map((row) => row[3]))).toBeGreaterThan(100 * Math.log(3));
});

it('the first step is that of PyTorch', async () => {
  // torch, float64: SGD(lr=0.3) on cross_entropy of x·w, x in kilograms
  const rows = await log();
  expect(rows[1][3]).toBeCloseTo(112.50833333333328, 8);
  expect(rows[2][3]).toBeCloseTo(726.6, 8);
});

it('at 0.001 there is no NaN and no learning', async () => {
  const rows = await log({ 'learning rate': '0.001' });
  expect(rows.flat().some(Number.isNaN)).toBe(false);
  expect(rows[6][3]).toBeGreaterThan(rows[0][3]);
});

it('with standardised inputs the loss falls in every step, naive and stable alike', async () => {
  const rows = await log({ standardise: true });
  for (let n = 0; n < rows.length; n++) {
    expect(rows[n][2]).toBeCloseTo(rows[n][3], 12);
    if (n > 0) expect(rows[n][3]).toBeLessThan(rows[n - 1][3]);
  }
});

const passed = async (edit: (source: string) => string) => {
  // The suspect is edited where it stands, and the tests import it.
  const given = await run('diagnosis/six-tests', {}, (source) =>
    source.replace("import { suspect } from './suspect.ts';", edit(SUSPECT)),
  );
  return given.rows('results').map(([, result]) => result === 'passes');
};
const SUSPECT = `import { logSumExp, softmax, softmaxCrossEntropy } from '#core';
function suspect(z: number[], k: number): number {
  return softmaxCrossEntropy(softmax(z), k);
}`;

it('the first three of six tests do not notice a second softmax, the others do', async () => {
  const results = (await run('diagnosis/six-tests')).rows('results').map(([, result]) => result);
  expect(results).toEqual(['passes', 'passes', 'passes', 'FAILS', 'FAILS', 'FAILS']);
  expect(await passed((source) => source)).toEqual([true, true, true, false, false, false]);
});

it('with its logits the loss passes all six', async () => {
  expect(await passed(replace('softmax(z), k', 'z, k'))).toEqual(Array(6).fill(true));
});

it('an epsilon fails four, and a plain log-sum-exp passes all six', async () => {
  const epsilon = '-Math.log(softmax(z)[k] + 1e-7)';
  const results = await passed(replace('softmaxCrossEntropy(softmax(z), k)', epsilon));
  expect(results.filter((passes) => !passes)).toHaveLength(4);
  const plain = await passed(replace('softmaxCrossEntropy(softmax(z), k)', 'logSumExp(z) - z[k]'));
  expect(plain).toEqual(Array(6).fill(true));
});
