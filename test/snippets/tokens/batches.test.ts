/**
 * What a mean is over, shapes, and the last layer. Truth: test/golden/tokens.json, which is PyTorch's
 * answers; sums by hand.
 */
import { expect, it } from 'vitest';
import { replace, run } from '../outputs.ts';
import { reference } from './reference.ts';

const shape = (call: string) => {
  const found = reference.shapes.find((row) => row.call === call);
  if (!found) throw new Error(`tokens.json has no shape "${call}".`);
  return found;
};

it('logits (B, T, V) as rows are right, and as (B, V, T) without moving them are wrong', async () => {
  const given = await run('tokens/shapes');
  expect(shape('transpose').loss).toBe(shape('rows').loss);
  expect(given.number('right')).toBeCloseTo(shape('rows').loss, 13);
  expect(given.number('scrambled')).toBeCloseTo(shape('view').loss, 13);
});

it('PyTorch refuses (B, T, V) as it is, but not where T is V', () => {
  expect(shape('as it is').error).toBe('Expected target size [2, 4], got [2, 3]');
  const square = shape('square, as it is');
  expect(Math.abs(square.loss - (square.right ?? 0))).toBeGreaterThan(1);
});

it('padding: four means of the same losses', async () => {
  const given = await run('tokens/padding');
  // 4 + 2; 3 + 1 + 2 + 2 + 1 + 3; 5 + 1 + 3 + 1
  expect(given.vector('ofEachText')).toEqual([6 / 2, 12 / 6, 10 / 4]);
  for (const [name, mean] of Object.entries(reference.padding[0])) {
    expect(given.number(name), name).toBeCloseTo(mean, 14);
  }
});

it('two parts: the loss of the batch, the mean of the means, and what a token counts', async () => {
  const given = await run('tokens/accumulation');
  const [tokens, means] = reference.accumulation;
  expect(given.number('overTokens')).toBeCloseTo(tokens.loss, 13);
  expect(given.number('meanOfMeans')).toBe(means.loss);
  expect(given.number('timesAsMuch')).toBeCloseTo(means.ratio, 10);
  expect(tokens.ratio).toBe(1);
});

it('where both parts have as many tokens, the two means are one', async () => {
  const given = await run('tokens/accumulation', { 'part 1': 1000 });
  expect(given.number('overTokens')).toBe(3);
  expect(given.number('meanOfMeans')).toBe(3);
  expect(given.number('timesAsMuch')).toBe(1);
});

it('per what: one sum, divided by letters, pairs of letters, and words', async () => {
  const given = await run('tokens/per-what');
  const { aside } = reference.trained[1];
  const nats = 1000 * aside;
  const { words } = reference.text[0];
  const expected = [nats / 1000, nats / 500, nats / words];
  for (const [i, [, , loss, perplexity]] of given.rows('counted').entries()) {
    expect(loss).toBeCloseTo(expected[i], 9);
    expect(Number(perplexity) / Math.exp(expected[i])).toBeCloseTo(1, 9);
  }
  expect(given.number('bitsPerByte')).toBeCloseTo(aside / Math.LN2, 10);
  // 2.3/ln 2 and 5.1/(4 ln 2), by mpmath
  expect(given.number('ofLetters')).toBeCloseTo(3.318198594044616, 14);
  expect(given.number('ofPieces')).toBeCloseTo(1.839436177133428, 14);
});

it('memory: 8192 tokens of 256 000 logits in float32 are 8.39 GB', async () => {
  const given = await run('tokens/memory');
  expect(given.number('logits')).toBe(8.388608);
  expect(given.number('inside')).toBe(0.075497472);
  const half = await run('tokens/memory', { 'bytes of a number': '2', 'tokens in a batch': 1024 });
  expect(half.number('logits')).toBe(0.524288);
});

it.each([1, 7, 16, 64])('in chunks of %d tokens the loss is that of PyTorch', async (size) => {
  const given = await run('tokens/chunks', { 'tokens in a chunk': size });
  const [truth] = reference.chunks;
  expect(given.number('atOnce')).toBeCloseTo(truth.loss, 12);
  expect(given.number('inChunks')).toBeCloseTo(truth.loss, 12);
  expect(truth.fused).toBeCloseTo(truth.loss, 12);
  expect(given.vector('logitsAtOnce')).toEqual([32_000, 500 * size]);
});

it('z-loss: the gradient is that of autograd, in two parts', async () => {
  const given = await run('tokens/z-loss');
  const [truth] = reference.zLoss;
  expect(given.rows('gradient').map(([z]) => z)).toEqual(truth.z);
  for (const [i, [, error, ofZLoss, sum]] of given.rows('gradient').entries()) {
    expect(sum).toBeCloseTo(truth.gradient[i], 13);
    expect(Number(error) + Number(ofZLoss)).toBeCloseTo(truth.gradient[i], 13);
  }
  expect(given.number('sumOfSlopes')).toBeCloseTo(
    truth.gradient.reduce((sum, slope) => sum + slope),
    13,
  );
});

it('z-loss is least where the log-sum-exp is 0, and the loss alone is level', async () => {
  const given = await run('tokens/z-loss');
  const { x, y } = xy(given.series('with z-loss'));
  // ln(e² + e + 1/e) is 2.349, and the curve has six points for each 1.
  const least = x[y.indexOf(Math.min(...y))];
  expect(Math.abs(least + 2.349)).toBeLessThan(1 / 12);
  const alone = xy(given.series('L alone')).y;
  expect(Math.max(...alone) - Math.min(...alone)).toBeLessThan(1e-14);
});

function xy(series: Record<string, (number | string)[]>): { x: number[]; y: number[] } {
  const [x, y] = Object.values(series) as number[][];
  return { x, y };
}

it.each(reference.pairs)('$pairs pairs: the loss is PyTorch’s', async (truth) => {
  const given = await run('tokens/pairs', { pairs: truth.pairs });
  expect(given.number('loss')).toBeCloseTo(truth.loss, 12);
  expect(given.number('atTheStart')).toBeCloseTo(Math.log(2 * truth.pairs - 1), 14);
});

it('a picture that is its own answer would make the task another', async () => {
  const edit = replace('n === m ? -Infinity : ', '');
  const given = await run('tokens/pairs', {}, edit);
  expect(given.number('loss')).toBeGreaterThan(reference.pairs[1].loss);
});
