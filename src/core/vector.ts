/** Throws unless `values` is an array or typed array with at least one entry. */
export function requireVector(caller: string, name: string, values: ArrayLike<number>): void {
  if (typeof values !== 'object' || typeof values?.length !== 'number') {
    throw new TypeError(
      `${caller}: ${name} must be an array of numbers, got ${String(values)}. Put a single number in brackets: [1].`,
    );
  }
  if (values.length === 0) {
    throw new RangeError(`${caller}: ${name} is empty. Give it at least one number.`);
  }
}

/** Throws unless both are vectors of one length. */
export function requireSameLength(
  caller: string,
  nameA: string,
  a: ArrayLike<number>,
  nameB: string,
  b: ArrayLike<number>,
): void {
  requireVector(caller, nameA, a);
  requireVector(caller, nameB, b);
  if (a.length !== b.length) {
    throw new RangeError(
      `${caller}: ${nameA} has ${a.length} entries and ${nameB} has ${b.length}. Give both the same length.`,
    );
  }
}
