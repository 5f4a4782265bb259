import { check, near } from '#check';
import { perplexity } from './starter.ts';

export const checks = [
  check('one part: e to the power of its loss', () => {
    near(perplexity, [[{ loss: 2, tokens: 7 }]], 7.38905609893065);
  }),
  check(
    'equal parts: the exponential of the mean, not the mean of two',
    () => {
      const parts = [1, 3].map((loss) => ({ loss, tokens: 5 }));
      near(perplexity, [parts], 7.38905609893065);
    },
  ),
  check('a part counts by its tokens', () => {
    const parts = [
      { loss: 4, tokens: 10 },
      { loss: 2, tokens: 1000 },
    ];
    near(perplexity, [parts], 7.536832343837344);
  }),
  check('a part of padding, whose mean is NaN, changes nothing', () => {
    const parts = [
      { loss: 2, tokens: 7 },
      { loss: Number.NaN, tokens: 0 },
    ];
    near(perplexity, [parts], 7.38905609893065);
  }),
];
