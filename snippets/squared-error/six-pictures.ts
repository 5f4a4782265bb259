import * as core from '#core';

const x = [-3, -2, -1, 1, 2, 3];
const y = [0, 0, 1, 0, 1, 1]; // the middle two have changed places
const logits = (w: number, b: number) => x.map((each) => w * each + b);
const sum = (all: number[]) => all.reduce((so, each) => so + each, 0);
function byWeights(by: number[]) {
  return [sum(by.map((slope, i) => slope * x[i])), sum(by)]; // for w, for b
}
export function crossEntropy(w: number, b: number) {
  const z = core.matrix([logits(w, b)]);
  const both = core.sigmoidCrossEntropyLossAndGradient(z, core.matrix([y]));
  return { loss: both.loss, slopes: byWeights([...both.gradient.data]) };
}
export function squaredError(w: number, b: number) {
  const p = logits(w, b).map(core.sigmoid);
  const by = p.map((p, i) => ((p - y[i]) * p * (1 - p)) / 6);
  return { loss: core.halfSquaredError(p, y) / 6, slopes: byWeights(by) };
}
export const atTheStart = logits(-4, 4).map((z, i) => {
  return { x: x[i], y: y[i], p: core.sigmoid(z) };
});
