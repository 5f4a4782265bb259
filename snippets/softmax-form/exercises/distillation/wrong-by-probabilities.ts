import { klDivergence, softmax } from '#core';

// By way of probabilities, and one of them is rounded to 0.
export function loss(student: number[], teacher: number[], T: number) {
  return T * T * klDivergence(softmax(teacher, T), softmax(student, T));
}
