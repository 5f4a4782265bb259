// So many added parts are summed before they are joined to the sum: they lose 0.4·2⁻⁵³ of it at most.
const BLOCK = 1024;

/**
 * Σ (known + added) of the exponentials from start to end without that at `except`, as high + low in
 * sums, right to 2⁻⁵³ of it.
 */
export function sumOfOthers(
  sums: Float64Array,
  known: Float64Array,
  added: Float64Array,
  start: number,
  end: number,
  except: number,
): void {
  sums[0] = 0;
  sums[1] = 0;
  for (let first = start; first < end; first += BLOCK) {
    const next = Math.min(first + BLOCK, end);
    if (except >= first && except < next) {
      addTo(sums, known, added, first, except);
      addTo(sums, known, added, except + 1, next);
    } else {
      addTo(sums, known, added, first, next);
    }
    const high = sums[0] + sums[1];
    sums[1] = sums[0] - high + sums[1];
    sums[0] = high;
  }
}

/** Adds the known parts, with what each addition loses (TwoSum), and the added parts. */
function addTo(
  sums: Float64Array,
  knownParts: Float64Array,
  addedParts: Float64Array,
  start: number,
  end: number,
): void {
  let sum = sums[0];
  let lost = sums[1];
  for (let i = start; i < end; i++) {
    const known = knownParts[i];
    const total = sum + known;
    const counted = total - sum;
    lost += sum - (total - counted) + (known - counted) + addedParts[i];
    sum = total;
  }
  sums[0] = sum;
  sums[1] = lost;
}
