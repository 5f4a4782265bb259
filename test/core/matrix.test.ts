import { expect, test } from 'vitest';
import { matrix, meanSquaredErrorLoss } from '../../src/core/index.ts';

test('matrix lays its rows one after another', () => {
  expect(matrix([[1, 2, 3], Float32Array.of(4, 5, 6)])).toEqual({
    data: Float64Array.of(1, 2, 3, 4, 5, 6),
    rows: 2,
    columns: 3,
  });
});

test('matrix copies: changing a row later changes nothing', () => {
  const row = [1, 2];
  const { data } = matrix([row]);
  row[0] = 9;
  expect(data[0]).toBe(1);
});

test('matrix refuses rows of different lengths', () => {
  expect(() => matrix([[1, 2], [3, 4], [5]])).toThrow(
    new RangeError('matrix: row 2 has 1 numbers and row 0 has 2. Give all rows the same length.'),
  );
});

test.each([
  [[], 0, 0],
  [[[], []], 2, 0],
  [[1, 2], 2, undefined],
])('matrix refuses %j, which has no row of numbers', (rows, count, columns) => {
  expect(() => matrix(rows as never)).toThrow(
    new RangeError(
      `matrix: got ${count} rows of ${columns} numbers. Give at least one row of at least one number, such as matrix([[1, 2]]).`,
    ),
  );
});

const ones = matrix([[1, 1]]);

test.each([[null], [[[1, 2]]], [{ data: [1, 2], rows: 1, columns: 2 }]])(
  'a loss refuses %j in the place of a matrix',
  (wrong) => {
    expect(() => meanSquaredErrorLoss(wrong as never, ones)).toThrow(
      new TypeError(
        'meanSquaredErrorLoss: predictions must be a matrix, { data: Float64Array or Float32Array, rows, columns }. Make one with matrix([[1, 2], [3, 4]]).',
      ),
    );
  },
);

test.each([
  [2, 2],
  [0, 0],
  [-1, -2],
  [2, 0],
  [0, 2],
])('a loss refuses a matrix of 2 numbers that says %d rows of %d', (rows, columns) => {
  const data = new Float64Array(rows === 0 || columns === 0 ? 0 : 2);
  expect(() => meanSquaredErrorLoss({ data, rows, columns }, ones)).toThrow(
    new RangeError(
      `meanSquaredErrorLoss: predictions has ${data.length} numbers for ${rows} rows of ${columns}. Give at least one row, and rows × columns numbers.`,
    ),
  );
});

test('a loss refuses two shapes', () => {
  for (const other of [
    matrix([[1, 1, 1]]),
    matrix([[1], [1]]),
    matrix([
      [1, 1],
      [1, 1],
    ]),
  ]) {
    expect(() => meanSquaredErrorLoss(ones, other)).toThrow(
      new RangeError(
        `meanSquaredErrorLoss: predictions is 1 × 2 and targets is ${other.rows} × ${other.columns}. Give both the same shape.`,
      ),
    );
  }
});
