// Four ways to make three logits positive, each then divided by the sum.
const logits = [2, 1, -1];

function row(madePositiveBy: string, positive: (z: number) => number) {
  const values = logits.map(positive);
  const sum = values.reduce((total, value) => total + value, 0);
  const [cat, dog, owl] = values.map((value) => value / sum);
  return { 'made positive by': madePositiveBy, cat, dog, owl };
}

export const shares = [
  row('nothing', (z) => z),
  row('dropping the sign', (z) => Math.abs(z)),
  row('cutting at zero', (z) => Math.max(z, 0)),
  row('the exponential', (z) => Math.exp(z)),
];
