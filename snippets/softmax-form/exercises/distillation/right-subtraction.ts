import { entropy, softmax, softmaxCrossEntropy } from '#core';

// Cross-entropy from logits, less the entropy of the teacher's answer.
export function loss(student: number[], teacher: number[], T: number) {
  const p = softmax(teacher, T);
  const logits = student.map((z) => z / T);
  return T ** 2 * (softmaxCrossEntropy(logits, p) - entropy(p));
}
