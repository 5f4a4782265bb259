import { roundTo } from '#core';
import { choice, dragPoint } from '#notebook';
import { formOf } from './loss-and-slope.ts';
import { numberLines } from './number-lines.ts';
import { walks } from './stretches.ts';
import { truth } from './verdict.ts';

const formats = ['float64', 'float32', 'float16', 'bfloat16'] as const;
const f = roundTo(choice('format', formats));
const z = dragPoint('z', { x: [-1000, 1000], value: 40 });
const forms = ['naive', 'shifted', 'log-softmax', 'log1p'];
const all = forms.flatMap((form) => walks(form, f));
const first = all.flatMap(([, stretch]) => stretch ?? []);

// #region drawing
export const figure = numberLines(all.flat(), first, z);
// #endregion
export const atZ = forms.map((form) => {
  const { loss, slope } = formOf(form);
  return { form, loss: loss(f(z), f), slope: slope(f(z), f) };
});
const [loss, slope] = [truth('loss', z, f), truth('slope', z, f)];
atZ.push({ form: 'truth', loss, slope });
export const firstFailures = first;
