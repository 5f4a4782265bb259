import { check, near } from '#check';
import { loss } from './starter.ts';

const student = [5, 1, -2];
const teacher = [4, 2, -1];

export const checks = [
  check('is 0 where the student says what the teacher says', () => {
    near(loss, [teacher, teacher, 3], 0);
    near(loss, [[5, 3, 0], teacher, 3], 0);
  }),
  check('is KL(teacher ‖ student) at T = 1', () => {
    near(loss, [student, teacher, 1], 0.1349985840255066);
  }),
  check('softens both and multiplies by T²', () => {
    near(loss, [student, teacher, 2], 0.3678683565804057);
    near(loss, [student, teacher, 8], 0.4951045537509443);
  }),
  check('hardly changes from T = 100 to T = 1000', () => {
    const relative = { relative: 1e-6 };
    near(loss, [student, teacher, 100], 0.4504680116347, relative);
    near(loss, [student, teacher, 1000], 0.4450602568641, relative);
  }),
  check('is finite for a student who is sure and wrong', () => {
    near(loss, [[0, 1000], [1000, 0], 1], 1000);
  }),
];
