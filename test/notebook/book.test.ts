import { expect, it } from 'vitest';
import { runForBook } from '../../src/notebook/book.ts';

const one = { 'a/one': 'export const x = 1;' };

it('a snippet of the book runs once for all the numbers that are quoted of it', async () => {
  expect(await runForBook('a/one', one)).toBe(await runForBook('a/one', { ...one }));
});

it('it runs again when any text of the book has changed', async () => {
  const texts = { 'a/one': 'export { x } from "./two.ts";', 'a/two': 'export const x = 2;' };
  const [two] = (await runForBook('a/one', texts)).outputs;
  expect(two).toMatchObject({ name: 'x', value: 2 });
  const changed = { ...texts, 'a/two': 'export const x = 3;' };
  const [three] = (await runForBook('a/one', changed)).outputs;
  expect(three).toMatchObject({ name: 'x', value: 3 });
});
