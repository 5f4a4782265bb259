import { type Of, type Rounding, verdict } from './verdict.ts';

export type Stretch = ReturnType<typeof walk>[number];

// From 0 to the end by steps of 1, and of 0.1 where the verdict changes.
function walk(form: string, of: Of, end: number, f: Rounding) {
  const at = (tenths: number) => (end * tenths) / 10_000;
  const is = (tenths: number) => verdict(form, of, at(tenths), f);
  const found = [{ form, is: 'right', from: 0, to: end }];
  for (let t = 0; t < 10_000; ) {
    const last = found[found.length - 1];
    const step = t % 10 === 0 && is(t + 10) === last.is ? 10 : 1;
    t += step;
    if (step === 10 || is(t) === last.is) continue;
    last.to = at(t);
    found.push({ ...last, is: is(t), from: last.to, to: end });
  }
  return found;
}

/** Where a form is right and where it is wrong, to the left and right. */
export const walks = (form: string, of: Of, f: Rounding) =>
  [-1000, 1000].map((end) => walk(form, of, end, f));
