import { binaryCrossEntropy, sigmoid, sigmoidCrossEntropy } from '#core';

// Sure and wrong on either side: y = 0 at z, and y = 1 at -z.
export const losses = [10, 30, 36, 37, 700, 750].map((z) => ({
  z,
  'y = 0, from p': binaryCrossEntropy(sigmoid(z), 0),
  'y = 1 at -z, from p': binaryCrossEntropy(sigmoid(-z), 1),
  'from the logit': sigmoidCrossEntropy(z, 0),
}));
export const sigmoidOf37 = sigmoid(37);
export const sigmoidOfMinus37 = sigmoid(-37);
