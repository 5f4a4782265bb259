/**
 * The functions of the accuracy table that run in Node, as a user of each library calls them: the
 * core, TensorFlow.js in float32, and the three that stdlib has.
 */
import expit from '@stdlib/math-base-special-expit';
import log1pexp from '@stdlib/math-base-special-log1pexp';
import * as core from '../../src/core/index.ts';
import { tf } from './tensorflow-js.ts';

export type Logits = number | number[];

/** One function of the table: the numbers that it gives for logits, and a target where it takes one. */
export type Form = (z: Logits, target: number) => ArrayLike<number>;

const one = (f: (z: number, y: number) => number): Form => {
  return (z, target) => [f(z as number, target)];
};
const many = (f: (z: number[], k: number) => ArrayLike<number>): Form => {
  return (z, target) => f(z as number[], target);
};

const ofCore: Record<string, Form> = {
  sigmoid: one(core.sigmoid),
  logSigmoid: one(core.logSigmoid),
  softplus: one(core.softplus),
  sigmoidCrossEntropy: one(core.sigmoidCrossEntropy),
  sigmoidCrossEntropyGradient: one(core.sigmoidCrossEntropyGradient),
  logSumExp: many((z) => [core.logSumExp(z)]),
  softmax: many((z) => core.softmax(z)),
  logSoftmax: many(core.logSoftmax),
  softmaxCrossEntropy: many((z, k) => [core.softmaxCrossEntropy(z, k)]),
  // At the target alone: elsewhere the gradient is the softmax.
  softmaxCrossEntropyGradient: many((z, k) => [core.softmaxCrossEntropyGradient(z, k)[k]]),
};

/** The core computes in float64 only; here its answer is rounded to float32. */
const ofCoreRounded = Object.fromEntries(
  Object.entries(ofCore).map(([name, form]): [string, Form] => [
    name,
    (z, target) => Float32Array.from(form(z, target)),
  ]),
);

const ofStdlib: Record<string, Form> = {
  sigmoid: one(expit),
  logSigmoid: one((z) => -log1pexp(-z)),
  softplus: one(log1pexp),
};

const oneHot = (k: number, z: number[]) => tf.tensor2d([z.map((_, i) => Number(i === k))]);
const row = (z: number[]) => tf.tensor2d([z]);
const inTensors = (f: (z: Logits, target: number) => tf.Tensor): Form => {
  return (z, target) => tf.tidy(() => f(z, target).dataSync());
};
const manyTensors = (f: (z: number[], k: number) => tf.Tensor) => inTensors(f as never);

/** Without the gradient of sigmoidCrossEntropy, whose parts tfjs-core keeps in files that Node cannot load. */
const ofTensorFlow: Record<string, Form> = {
  sigmoid: inTensors((z) => tf.sigmoid(z)),
  logSigmoid: inTensors((z) => tf.logSigmoid(z)),
  softplus: inTensors((z) => tf.softplus(z)),
  sigmoidCrossEntropy: inTensors((z, y) => tf.losses.sigmoidCrossEntropy([y], [z as number])),
  logSumExp: manyTensors((z) => tf.logSumExp(z)),
  softmax: manyTensors((z) => tf.softmax(z)),
  logSoftmax: manyTensors((z) => tf.logSoftmax(z)),
  softmaxCrossEntropy: manyTensors((z, k) => tf.losses.softmaxCrossEntropy(oneHot(k, z), row(z))),
  softmaxCrossEntropyGradient: manyTensors((z, k) => {
    const loss = (x: tf.Tensor) =>
      tf.losses.softmaxCrossEntropy(oneHot(k, z), x, undefined, 0, tf.Reduction.NONE);
    return tf.gather(tf.reshape(tf.grad(loss)(row(z)), [-1]), [k]);
  }),
};

/** By precision, by column of the table. */
export const FORMS = {
  float64: { core: ofCore, stdlib: ofStdlib },
  float32: { core: ofCoreRounded, 'TensorFlow.js': ofTensorFlow },
};

export type Precision = keyof typeof FORMS;
