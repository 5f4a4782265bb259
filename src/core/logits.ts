import { argmax } from './logSumExp.ts';
import { requireVector } from './vector.ts';

/**
 * Where the largest logit stands; throws where softmax has no value.
 *
 * −Infinity is a masked class, and one Infinity takes all the probability. All −Infinity, or
 * several Infinity, have no limit: what softmax tends to depends on how they are approached.
 */
export function requireLogits(caller: string, z: ArrayLike<number>): number {
  requireVector(caller, 'z', z);
  const top = argmax(z);
  if (z[top] === -Infinity) {
    throw new RangeError(
      `${caller}: every logit is -Infinity, so no class is left to choose. Leave at least one class unmasked.`,
    );
  }
  for (let i = top + 1; z[top] === Infinity && i < z.length; i++) {
    if (z[i] === Infinity) {
      throw new RangeError(
        `${caller}: z[${top}] and z[${i}] are both Infinity, and infinite logits cannot be compared. Use finite ones.`,
      );
    }
  }
  return top;
}

/** Whether `label` is a class: an integer from 0 to C − 1. */
export function isClass(label: number, classes: number): boolean {
  return Number.isInteger(label) && label >= 0 && label < classes;
}

/** Throws unless `label` is a class of z. */
export function requireClass(caller: string, name: string, label: number, classes: number): void {
  if (!isClass(label, classes)) {
    throw new RangeError(
      `${caller}: ${name} is ${label}, but with ${classes} logits a class is an integer from 0 to ${classes - 1}.`,
    );
  }
}
