import { softmax } from '#core';

const z = [2, 1, -1];
const y = [0, 1, 0]; // The picture shows a dog.
const p = softmax(z);

export const terms = ['cat', 'dog', 'owl'].map((name, i) => {
  const surprise = -Math.log(p[i]);
  return {
    class: name,
    y: y[i],
    p: p[i],
    '-ln p': surprise,
    product: y[i] * surprise,
  };
});
export const loss = terms.reduce((sum, { product }) => sum + product, 0);
