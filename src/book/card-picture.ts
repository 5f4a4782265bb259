/** The picture on the book's cards: −ln p, the curve that the book is about, drawn from the core. */
import { binaryCrossEntropy } from '../core/index.ts';

/** The card's size, and the colours of the light page. */
const WIDTH = 1200;
const RULE = '#ddd7ca';
const LOSS = '#963537';

/** The loss of a right answer at probability p, from high at the left to 0 at the right edge. */
export function cardPicture(): string {
  const [left, right, floor, nat] = [790, WIDTH, 566, 94];
  const steps = Array.from({ length: 120 }, (_, i) => (i + 1) / 120);
  const points = steps.map((p) => {
    const x = left + p * (right - left);
    return `${x.toFixed(1)},${(floor - nat * binaryCrossEntropy(p, 1)).toFixed(1)}`;
  });
  const line = `fill="none" stroke="${LOSS}" stroke-width="5" stroke-linecap="round"`;
  const axis = `<path d="M${left},${floor}H${right}" stroke="${RULE}" stroke-width="2"/>`;
  return `${axis}<polyline points="${points.join(' ')}" ${line}/>`;
}
