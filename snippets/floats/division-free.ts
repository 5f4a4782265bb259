import { roundTo } from '#core';
import { slider } from '#notebook';

const track = { min: 0, max: 200, step: 1, value: 60 };
const offset = slider('offset', track);
const z = [offset, offset + 1, offset + 2];
const formats = ['float64', 'float32', 'float16', 'bfloat16'] as const;

export const sumOfP = formats.map((format) => {
  const f = roundTo(format);
  const exp = (x: number) => f(Math.exp(f(x)));
  const sum = (x: number[]) => x.reduce((total, next) => f(total + next));
  const shifted = z.map((logit) => exp(logit - z[2]));
  const total = sum(shifted);
  const logSumExp = f(z[2] + f(Math.log(total)));
  return {
    format,
    divided: sum(shifted.map((power) => f(power / total))),
    'not divided': sum(z.map((logit) => exp(logit - logSumExp))),
  };
});
export const inBfloat16 = sumOfP[3]['not divided'];
