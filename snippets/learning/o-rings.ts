import { matrix, sigmoid, sigmoidCrossEntropyLossAndGradient } from '#core';
import { descend } from './descent.ts';

// 23 flights of the space shuttle: °F at the launch, by what became of the
// O-rings. From the report of the Rogers Commission, 1986 (public domain).
const damaged = [53, 57, 58, 63, 70, 70, 75];
const ok = [66, 67, 67, 67, 68, 69, 70, 70, 72, 73, 75, 76, 76, 78, 79, 81];
const all = damaged.concat(ok);
const target = (n: number) => (n < damaged.length ? 1 : 0);
export const flights = all.map((t, n) => ({ t, y: target(n) }));

const sum = (v: Iterable<number>) => [...v].reduce((a, b) => a + b);
const feature = (t: number) => (t - 70) / 7;
const y = matrix(flights.map((flight) => [flight.y]));
function slopes([w, b]: number[]) {
  const z = matrix(all.map((t) => [w * feature(t) + b]));
  const { loss, gradient } = sigmoidCrossEntropyLossAndGradient(z, y);
  const byW = gradient.data.map((slope, n) => slope * feature(all[n]));
  return { loss, gradient: [sum(byW), sum(gradient.data)] };
}
const how = { rate: 2, steps: 300 };
export const { w, losses } = descend([0, 0], slopes, how);
export const perDegree = w[0] / 7;
export const damage = (t: number) => sigmoid(w[0] * feature(t) + w[1]);
