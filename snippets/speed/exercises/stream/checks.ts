import { check, holds, named, near, randomRows } from '#check';
import { logSumExp } from './starter.ts';

export const yourself = ['logSumExp', 'logSoftmax', 'softmaxCrossEntropy'];

// Gives the logits one after another, once.
function* oneByOne(z: number[]) {
  for (const logit of z) yield logit;
}
const value = named('logSumExp', (z: number[]) =>
  logSumExp(oneByOne(z), Math.exp),
);
const count = named('the exponentials of logSumExp', (z: number[]) => {
  let calls = 0;
  logSumExp(oneByOne(z), (x) => {
    calls++;
    return Math.exp(x);
  });
  return calls;
});
const inAnyOrder = named('logSumExp', (z: number[]) => value(z) - z[0]);

export const checks = [
  check('is right where the logits rise', () => {
    near(value, [[1, 2, 3]], 3.40760596444438);
  }),
  check('is right where the logits fall', () => {
    near(value, [[3, 2, 1]], 3.40760596444438);
  }),
  check('is right where logits are equal', () => {
    near(value, [[2, 2, 2, 2]], 3.386294361119891);
    near(value, [[-7]], -7);
  }),
  check('survives logits of 1000 and −1000', () => {
    near(value, [[-1000, 1000, 1000]], 1000.6931471805599);
  }),
  check('calls exp at most once for each logit', () => {
    const few = (calls: number) => calls >= 3 && calls <= 5;
    holds(count, [[1, 2, 3, 2, 1]], '3 to 5', few);
    holds(count, [[5, 4, 3, 2, 1]], '3 to 5', few);
    holds(count, [[1, 2, 3, 4, 5]], '3 to 5', few);
  }),
  check('does not change with a shift, 200 random rows', () => {
    for (const z of randomRows({ seed: 1, largest: 100 })) {
      const m = Math.max(...z);
      const sum = z.reduce((all, logit) => all + Math.exp(logit - m), 0);
      near(inAnyOrder, [z], m + Math.log(sum) - z[0], { absolute: 1e-9 });
    }
  }),
];
