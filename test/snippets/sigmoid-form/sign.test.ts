/**
 * The post's sigmoid and how its sign is found out. Truth: test/golden/post.json, the post's function
 * in NumPy, and mpmath 1.2.1, σ(2) = 0.88079707797788244….
 */
import { expect, it } from 'vitest';
import { golden } from '../../core/golden.ts';
import { readSnippets, runSnippet } from '../../support/book.ts';
import { agree, replace, run } from '../outputs.ts';

const { calls } = golden<{ calls: { call: string; arguments: number[]; result: number }[] }>(
  'post',
);
const posted = calls.find((row) => row.call === 'sigmoid' && row.arguments[0] === 2)?.result;
const repair = replace('Math.exp(x)', 'Math.exp(-x)');

it('as posted, sigmoid(2) is what NumPy makes of it, and that is σ(-2)', async () => {
  const given = await run('sigmoid-form/posted-sigmoid');
  expect(posted).toBe(0.11920292202211755);
  expect(agree([given.number('atTwo')], [0.11920292202211755], 2)).toBe(true);
  expect(given.number('atZero')).toBe(0.5);
});

it('with the minus it is σ(2)', async () => {
  const given = await run('sigmoid-form/posted-sigmoid', {}, repair);
  expect(agree([given.number('atTwo')], [0.8807970779778823], 2)).toBe(true);
});

/** A snippet on top of the repaired sigmoid. */
async function repaired(name: string) {
  const snippets = readSnippets();
  const file = 'sigmoid-form/posted-sigmoid';
  return runSnippet(name, {}, { ...snippets, [file]: repair(snippets[file]) });
}

it('three of the six tests cannot see the mirror image, and three do', async () => {
  const given = await run('sigmoid-form/sign-tests');
  expect(given.rows('results').map(([, result]) => result)).toEqual([
    'passes',
    'passes',
    'passes',
    'FAILS',
    'FAILS',
    'FAILS',
  ]);
  expect(given.number('failures')).toBe(3);
});

it('once it is repaired, all six pass', async () => {
  const { outputs } = await repaired('sigmoid-form/sign-tests');
  expect(outputs.find(({ name }) => name === 'failures')).toMatchObject({ value: 0 });
});

it('by p - y the posted sigmoid runs away from the right answer', async () => {
  const given = await run('sigmoid-form/sign-in-training');
  // Steps of nearly 0.1 from 0, a thousand times.
  expect(given.number('logitByPMinusY')).toBeGreaterThan(90);
  expect(given.number('logitByPMinusY')).toBeLessThan(100);
  expect(given.number('probabilityByPMinusY')).toBeLessThan(1e-39);
});

it('by its own slope it learns the logit with its sign turned', async () => {
  const given = await run('sigmoid-form/sign-in-training');
  const { outputs } = await repaired('sigmoid-form/sign-in-training');
  const right = outputs.find(({ name }) => name === 'logitByPMinusY');
  expect(right?.kind).toBe('number');
  if (right?.kind !== 'number') return;
  expect(given.number('logitByItsOwnSlope')).toBeCloseTo(-right.value, 9);
  // dz/dt = 1 - σ(z) has the solution z + e^z = t + 1; the steps of 0.1 stay close to it.
  expect(right.value + Math.exp(right.value)).toBeCloseTo(101, -1);
  expect(given.number('probabilityByItsOwnSlope')).toBeCloseTo(0.99, 2);
});
