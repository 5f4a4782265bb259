import { matrix, sigmoidCrossEntropyLoss } from '#core';

// Three examples with one logit each.
const logits = [3, -2, 0.5];
const targets = [1, 1, 0];
export const mean = sigmoidCrossEntropyLoss(
  matrix([logits]),
  matrix([targets]),
);
