// Each takes a loss in nats from somebody's log. (These are bad guesses.)

// A network without an opinion starts at `loss`: among how many classes?
export function classes(loss: number): number {
  return Math.round(loss);
}

// No example ever costs more than `loss`: which epsilon is in the code?
export function epsilon(loss: number): number {
  return 1 / loss;
}

// Softmax is applied twice, and the loss ends at `loss`: how many classes?
export function classesTwice(loss: number): number {
  return Math.round(loss);
}
