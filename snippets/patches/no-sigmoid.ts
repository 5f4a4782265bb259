import { binaryCrossEntropy } from '#core';

const y = [1, 0, 1, 1, 0];
const output = [4.1, -0.8, 0.6, -2.3, -6.2]; // The sigmoid is missing.
const clip = (p: number) => Math.min(Math.max(p, 1e-7), 1 - 1e-7);

export const clipped = output.map((p, n) => {
  const q = clip(p);
  const loss = binaryCrossEntropy(q, y[n]);
  const slope = p === q ? (q - y[n]) / (q * (1 - q)) : 0;
  return { output: p, y: y[n], loss, 'slope in output': slope };
});
const sum = clipped.reduce((total, { loss }) => total + loss, 0);
export const meanLoss = sum / 5;
