import { logSoftmax, naive, shifted, withLog1p } from './forms.ts';

type Rounding = (x: number) => number;

// From p: the loss is -ln p; the slope is -1/p times p(1 - p).
function fromP(p: number, f: Rounding) {
  const slopeInP = f(-1 / p);
  const slopeOfP = f(p * f(1 - p));
  return { loss: -f(Math.log(p)), slope: f(slopeInP * slopeOfP) };
}

/** The loss of a form, and its slope, with each step rounded by f. */
export function lossAndSlope(form: string, z: number, f: Rounding) {
  if (form === 'naive') return fromP(naive(z, f), f);
  if (form === 'shifted') return fromP(shifted(z, f), f);
  if (form === 'log-softmax') {
    const lnP = logSoftmax(z, f);
    return { loss: -lnP, slope: f(f(Math.exp(lnP)) - 1) };
  }
  // log1p. And 1 - p is the p of the other class: nothing to subtract.
  return { loss: -withLog1p(z, f), slope: -shifted(-z, f) };
}
