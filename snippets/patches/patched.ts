import { sigmoid } from '#core';

const { log, max, min } = Math;
const e = 1e-12; // PyTorch's epsilon
type LossAndSlope = [loss: number, slope: number]; // for y = 1, in p

// Where p is clipped, it no longer moves the loss: the slope is 0.
function clipped(p: number, eps: number, added = 0): LossAndSlope {
  const q = min(max(p, eps), 1 - eps);
  return [-log(q + added), p === q ? -1 / (q + added) : 0];
}
const patches: Record<string, (p: number) => LossAndSlope> = {
  none: (p) => [-log(p), -1 / p],
  PyTorch: (p) => [min(-log(p), 100), (p - 1) / max(p * (1 - p), e)],
  'PyTorch 1.4': (p) => [-log(p || e), (p - 1) / (p + e) / (1 - p + e)],
  Keras: (p) => clipped(p, 1e-7),
  'Keras 2': (p) => clipped(p, 1e-7, 1e-7),
  'scikit-learn': (p) => clipped(p, 2 ** -52),
  'the post': (p) => [-log(p + 1e-7), -1 / (p + 1e-7)],
};
export const names = () => Object.keys(patches);
export function patched(name: string, z: number) {
  const p = sigmoid(z);
  const [loss, slope] = patches[name](p);
  return { loss, slope: slope * p * (1 - p) }; // the chain rule
}
