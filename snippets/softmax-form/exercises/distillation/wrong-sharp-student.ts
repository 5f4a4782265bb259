import { klDivergence, softmax } from '#core';

// Softens the teacher alone.
export function loss(student: number[], teacher: number[], T: number) {
  return T * T * klDivergence(softmax(teacher, T), softmax(student));
}
