import { softmaxCrossEntropy } from '#core';

// Learns the teacher's answer, and not how sure the teacher is of it.
export function loss(student: number[], teacher: number[], T: number) {
  const answer = teacher.indexOf(Math.max(...teacher));
  const logits = student.map((z) => z / T);
  return T * T * softmaxCrossEntropy(logits, answer);
}
