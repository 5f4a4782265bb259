import { slider } from '#notebook';

const side = slider('side', { min: 0, max: 10, step: 0.5, value: 3 });
export const square = side * side;
