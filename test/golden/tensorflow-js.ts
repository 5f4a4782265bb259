/** TensorFlow.js in Node, on its backend in plain JavaScript, and a call of it as the book prints it. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';

tf.enableProdMode(); // Otherwise it recommends another backend on the console.

export { tf };

type Numbers = number | Numbers[];

/**
 * What a call gives, in float32.
 *
 * @param call JavaScript, in which `tf` is the library and each input is a tensor of its name
 */
export function evaluate(call: string, inputs: Record<string, Numbers>): number {
  const names = Object.keys(inputs);
  return tf.tidy(() => {
    const tensors = Object.values(inputs).map((value) => tf.cast(value as number[], 'float32'));
    return new Function('tf', ...names, `return ${call};`)(tf, ...tensors).dataSync()[0];
  });
}
