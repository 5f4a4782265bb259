type Rounding = (x: number) => number;

// p of a class of logit z, beside one of logit 0; f rounds each step.
export function naive(z: number, f: Rounding) {
  const e = f(Math.exp(z));
  return f(e / f(e + 1));
}
export function shifted(z: number, f: Rounding) {
  const m = Math.max(z, 0);
  const e = f(Math.exp(f(z - m)));
  return f(e / f(e + f(Math.exp(-m))));
}

export function logSoftmax(z: number, f: Rounding) {
  const m = Math.max(z, 0);
  const total = f(f(Math.exp(f(z - m))) + f(Math.exp(-m)));
  return f(f(z - m) - f(Math.log(total)));
}
export function withLog1p(z: number, f: Rounding) {
  const e = f(Math.exp(-Math.abs(z)));
  return f(Math.min(z, 0) - f(Math.log1p(e)));
}
