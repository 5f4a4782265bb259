/**
 * The course of a long vector as a line as high as a word.
 */

const WIDTH = 60;
const HEIGHT = 12;

/** An SVG of the finite values, the least at the bottom; a gap stands for those that are not finite. */
export function sparkline(values: number[]): string {
  const finite = values.filter(Number.isFinite);
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const count = Math.min(values.length, WIDTH);
  let path = '';
  let isDrawing = false;
  for (let i = 0; i < count; i++) {
    const value = values[Math.round((i / (count - 1)) * (values.length - 1))];
    const x = Math.round((i / (count - 1)) * WIDTH);
    const share = high > low ? (value - low) / (high - low) : 0.5;
    if (Number.isFinite(value)) path += `${isDrawing ? 'L' : 'M'}${x},${place(share)}`;
    isDrawing = Number.isFinite(value);
  }
  return `<svg width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true"><path d="${path}" fill="none" stroke="currentColor"/></svg>`;
}

/** Half a pixel of room above and below, so that the stroke is not cut. */
const place = (share: number) => Number((HEIGHT - 1 - share * (HEIGHT - 2)).toFixed(1));
