/** The rows that the accuracy tables are measured on, from the files of truth, by function. */
import { golden } from '../core/golden.ts';
import type { Truth, TruthVector } from '../core/ulp.ts';
import type { Logits, Precision } from './forms.ts';

/** Logits, a target where the function takes one, and the true values. */
export type Case = [z: Logits, target: number, truth: Truth[]];

/** A truth of float32.json is the value alone. */
type Given = number | Truth;
type GivenVector = number[] | TruthVector;

interface Scalars {
  scalars: { z: number; sigmoid: Given; logSigmoid: Given; softplus: Given }[];
  sigmoidLosses: { z: number; y: number; loss: Given; gradient: Given }[];
}
interface Vector {
  z: number[];
  logSumExp: Given;
  softmax?: GivenVector;
  logSoftmax?: GivenVector;
  losses: { target: number; loss: Given; slope: Given }[];
}

function asTruth(given: Given | GivenVector): Truth[] {
  if (typeof given === 'number') return [{ value: given, tail: 0 }];
  if (Array.isArray(given)) return given.flatMap(asTruth);
  const [values, tails] = [[given.value].flat(), [given.tail].flat()];
  return values.map((value, i) => ({ value, tail: tails[i] }));
}

/** The rows of each function of the table, in a precision. */
export function readCases(precision: Precision): Record<string, Case[]> {
  const files = precision === 'float32' ? ['float32', 'float32'] : ['scalars', 'vectors'];
  const { scalars, sigmoidLosses } = golden<Scalars>(files[0]);
  const { vectors, crowds } = golden<{ vectors: Vector[]; crowds: Vector[] }>(files[1]);
  const logits = [...vectors, ...crowds];
  const losses = logits.flatMap(({ z, losses }) => losses.map((loss) => ({ z, ...loss })));
  const ofNumber = (name: 'sigmoid' | 'logSigmoid' | 'softplus') =>
    scalars.map((row): Case => [row.z, NaN, asTruth(row[name])]);
  const ofVector = (name: 'logSumExp' | 'softmax' | 'logSoftmax') =>
    logits.flatMap((row): Case[] => {
      const truth = row[name];
      return truth === undefined ? [] : [[row.z, NaN, asTruth(truth)]];
    });
  const sure = sigmoidLosses.filter(({ y }) => y === 0 || y === 1);
  return {
    sigmoid: ofNumber('sigmoid'),
    logSigmoid: ofNumber('logSigmoid'),
    softplus: ofNumber('softplus'),
    sigmoidCrossEntropy: sigmoidLosses.map(({ z, y, loss }) => [z, y, asTruth(loss)]),
    sigmoidCrossEntropyGradient: sure.map(({ z, y, gradient }) => [z, y, asTruth(gradient)]),
    logSumExp: ofVector('logSumExp'),
    softmax: ofVector('softmax'),
    logSoftmax: ofVector('logSoftmax'),
    softmaxCrossEntropy: losses.map(({ z, target, loss }) => [z, target, asTruth(loss)]),
    softmaxCrossEntropyGradient: losses.map(({ z, target, slope }) => [z, target, asTruth(slope)]),
  };
}
