import { roundTo } from '#core';
import { choice, dragPoint } from '#notebook';
import { lossAndSlope } from './loss-and-slope.ts';
import { numberLines } from './number-lines.ts';
import { walks } from './stretches.ts';
import { truth } from './verdict.ts';

const formats = ['float64', 'float32', 'float16', 'bfloat16'] as const;
const format = choice('format', formats);
const of = choice('quantity', ['loss', 'slope']);
const f = roundTo(format);
const forms = ['naive', 'shifted', 'log-softmax', 'log1p'];
const all = forms.flatMap((form) => walks(form, of, f));
const first = all.flatMap(([, stretch]) => stretch ?? []);

const reaches = { float64: 1000, float32: 150, float16: 25, bfloat16: 150 };
const reach = reaches[format];
const z = dragPoint('z', { x: [-reach, reach], value: reach / 25 });
// #region drawing
export const figure = numberLines(all.flat(), first, reach);
// #endregion
export const atZ = forms.map((form) => {
  const got = lossAndSlope(form, f(z), f)[of];
  return { form, got, truth: truth(of, z, f) };
});
