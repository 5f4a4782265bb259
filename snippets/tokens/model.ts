import { logSumExp, softmax } from '#core';
import { alphabet } from './alice.ts';

// A table: for what was read, the logits z of the letter that comes next.
export type Model = Record<string, number[]>;
const zeros = alphabet.map(() => 0);
export const logits = (model: Model, read: string) => model[read] ?? zeros;

export function lossAt(model: Model, read: string, next: string): number {
  const z = logits(model, read);
  return logSumExp(z) - z[alphabet.indexOf(next)];
}

// One step of training: the row moves against the gradient p − y.
export function learn(model: Model, read: string, next: string): void {
  const z = logits(model, read);
  const p = softmax(z);
  const y = alphabet.map((letter) => (letter === next ? 1 : 0));
  model[read] = z.map((logit, i) => logit - 0.2 * (p[i] - y[i]));
}
