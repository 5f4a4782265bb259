// What exactness costs: ln Σ e^z with and without each correction, as ratios to the plain form.
// npm run bench. Ratios, not times, and never in a test: the machine decides both.

import { compensatedSum } from '../../src/core/exact/compensatedSum.ts';
import { exp } from '../../src/core/exact/exp.ts';
import { logSumExp, softmaxCrossEntropy } from '../../src/core/index.ts';
import { argmax, expDifference } from '../../src/core/logSumExp.ts';

const CLASSES = 1000;
const z = Float64Array.from({ length: CLASSES }, (_, i) => 20 * Math.sin(i * i));
const maximum = () => z[argmax(z)];

/** The plain form: a loop of Math.exp. */
function plain(): number {
  const m = maximum();
  let sum = 0;
  for (let i = 0; i < z.length; i++) sum += Math.exp(z[i] - m);
  return m + Math.log(sum);
}

/** With the core's own e^x. */
function withExp(): number {
  const m = maximum();
  let sum = 0;
  for (let i = 0; i < z.length; i++) sum += exp(z[i] - m).high;
  return m + Math.log(sum);
}

/** With that and the exponent's rounding put right (TwoDiff). */
function withTwoDiff(): number {
  const m = maximum();
  let sum = 0;
  for (let i = 0; i < z.length; i++) sum += expDifference(z[i], m).high;
  return m + Math.log(sum);
}

/** With the sum compensated (Neumaier). */
function withCompensatedSum(): number {
  const m = maximum();
  return m + Math.log(compensatedSum(z.length, (i) => Math.exp(z[i] - m)));
}

const forms = {
  'plain form': plain,
  'with the exp of the core': withExp,
  'with exp and TwoDiff': withTwoDiff,
  'with the compensated sum': withCompensatedSum,
  'with all three: logSumExp of the core': () => logSumExp(z),
  'softmaxCrossEntropy of the core': () => softmaxCrossEntropy(z, 0),
};

function milliseconds(form: () => number, repeats: number): number {
  const start = performance.now();
  let used = 0;
  for (let i = 0; i < repeats; i++) used += form();
  if (Number.isNaN(used)) throw new Error('a form gave NaN');
  return performance.now() - start;
}

// Every round times every form, so that a busy machine slows all alike; the median round counts,
// of those after the compiler has settled.
const rounds = Array.from({ length: 900 }, () =>
  Object.values(forms).map((form) => milliseconds(form, 100)),
).slice(700);
Object.keys(forms).forEach((name, k) => {
  const ratios = rounds.map((times) => times[k] / times[0]).sort((a, b) => a - b);
  console.log(name.padEnd(40), ratios[ratios.length >> 1].toFixed(2));
});
