import { klDivergence, softmax } from '#core';

// Both are softened, but the slopes shrink like 1/T².
export function loss(student: number[], teacher: number[], T: number) {
  return klDivergence(softmax(teacher, T), softmax(student, T));
}
