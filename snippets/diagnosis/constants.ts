import * as core from '#core';

// Sure and right, as logits: softmax makes a 1 and zeros of them.
const sure = (classes: number) => [1000, ...Array(classes - 1).fill(0)];
const twice = (classes: number) =>
  core.softmaxCrossEntropy(core.softmax(sure(classes)), 0);
export const softmaxTwice = [2, 4, 10, 1000].map(twice);

// A sure and wrong answer, with epsilon where the 0 was.
const epsilons = [1e-7, 2e-7, 1e-12, 1e-15, 2 ** -52, 2 ** -23];
epsilons.push(2 ** -23 + 1e-7); // Keras 2 in float32, where p is 1
export const caps = epsilons.map((p) => core.binaryCrossEntropy(p, 1));

// No opinion about the next token, or about the partner of a picture.
const sizes = [32000, 50257, 128256, 151936, 256000];
export const vocabularies = sizes.map((V) => Math.log(V));
export const tokensOfGPT2 = vocabularies[1];
const pairs = [64, 128, 256, 512, 4096];
export const partners = pairs.map((N) => Math.log(2 * N - 1));

export const inBfloat16 = core.roundTo('bfloat16')(tokensOfGPT2);
export const oneLabelInAThousand = core.entropy([0.001, 0.999]);
export const bitsInANat = core.toBits(1);
export const squareOfAHalf = core.meanSquaredError([0.5], [1]);
