import { sigmoid } from '#core';

const { log, max, min } = Math;
const e = 1e-12; // of PyTorch
const none = (p: number) => [-log(p), -1 / p]; // loss of y = 1, slope in p
const add = (more: number) => (p: number) => none(p + more);
const clip = (least: number, then: typeof none) => (p: number) => {
  const q = min(max(p, least), 1 - least);
  return p === q ? then(q) : [then(q)[0], 0];
};
const patches: Record<string, typeof none> = {
  none,
  PyTorch: (p) => [min(-log(p), 100), (p - 1) / max(p * (1 - p), e)],
  'PyTorch 1.4': (p) => [-log(p || e), (p - 1) / (p + e) / (1 - p + e)],
  Keras: clip(1e-7, none),
  'Keras 2': clip(1e-7, add(1e-7)),
  'scikit-learn': clip(2 ** -52, none),
  'the post': add(1e-7),
};
export const names = () => Object.keys(patches);
export function patched(name: string, z: number) {
  const p = sigmoid(z);
  const [loss, slope] = patches[name](p);
  return { loss, slope: slope * p * (1 - p) }; // the chain rule
}
