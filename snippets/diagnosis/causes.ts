import { starts } from './starts.ts';

const twice = (classes: number) => Math.log1p((classes - 1) / Math.E);
function smoothed(classes: number): number {
  const each = 0.1 / classes; // all the wrong ones: 0.1 - each
  const right = 0.9 + each;
  return -right * Math.log(right) - (0.1 - each) * Math.log(each);
}
export const causes = (classes: number) => [
  ...starts(classes),
  { cause: 'softmax twice, at best', loss: twice(classes) },
  { cause: 'sigmoid twice, a yes at best', loss: twice(2) }, // -ln σ(1)
  { cause: 'labels smoothed by 0.1, at best', loss: smoothed(classes) },
  { cause: 'logarithms stopped at -100', loss: 100 },
  { cause: 'p kept above 1e-7', loss: -Math.log(1e-7) },
  { cause: 'p kept above 2e-7', loss: -Math.log(2e-7) },
  { cause: 'p kept above 1e-12', loss: -Math.log(1e-12) },
  { cause: 'p kept above 1e-15', loss: -Math.log(1e-15) },
  { cause: 'p kept above 2^-52', loss: -Math.log(2 ** -52) },
  { cause: 'p kept above 2^-23', loss: -Math.log(2 ** -23) },
  { cause: 'p kept above 2^-23 + 1e-7', loss: -Math.log(2 ** -23 + 1e-7) },
];
export const forTenClasses = causes(10);
