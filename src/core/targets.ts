import { compensatedSum } from './exact/compensatedSum.ts';
import { isClass, requireClass } from './logits.ts';
import { type Matrix, requireSameShape, rowOf } from './matrix.ts';
import { requireDistribution } from './probability.ts';
import { requireVector } from './vector.ts';

/** The targets of a batch, whichever way they were given. */
export interface Targets {
  /** What the mean divides by. */
  divisor: number;
  /** The class indices, where they were given. */
  labels?: Int32Array;
  /** The label of an example that does not count. */
  ignored: number;
  /** Writes the target distribution of an example that counts into y. */
  read(n: number, y: Float64Array): void;
}

/** One class index for each row of the logits; the mean divides by the weights of those that count. */
export function labelTargets(
  caller: string,
  labels: ArrayLike<number>,
  logits: Matrix,
  ignoreIndex: number,
  weight?: ArrayLike<number>,
): Targets {
  requireVector(caller, 'targets', labels);
  if (labels.length !== logits.rows) {
    throw new RangeError(
      `${caller}: ${labels.length} targets for ${logits.rows} rows of logits. Give one class index for each row.`,
    );
  }
  const direct = labels instanceof Int32Array;
  const classes = direct ? labels : classesOf(labels, logits.columns, ignoreIndex);
  const ignored = direct ? ignoreIndex : -1;
  const wrong = firstThatIsNoClass(classes, logits.columns, ignored);
  if (wrong >= 0) requireClass(caller, `targets[${wrong}]`, labels[wrong], logits.columns);
  return {
    divisor: weight ? weightOf(classes, ignored, weight) : countOf(classes, ignored),
    labels: classes,
    ignored,
    read(n, y) {
      y.fill(0);
      y[classes[n]] = 1;
    },
  };
}

/** The labels as integers: −1 for one to be ignored, −2 for one that is no class. */
function classesOf(labels: ArrayLike<number>, columns: number, ignoreIndex: number): Int32Array {
  const classes = new Int32Array(labels.length);
  for (let n = 0; n < labels.length; n++) {
    const known = isClass(labels[n], columns) ? labels[n] : -2;
    classes[n] = labels[n] === ignoreIndex ? -1 : known;
  }
  return classes;
}

/** Where the first label is neither a class nor ignored; −1 if none is. */
function firstThatIsNoClass(labels: Int32Array, columns: number, ignored: number): number {
  for (let n = 0; n < labels.length; n++) {
    const label = labels[n];
    if (!(label >= 0 && label < columns) && label !== ignored) return n;
  }
  return -1;
}

function countOf(labels: Int32Array, ignored: number): number {
  let count = 0;
  for (let n = 0; n < labels.length; n++) count += labels[n] === ignored ? 0 : 1;
  return count;
}

function weightOf(labels: Int32Array, ignored: number, weight: ArrayLike<number>): number {
  return compensatedSum(labels.length, (n) => (labels[n] === ignored ? 0 : weight[labels[n]]));
}

/** One distribution for each row of the logits; the mean divides by the number of rows. */
export function distributionTargets(
  caller: string,
  targets: Matrix,
  logits: Matrix,
  ignoreIndex: number,
): Targets {
  requireSameShape(caller, 'targets', targets, 'logits', logits);
  if (ignoreIndex >= 0) {
    throw new RangeError(
      `${caller}: ignoreIndex is ${ignoreIndex}, but the targets are distributions and have no index. Give class indices, or leave ignoreIndex out.`,
    );
  }
  return {
    divisor: targets.rows,
    ignored: ignoreIndex,
    read(n, y) {
      const row = rowOf(targets, n);
      requireDistribution(caller, `row ${n} of targets`, row);
      y.set(row);
    },
  };
}

/** Throws unless 0 ≤ ε ≤ 1. */
export function requireSmoothing(caller: string, epsilon: number): void {
  if (!(epsilon >= 0 && epsilon <= 1)) {
    throw new RangeError(
      `${caller}: labelSmoothing is ${epsilon}, and must lie between 0 and 1. Take 0 for none, 0.1 for the usual.`,
    );
  }
}
