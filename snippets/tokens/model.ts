import { logSumExp, softmax } from '#core';
import { alphabet } from './alice.ts';

// A table. It looks at the last n letters of the text before, and finds
// in their row the logits z of the letter that comes next.
export type Model = { n: number; rows: Record<string, number[]> };
const last = (text: string, n: number) => text.slice(text.length - n);
const zeros = alphabet.map(() => 0);
export const logits = ({ n, rows }: Model, before: string): number[] =>
  rows[last(before, n)] ?? zeros;

export function lossAt(model: Model, before: string, next: string) {
  const z = logits(model, before);
  return logSumExp(z) - z[alphabet.indexOf(next)];
}

// One step of training: the row moves against its gradient p − y.
export function learn(model: Model, before: string, next: string) {
  const z = logits(model, before);
  const p = softmax(z);
  const y = alphabet.map((letter) => (letter === next ? 1 : 0));
  const better = z.map((logit, i) => logit - 0.2 * (p[i] - y[i]));
  model.rows[last(before, model.n)] = better;
}
