import { sigmoid, sigmoidCrossEntropy } from '#core';

export const x = [-3, -2, -1, 1, 2, 3];
export const y = [0, 0, 1, 0, 1, 1]; // the middle two are exchanged

type Form = 'cross-entropy' | 'squared error';
function lossAndSlope(form: Form, z: number, y: number) {
  const p = sigmoid(z);
  if (form === 'cross-entropy') return [sigmoidCrossEntropy(z, y), p - y];
  return [0.5 * (p - y) ** 2, (p - y) * p * (1 - p)];
}
// The mean loss of the six, and its slopes with respect to w and b.
export function meanOfSix(form: Form, w: number, b: number) {
  let [loss, slopeW, slopeB] = [0, 0, 0];
  for (let n = 0; n < 6; n++) {
    const [each, slope] = lossAndSlope(form, w * x[n] + b, y[n]);
    loss += each / 6;
    slopeW += (slope * x[n]) / 6;
    slopeB += slope / 6;
  }
  return { loss, slopeW, slopeB };
}
export const p = x.map((each) => sigmoid(-4 * each + 4));
