/**
 * The post's NumPy functions, moved to TypeScript with their mistakes. Truth: test/golden/post.json, what
 * the functions themselves gave in NumPy.
 */
import { expect, test } from 'vitest';
import * as port from '../../../snippets/libraries/the-post.ts';
import { golden } from '../../core/golden.ts';
import { run } from '../outputs.ts';

interface Call {
  call: string;
  arguments: (number[] | number)[];
  result: number[] | number;
}
const { calls } = golden<{ calls: Call[] }>('post');
const ported: Record<string, (...given: never[]) => number[] | number> = {
  mse: port.halfSum,
  softmax: port.softmax,
  sigmoid: port.sigmoid,
  cross_entropy_error: port.crossEntropyError,
};
const moved = calls.filter(({ call }) => call in ported);

test.each(moved)('$call($arguments) is what NumPy makes of it', ({ call, ...row }) => {
  const got = [ported[call](...(row.arguments as never[]))].flat();
  const expected = [row.result].flat();
  expect(got).toHaveLength(expected.length);
  got.forEach((value, i) => {
    expect(Math.abs(value - expected[i])).toBeLessThanOrEqual(4e-16 * Math.max(1, expected[i]));
  });
});

test('each of the four functions is moved, and called', () => {
  expect(new Set(moved.map(({ call }) => call))).toEqual(new Set(Object.keys(ported)));
});

test('a batch of three gives neither the sum of the losses nor their mean', async () => {
  const batch = (await run('libraries/the-post')).number('lossOfABatch');
  const right = await run('libraries/from-logits');
  expect(batch).toBeGreaterThan(right.number('sum') + 1);
  expect(batch).toBeGreaterThan(right.number('mean') + 1);
});
