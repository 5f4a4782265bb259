import { check, near } from '#check';
import { bitsPerByte } from './starter.ts';

export const checks = [
  check('is 1 for a loss of ln 2 on a single byte', () => {
    near(bitsPerByte, [[Math.LN2], [1]], 1);
  }),
  check('is 2 for a loss of 8 ln 2 on a token of four bytes', () => {
    near(bitsPerByte, [[8 * Math.LN2], [4]], 2);
  }),
  check(
    'gives a token of seven bytes seven times the weight of one byte',
    () => {
      near(
        bitsPerByte,
        [
          [2, 4],
          [1, 7],
        ],
        1.0820212806667227,
      );
    },
  ),
  check('does not depend on how the text is cut into tokens', () => {
    near(
      bitsPerByte,
      [
        [1.2, 0.3, 0.9],
        [1, 1, 2],
      ],
      0.8656170245333781,
    );
    near(
      bitsPerByte,
      [
        [1.5, 0.9],
        [2, 2],
      ],
      0.8656170245333781,
    );
  }),
  check(
    'counts the loss on a token of 0 bytes, the mark of the end',
    () => {
      near(
        bitsPerByte,
        [
          [2, 0.5],
          [4, 0],
        ],
        0.9016844005556022,
      );
    },
  ),
];
