/**
 * The constants that a loss comes to rest at. Truth: mpmath and Python's decimal at 30 digits; that the
 * causes end where they say is tried with the core's own losses.
 */
import { expect, it } from 'vitest';
import {
  binaryCrossEntropy,
  entropy,
  softmax,
  softmaxCrossEntropy,
} from '../../../src/core/index.ts';
import { agree, run } from '../outputs.ts';

const byName = async (name: string, inputs = {}) =>
  Object.fromEntries((await run(name, inputs)).rows('forTenClasses') as [string, number][]);

it('each cause has its constant, for ten classes', async () => {
  const truth = {
    'no opinion among the classes': Math.LN10,
    'no opinion between two answers': Math.LN2,
    'no opinion, 32000 tokens': 10.373491181781864,
    'no opinion, 50257 tokens': 10.82490511970208,
    'no opinion, 128256 tokens': 11.761783545564427,
    'no opinion, 151936 tokens': 11.931214658529285,
    'no opinion, 256000 tokens': 12.4529327234617,
    'no opinion, 64 pairs': 4.844187086458591,
    'no opinion, 128 pairs': 5.541263545158426,
    'no opinion, 256 pairs': 6.236369590203704,
    'no opinion, 512 pairs': 6.930494765951626,
    'no opinion, 4096 pairs': 9.010791269515602,
    'softmax twice, at best': 1.4611501717344746,
    'sigmoid twice, a yes at best': 0.3132616875182228,
    'labels smoothed by 0.1, at best': 0.5002880350577578,
    'logarithms stopped at -100': 100,
    'p kept above 1e-7': 16.11809565095832,
    'p kept above 2e-7': 15.424948470398375,
    'p kept above 1e-12': 27.631021115928547,
    'p kept above 1e-15': 34.538776394910684,
    'p kept above 2^-52': 36.04365338911715,
    'p kept above 2^-23': 15.942385152878742,
    'p kept above 2^-23 + 1e-7': 15.333238903433024,
  };
  const given = await byName('diagnosis/causes');
  expect(Object.keys(given)).toEqual(Object.keys(truth));
  expect(agree(Object.values(given), Object.values(truth))).toBe(true);
});

it.each([2, 3, 10, 100, 1000])(
  'with %d classes the floors are what the core’s losses come down to',
  async (classes) => {
    const edit = (source: string) => source.replace('causes(10)', `causes(${classes})`);
    const rows = (await run('diagnosis/causes', {}, edit)).rows('forTenClasses');
    const given = Object.fromEntries(rows as [string, number][]);
    const y = Array.from({ length: classes }, (_, i) => Number(i === 0));
    const sure = softmax(y.map((one) => 1000 * one));
    const smooth = y.map((one) => 0.9 * one + 0.1 / classes);
    expect(given['no opinion among the classes']).toBeCloseTo(
      softmaxCrossEntropy(new Float64Array(classes), 0),
      12,
    );
    expect(given['softmax twice, at best']).toBeCloseTo(softmaxCrossEntropy(sure, 0), 12);
    expect(given['labels smoothed by 0.1, at best']).toBeCloseTo(entropy(smooth), 12);
  },
);

it('the constants that the table quotes are right', async () => {
  const given = await run('diagnosis/constants');
  const twice = [0.3132616875182228, 0.7436683806286792, 1.4611501717344746, 5.90947208625327];
  expect(agree(given.vector('softmaxTwice'), twice)).toBe(true);
  const caps = [
    16.11809565095832, 15.424948470398375, 27.631021115928547, 34.538776394910684,
    36.04365338911715, 15.942385152878742, 15.333238903433024,
  ];
  expect(agree(given.vector('caps'), caps)).toBe(true);
  const vocabularies = [
    10.373491181781864, 10.82490511970208, 11.761783545564427, 11.931214658529285, 12.4529327234617,
  ];
  expect(agree(given.vector('vocabularies'), vocabularies)).toBe(true);
  expect(given.number('tokensOfGPT2')).toBe(given.vector('vocabularies')[1]);
  const partners = [
    4.844187086458591, 5.541263545158426, 6.236369590203704, 6.930494765951626, 9.010791269515602,
  ];
  expect(agree(given.vector('partners'), partners)).toBe(true);
  // Between 8 and 16 the numbers of bfloat16, with 8 bits, are 2^(3 − 7) apart: 10.8249 · 16 is 173.198.
  expect(given.number('inBfloat16')).toBe(173 / 16);
  expect(agree([given.number('bitsInANat')], [Math.LOG2E])).toBe(true);
  expect(given.number('squareOfAHalf')).toBe(0.25);
  // −(0.001 ln 0.001 + 0.999 ln 0.999)
  expect(agree([given.number('oneLabelInAThousand')], [0.007907255112232087])).toBe(true);
});

