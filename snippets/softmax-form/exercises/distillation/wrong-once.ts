import { klDivergence, softmax } from '#core';

// Multiplies by T, once.
export function loss(student: number[], teacher: number[], T: number) {
  return T * klDivergence(softmax(teacher, T), softmax(student, T));
}
