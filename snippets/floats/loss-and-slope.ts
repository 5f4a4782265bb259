import { logSoftmax, naive, shifted, withLog1p } from './forms.ts';

type Rounded = (z: number, f: (x: number) => number) => number;
export type Form = { loss: Rounded; slope: Rounded };

// From p: the loss -ln p, and by the chain rule -1/p times p(1 - p).
const fromP = (p: Rounded): Form => ({
  loss: (z, f) => -f(Math.log(p(z, f))),
  slope: (z, f) => f(f(-1 / p(z, f)) * f(p(z, f) * f(1 - p(z, f)))),
});

export function formOf(name: string): Form {
  if (name === 'naive') return fromP(naive);
  if (name === 'shifted') return fromP(shifted);
  if (name === 'log-softmax') {
    return {
      loss: (z, f) => -logSoftmax(z, f),
      slope: (z, f) => f(f(Math.exp(logSoftmax(z, f))) - 1),
    };
  }
  // log1p. And 1 - p is the p of the other class: nothing to subtract.
  const slope: Rounded = (z, f) => -shifted(-z, f);
  return { loss: (z, f) => -withLog1p(z, f), slope };
}
