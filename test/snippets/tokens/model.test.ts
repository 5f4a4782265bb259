/**
 * The model of letters. Truth: test/golden/tokens.json, PyTorch's autograd in float64 on the same text,
 * which the script makes into letters by itself.
 */
import { expect, it } from 'vitest';
import { alphabet, aside, training } from '../../../snippets/tokens/alice.ts';
import { readSnippets, runSnippet } from '../../support/book.ts';
import { replace, run } from '../outputs.ts';
import { reference } from './reference.ts';

const [text] = reference.text;
const LN_27 = 3.295836866004329;

it('the text has as many letters, spaces and words as in the golden file', () => {
  expect(training).toHaveLength(text.training);
  expect(aside).toHaveLength(text.aside);
  expect(aside.split(' ')).toHaveLength(text.words);
  expect(alphabet.map((letter) => training.split(letter).length - 1)).toEqual(text.counts);
  expect(training + aside).toMatch(/^[a-z]+( [a-z]+)*$/);
});

it('a text of nine letters gives eight guesses, each at the letter that follows', async () => {
  const given = await run('tokens/next-token');
  expect(given.number('V')).toBe(27);
  expect(given.number('T')).toBe(9);
  expect(given.number('lossAtTheStart')).toBeCloseTo(LN_27, 14);
  const rows = given.rows('guesses');
  const read = ['a', 'al', 'ali', 'alic', 'alice', 'alice_', 'alice_w', 'alice_wa'];
  expect(rows.map((row) => row[0])).toEqual(read);
  // "alice was" by the places of its letters in the alphabet; 0 is the space.
  expect(rows.map((row) => row[1])).toEqual([1, 12, 9, 3, 5, 0, 23, 1]);
  expect(rows.map((row) => row[2])).toEqual([12, 9, 3, 5, 0, 23, 1, 19]);
  expect(rows.map((row) => row[3]).join('')).toBe('lice_was');
});

it.each(reference.trained)('after $n letters the losses are as PyTorch’s', async (truth) => {
  const given = await run('tokens/train', { 'letters read': truth.n });
  expect(given.number('ofTheShares')).toBeCloseTo(text.entropy, 13);
  expect(given.number('loss')).toBeCloseTo(truth.loss, 10);
  expect(given.number('lossAside')).toBeCloseTo(truth.aside, 10);
  const curve = given.series('training')['mean loss L'] as number[];
  expect(curve).toHaveLength(11);
  expect(curve[0]).toBeCloseTo(LN_27, 12);
  expect(curve[10]).toBeCloseTo(truth.loss, 10);
});

it('each letter more lowers the loss on the training text, the third raises the other', () => {
  const [none, one, two, three] = reference.trained;
  expect(one.loss).toBeLessThan(none.loss);
  expect(two.loss).toBeLessThan(one.loss);
  expect(three.loss).toBeLessThan(two.loss);
  expect(two.aside).toBeLessThan(one.aside);
  expect(three.aside).toBeGreaterThan(two.aside);
});

it('a model that reads nothing comes to rest just above the entropy of the letters', () => {
  const [{ loss }] = reference.trained;
  expect(loss).toBeGreaterThan(text.entropy);
  expect(loss).toBeLessThan(text.entropy + 0.05);
});

it('writes most words of the book after two letters, and noise after three that it never read', async () => {
  const words = new Set(training.split(' '));
  const snippets = readSnippets();
  const known = async (n: number) => {
    const train = replace(
      'step: 1, value: 1 }',
      `step: 1, value: ${n} }`,
    )(snippets['tokens/train']);
    const { outputs } = await runSnippet(
      'tokens/write',
      {},
      { ...snippets, 'tokens/train': train },
    );
    const [written] = outputs;
    if (written.kind !== 'text') throw new Error('tokens/write.ts writes no text.');
    expect(written.text).toHaveLength(240);
    const long = written.text.split(' ').filter((word) => word.length > 2);
    return long.filter((word) => words.has(word)).length / long.length;
  };
  const [none, one] = [await known(0), await known(1)];
  const [two, three] = [await known(2), await known(3)];
  expect(none).toBeLessThan(0.2);
  expect(one).toBeGreaterThan(none);
  expect(two).toBeGreaterThan(0.5);
  expect(two).toBeGreaterThan(one);
  expect(three).toBeLessThan(two);
  // It trains four times, which on a busy machine takes its time.
}, 60_000);

it.each(reference.shifted)('with a shift of $shift the losses are as PyTorch’s', async (truth) => {
  const given = await run('tokens/off-by-one');
  const names = ['the same letter', 'the next letter', 'the next but one'].map(
    (name) => `target: ${name}`,
  );
  const loss = given.series(names[truth.shift])['mean loss L'];
  expect(loss).toHaveLength(20);
  for (const [i, mean] of truth.means.entries()) expect(loss[i]).toBeCloseTo(mean, 10);
  expect(given.vector('atTheEnd')[truth.shift]).toBeCloseTo(truth.means[19], 10);
});

it('without a shift the loss falls to nearly 0, and with two it stays above the right one', () => {
  const [none, one, two] = reference.shifted.map(({ means }) => means[19]);
  expect(none).toBeLessThan(0.05);
  expect(two).toBeGreaterThan(one + 0.2);
});
