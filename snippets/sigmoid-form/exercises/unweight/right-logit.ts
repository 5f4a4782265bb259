import { sigmoid } from '#core';

// On the scale of logits: ln w less.
export function share(p: number, w: number): number {
  return sigmoid(Math.log(p) - Math.log(1 - p) - Math.log(w));
}

export function threshold(w: number): number {
  return sigmoid(-Math.log(w));
}
