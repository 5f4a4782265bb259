import { check, holds, near, random } from '#check';
import { marginLoss } from './starter.ts';

export const yourself = [
  'sigmoidCrossEntropy',
  'sigmoidCrossEntropyLoss',
  'sigmoidCrossEntropyLossAndGradient',
];

export const checks = [
  check('is ln 2 at a logit of 0, whatever the label', () => {
    near(marginLoss, [0, 1], Math.LN2);
    near(marginLoss, [0, -1], Math.LN2);
  }),
  check('is as large for a wrong no as for a wrong yes', () => {
    near(marginLoss, [-3, 1], 3.048587351573742);
    near(marginLoss, [3, -1], 3.048587351573742);
  }),
  check('is small and not negative for a right no', () => {
    near(marginLoss, [-1, -1], 0.3132616875182);
    near(marginLoss, [-10, -1], 4.539889921686465e-5);
  }),
  check('survives logits of 1000', () => {
    near(marginLoss, [1000, -1], 1000);
    near(marginLoss, [-1000, -1], 0);
  }),
  check('keeps the digits of an answer that is sure and right', () => {
    const relative = { absolute: 0, relative: 1e-9 };
    near(marginLoss, [40, 1], 4.248354255291589e-18, relative);
    near(marginLoss, [-40, -1], 4.248354255291589e-18, relative);
  }),
  check('is never negative, 300 random logits', () => {
    const next = random(4);
    for (let n = 0; n < 300; n++) {
      const input = [60 * next() - 30, next() < 0.5 ? -1 : 1];
      holds(marginLoss, input, 'a loss of 0 or more', (loss) => loss >= 0);
    }
  }),
];
