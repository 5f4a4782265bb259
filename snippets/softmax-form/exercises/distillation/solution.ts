import { logSoftmax } from '#core';

// How far the student's probabilities are from the teacher's, where both
// are softened by the temperature T.
export function loss(student: number[], teacher: number[], T: number) {
  const lnP = logSoftmax(teacher.map((z) => z / T));
  const lnQ = logSoftmax(student.map((z) => z / T));
  let divergence = 0;
  for (let i = 0; i < teacher.length; i++) {
    divergence += Math.exp(lnP[i]) * (lnP[i] - lnQ[i]);
  }
  return T * T * divergence;
}
