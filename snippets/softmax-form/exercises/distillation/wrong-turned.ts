import { klDivergence, softmax } from '#core';

// The divergence the other way: the student's view of the teacher.
export function loss(student: number[], teacher: number[], T: number) {
  return T * T * klDivergence(softmax(student, T), softmax(teacher, T));
}
