/** A batch: one example a row, the rows one after another in `data`. */
export interface Matrix {
  readonly data: Float64Array | Float32Array;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The matrix with these rows, copied into a Float64Array.
 *
 * @throws RangeError where rows differ in length, or there is no row or no column.
 */
export function matrix(rowsOfNumbers: ArrayLike<ArrayLike<number>>): Matrix {
  const rows = rowsOfNumbers.length;
  const columns = rows > 0 ? rowsOfNumbers[0].length : 0;
  if (!(columns > 0)) {
    throw new RangeError(
      `matrix: got ${rows} rows of ${columns} numbers. Give at least one row of at least one number, such as matrix([[1, 2]]).`,
    );
  }
  const data = new Float64Array(rows * columns);
  for (let n = 0; n < rows; n++) {
    if (rowsOfNumbers[n].length !== columns) {
      throw new RangeError(
        `matrix: row ${n} has ${rowsOfNumbers[n].length} numbers and row 0 has ${columns}. Give all rows the same length.`,
      );
    }
    data.set(rowsOfNumbers[n], n * columns);
  }
  return { data, rows, columns };
}

/** Row n, as a view: nothing is copied. */
export function rowOf({ data, columns }: Matrix, n: number): Float64Array | Float32Array {
  return data.subarray(n * columns, (n + 1) * columns);
}

/** Tells a matrix from a plain list of numbers. */
export function isMatrix(values: ArrayLike<number> | Matrix): values is Matrix {
  return typeof values === 'object' && values !== null && 'data' in values;
}

/** Throws unless `m` is a matrix with at least one entry and as much data as its shape says. */
export function requireMatrix(caller: string, name: string, m: Matrix): void {
  if (!(m?.data instanceof Float64Array || m?.data instanceof Float32Array)) {
    throw new TypeError(
      `${caller}: ${name} must be a matrix, { data: Float64Array or Float32Array, rows, columns }. Make one with matrix([[1, 2], [3, 4]]).`,
    );
  }
  if (!(m.rows > 0 && m.columns > 0) || m.data.length !== m.rows * m.columns) {
    throw new RangeError(
      `${caller}: ${name} has ${m.data.length} numbers for ${m.rows} rows of ${m.columns}. Give at least one row, and rows × columns numbers.`,
    );
  }
}

/** Throws unless both are matrices of one shape. */
export function requireSameShape(
  caller: string,
  nameA: string,
  a: Matrix,
  nameB: string,
  b: Matrix,
): void {
  requireMatrix(caller, nameA, a);
  requireMatrix(caller, nameB, b);
  if (a.rows !== b.rows || a.columns !== b.columns) {
    throw new RangeError(
      `${caller}: ${nameA} is ${a.rows} × ${a.columns} and ${nameB} is ${b.rows} × ${b.columns}. Give both the same shape.`,
    );
  }
}
