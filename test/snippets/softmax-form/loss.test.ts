/**
 * The loss of one example. Truth: mpmath 1.2.1 at 40 digits, −ln(exp(z_k) / sum(exp(z))), rounded to
 * a double.
 */
import { expect, it } from 'vitest';
import { agree, replace, run } from '../outputs.ts';

const dog = 1.3490122167681864;

it('of a one-hot target one product is left, and it is the loss', async () => {
  const given = await run('softmax-form/one-example');
  const rows = given.rows('terms');
  const surprises = [0.3490122167681864, dog, 3.349012216768186];
  const shares = [0.7053845126982412, 0.25949646034241913, 0.03511902695933972];
  expect(rows.map(([name, y]) => [name, y])).toEqual([
    ['cat', 0],
    ['dog', 1],
    ['owl', 0],
  ]);
  const column = (i: number) => rows.map((row) => row[i] as number);
  expect(agree(column(2), shares)).toBe(true);
  expect(agree(column(3), surprises)).toBe(true);
  expect(agree(column(4), [0, dog, 0])).toBe(true);
  expect(agree([given.number('loss')], [dog])).toBe(true);
});

it('the sum, the index and the logits give one loss', async () => {
  const given = await run('softmax-form/index-form');
  const three = ['bySum', 'byIndex', 'fromLogits'].map((name) => given.number(name));
  expect(agree(three, [dog, dog, dog])).toBe(true);
});

it('a label that is no class is refused by name, and without the core it is NaN', async () => {
  const three = replace('const k = 1', 'const k = 3');
  await expect(run('softmax-form/index-form', {}, three)).rejects.toThrow(/target is 3/);
  const alone = (source: string) => three(source).replace(/^export const fromLogits.*$/m, '');
  expect((await run('softmax-form/index-form', {}, alone)).number('byIndex')).toBeNaN();
});

it.each([
  [-6, 0.0003194509383437505, 8.048906853547406],
  [1, 0.25949646034241913, dog],
  [10, 0.9996479596473618, 0.0003521023333901514],
])("with the dog's logit at %d, share and loss are the true ones", async (z, p, loss) => {
  const given = await run('softmax-form/from-logits', { "dog's logit": z });
  expect(agree([given.number('probability')], [p])).toBe(true);
  // The formula as written loses digits where the loss is small beside the logit.
  expect(Math.abs(given.number('loss') - loss)).toBeLessThan(1e-14);
});

it('the loss runs along the dashed line while the dog trails, and never reaches 0', async () => {
  const given = await run('softmax-form/from-logits');
  const loss = given.series('line')['loss L'] as number[];
  const dashes = given.series('gap, or 0')['loss L'] as number[];
  expect(loss[0] - dashes[0]).toBeGreaterThan(0);
  expect(loss[0] - dashes[0]).toBeLessThan(0.001);
  // One nat for each unit of logit: 15 points of 120 are 2 units of 16.
  expect(loss[0] - loss[15]).toBeCloseTo(2, 2);
  expect(loss.every((value, i) => i === 0 || value < loss[i - 1])).toBe(true);
  expect(Math.min(...loss)).toBeGreaterThan(0);
  // A lead grown by one divides it by e.
  expect(loss[105] / loss[120]).toBeCloseTo(Math.E ** 2, 1);
});

it('at the start the loss is ln C', async () => {
  const given = await run('softmax-form/at-the-start');
  const truth = [Math.LN2, 1.0986122886681098, Math.LN10, 6.907755278982137];
  expect(agree(given.vector('atTheStart'), truth)).toBe(true);
});

it.each([
  [0, Math.LN10],
  [10, 10.1147018134015],
  [20, 20.011813129527386],
])('ten logits spread to ±%d cost their true mean, each class right once', async (spread, loss) => {
  const given = await run('softmax-form/at-the-start', { spread });
  expect(given.number('meanLoss')).toBeCloseTo(loss, 12);
});

it('spreading the first logits never lowers the loss', async () => {
  const given = await run('softmax-form/at-the-start');
  const curve = given.series('line')['mean loss L'] as number[];
  expect(curve[0]).toBeCloseTo(Math.log(10), 14);
  expect(curve.every((value, i) => i === 0 || value > curve[i - 1])).toBe(true);
});
