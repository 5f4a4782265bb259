import { klDivergence, softmax } from '#core';

// How far the student's probabilities are from the teacher's, where both
// are softened by the temperature T.
export function loss(student: number[], teacher: number[], T: number) {
  return klDivergence(softmax(teacher), softmax(student, T));
}