it('an answer that is given epsilon for the truth costs minus its logarithm, and no less is paid', () => {
  for (const epsilon of [1e-7, 1e-12]) {
    expect(binaryCrossEntropy(epsilon, 1)).toBeCloseTo(-Math.log(epsilon), 12);
  }
});

const likely = async (loss: number, classes: number) =>
  (await run('diagnosis/which', { 'my loss': loss, classes })).rows('likely');

it.each([
  [1.461, 10, 'softmax twice, at best', 'mean, in nats'],
  [5.91, 1000, 'softmax twice, at best', 'mean, in nats'],
  [0.744, 4, 'softmax twice, at best', 'mean, in nats'],
  [2.31, 10, 'no opinion among the classes', 'mean, in nats'],
  [0.694, 2, 'no opinion among the classes', 'mean, in nats'],
  [0.69, 10, 'no opinion between two answers', 'mean, in nats'],
  [0.5003, 10, 'labels smoothed by 0.1, at best', 'mean, in nats'],
  [0.313, 10, 'sigmoid twice, a yes at best', 'mean, in nats'],
  [3.32, 10, 'no opinion among the classes', 'mean, in bits'],
  [0.2303, 10, 'no opinion among the classes', 'mean over classes too'],
  [73.7, 10, 'no opinion among the classes', 'sum of 32'],
  [10.82, 10, 'no opinion, 50257 tokens', 'mean, in nats'],
  [10.8125, 10, 'no opinion, 50257 tokens', 'mean, in nats'],
  [10.375, 2, 'no opinion, 32000 tokens', 'mean, in nats'],
  [11.93, 2, 'no opinion, 151936 tokens', 'mean, in nats'],
  [5.541, 10, 'no opinion, 128 pairs', 'mean, in nats'],
  [9.01, 10, 'no opinion, 4096 pairs', 'mean, in nats'],
  [294.7, 10, 'no opinion among the classes', 'sum of 128'],
  [16.118, 10, 'p kept above 1e-7', 'mean, in nats'],
  [15.42, 10, 'p kept above 2e-7', 'mean, in nats'],
  [27.63, 10, 'p kept above 1e-12', 'mean, in nats'],
  [15.94, 10, 'p kept above 2^-23', 'mean, in nats'],
  [15.33, 10, 'p kept above 2^-23 + 1e-7', 'mean, in nats'],
  [100, 10, 'logarithms stopped at -100', 'mean, in nats'],
])('a loss of %d with %d classes is read as %s, %s', async (loss, classes, cause, read) => {
  expect((await likely(loss, classes))[0].slice(0, 2)).toEqual([cause, read]);
});

it.each([
  [10.8125, 'no opinion, 50257 tokens', 10.8125],
  [0.6914, 'no opinion between two answers', 0.69140625],
  [2.2969, 'no opinion among the classes', 2.296875],
])('%d is found among the few numbers of bfloat16', async (loss, cause, is) => {
  const rows = (await likely(loss, 10)) as (string | number)[][];
  expect(rows).toContainEqual([cause, 'mean, in bfloat16', is, 0]);
});

it('the second row of 10.8125 reads it in bfloat16', async () => {
  const rows = (await likely(10.8125, 10)) as (string | number)[][];
  expect(rows[1].slice(0, 2)).toEqual(['no opinion, 50257 tokens', 'mean, in bfloat16']);
});

it('a number that bfloat16 does not have is not read as one', async () => {
  for (const loss of [10.82, 5.54, 1.461, 0.744]) {
    const reads = (await likely(loss, 10)).map(([, read]) => read);
    expect(reads).not.toContain('mean, in bfloat16');
  }
});

it('the causes come nearest first, and none is further off than a fifth', async () => {
  for (const loss of [0.01, 0.5, 1.461, 40, 9000]) {
    const given = await run('diagnosis/which', { 'my loss': loss });
    let rows: (number | string)[][] = [];
    try {
      rows = given.rows('likely');
    } catch {
      continue; // No cause is near, and a sentence says so.
    }
    const off = rows.map((row) => Number(row[3]));
    expect(off).toEqual([...off].sort((a, b) => a - b));
    expect(Math.max(...off)).toBeLessThan(20);
  }
});

it('a loss below 0 is said to be none, and one that nothing explains has no cause', async () => {
  const text = async (loss: number) => {
    const edit = (source: string) => `${source}\nexport const said = String(likely).length;`;
    return (await run('diagnosis/which', { 'my loss': loss }, edit)).number('said');
  };
  expect(await text(-1)).toBe('No cross-entropy is below 0.'.length);
  expect(await text(1e9)).toBe('None known here.'.length);
});
