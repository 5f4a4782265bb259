import { progress } from '#notebook';

type Slopes = (w: number[]) => { loss: number; gradient: number[] };
type Look = (losses: number[]) => void;
type Options = { rate: number; steps: number; look?: Look };

export function descend(start: number[], slopes: Slopes, how: Options) {
  const { rate, steps, look } = how;
  const losses: number[] = [];
  let w = start;
  for (let step = 0; step < steps; step++) {
    const { loss, gradient } = slopes(w);
    losses.push(loss);
    w = w.map((weight, i) => weight - rate * gradient[i]);
    if (step % Math.ceil(steps / 20) > 0) continue;
    progress(step, steps, 'steps');
    look?.(losses);
  }
  return { w, losses: [...losses, slopes(w).loss] };
}

// A bowl, L = w², from w = 1.
const bowl = ([w]: number[]) => ({ loss: w ** 2, gradient: [2 * w] });
export const { losses } = descend([1], bowl, { rate: 0.25, steps: 8 });
