import { progress } from '#notebook';

type Slopes = (w: number[]) => { loss: number; gradient: number[] };
type Options = { rate: number; steps: number; look?: Look };
/** Draws the losses so far, twenty times in a run. */
type Look = (losses: number[]) => void;

// Gradient descent: the last weights, and the loss at every step.
export function descend(start: number[], slopes: Slopes, how: Options) {
  const { rate, steps, look } = how;
  const losses: number[] = [];
  let w = start;
  for (let step = 0; step < steps; step++) {
    const { loss, gradient } = slopes(w);
    losses.push(loss);
    w = w.map((weight, j) => weight - rate * gradient[j]);
    if (step % Math.ceil(steps / 20) > 0) continue;
    progress(step, steps, 'steps');
    look?.(losses);
  }
  return { w, losses: [...losses, slopes(w).loss] };
}
