// What may stand in the place of a probability of 0.
const epsilons = {
  ...{ '1e-7': 1e-7, '2e-7': 2e-7, '1e-12': 1e-12, '1e-15': 1e-15 },
  ...{ '2^-52': 2 ** -52, '2^-23': 2 ** -23 },
  '2^-23 + 1e-7': 2 ** -23 + 1e-7,
};
const twice = (classes: number) => Math.log1p((classes - 1) / Math.E);
function smoothed(classes: number): number {
  const wrong = 0.1 / classes;
  const right = 0.9 + wrong;
  const ofWrong = (1 - classes) * wrong * Math.log(wrong);
  return ofWrong - right * Math.log(right);
}
export const causes = (classes: number) => [
  { cause: 'no opinion among the classes', loss: Math.log(classes) },
  { cause: 'no opinion on yes or no', loss: Math.LN2 },
  { cause: 'softmax twice, at best', loss: twice(classes) },
  { cause: 'sigmoid twice, a yes at best', loss: twice(2) },
  { cause: 'labels smoothed by 0.1, at best', loss: smoothed(classes) },
  { cause: 'logarithms stopped at -100', loss: 100 },
  ...Object.entries(epsilons).map(([name, epsilon]) => {
    return { cause: `p kept above ${name}`, loss: -Math.log(epsilon) };
  }),
];
export const forTenClasses = causes(10);
