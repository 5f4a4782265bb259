import { softmax } from '#core';

const target = [0, 1, 0]; // The picture shows a dog.
const p = softmax([2, 1, -1]);

export const terms = ['cat', 'dog', 'owl'].map((name, i) => {
  const [y, surprise] = [target[i], -Math.log(p[i])];
  return {
    class: name,
    y,
    p: p[i],
    '-ln p': surprise,
    product: y * surprise,
  };
});
export const loss = terms.reduce((sum, { product }) => sum + product, 0);
