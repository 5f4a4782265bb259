// So many added parts are summed before they are joined to the sum: they lose 0.4·2⁻⁵³ of it at most.
const BLOCK = 1024;

/** Σ (known + added) of all columns but one, as high + low in sums, right to 2⁻⁵³ of it. */
export function sumOfOthers(
  sums: Float64Array,
  parts: Float64Array,
  columns: number,
  except: number,
): void {
  sums[0] = 0;
  sums[1] = 0;
  for (let start = 0; start < columns; start += BLOCK) {
    const end = Math.min(start + BLOCK, columns);
    if (except >= start && except < end) {
      addTo(sums, parts, start, except);
      addTo(sums, parts, except + 1, end);
    } else {
      addTo(sums, parts, start, end);
    }
    const high = sums[0] + sums[1];
    sums[1] = sums[0] - high + sums[1];
    sums[0] = high;
  }
}

/** Adds the known parts, with what each addition loses (TwoSum), and the added parts. */
function addTo(sums: Float64Array, parts: Float64Array, start: number, end: number): void {
  let sum = sums[0];
  let lost = sums[1];
  for (let c = start; c < end; c++) {
    const known = parts[2 * c];
    const total = sum + known;
    const counted = total - sum;
    lost += sum - (total - counted) + (known - counted) + parts[2 * c + 1];
    sum = total;
  }
  sums[0] = sum;
  sums[1] = lost;
}
