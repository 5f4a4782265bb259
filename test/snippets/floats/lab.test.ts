/**
 * The lab: where each form fails, and that it says so. Truth: NumPy's and PyTorch's own arithmetic in
 * each format (test/golden/floats.py); the limits from mpmath 1.2.1.
 */
import { describe, expect, it } from 'vitest';
import { type FloatFormat, roundTo, sigmoid, softplus } from '#core';
import { walks } from '../../../snippets/floats/stretches.ts';
import { verdict } from '../../../snippets/floats/verdict.ts';
import { golden } from '../../core/golden.ts';
import { readSnippets, runSnippet } from '../../support/book.ts';
import { replace, run } from '../outputs.ts';

const formats = ['float64', 'float32', 'float16', 'bfloat16'] as const;
const forms = ['naive', 'shifted', 'log-softmax', 'log1p'] as const;
const kinds = ['loss', 'slope'] as const;
type First = [what: string, is: string, from: number, to: number];
const firstFailures = async (format: FloatFormat) =>
  (await run('floats/lab', { format })).rows('firstFailures') as First[];

const smallestNormal = {
  float64: 2 ** -1022,
  float32: 2 ** -126,
  float16: 2 ** -14,
  bfloat16: 2 ** -126,
};

/** The logits of a stretch that is said to begin at a tenth: what changed, changed in that tenth. */
const edges: Record<FloatFormat, Record<string, number>> = {
  float64: { overflow: 709.783, zero: -745.133, reciprocal: -709.783, one: 36.737 },
  float32: { overflow: 88.7228, zero: -103.972, reciprocal: -88.7228, one: 16.6355 },
  float16: { overflow: 11.0901, zero: -17.3287, reciprocal: -11.088, one: 7.6246 },
  bfloat16: { overflow: 88.7209, zero: -92.8817, reciprocal: -88.71, one: 5.5452 },
};

describe.each(formats)('in %s', (format) => {
  const f = roundTo(format);
  const all = forms.flatMap((form) => walks(form, f));

  it('the left ends are where e^z is 0, and for slopes where 1/p is infinite', async () => {
    const found = await firstFailures(format);
    for (const form of ['naive', 'shifted']) {
      const of = (what: string) => found.find(([name, , from]) => name === what && from < 0);
      const [, loss, lossFrom] = of(`${form} loss`) as First;
      const [, slope, slopeFrom] = of(`${form} slope`) as First;
      expect([loss, slope]).toEqual(['∞', '-∞']);
      // A logit is rounded to the format before anything else: half a step, and the tenth.
      const slack = 0.1 + (format === 'bfloat16' ? 0.25 : 0.005);
      expect(Math.abs(lossFrom - edges[format].zero)).toBeLessThan(slack);
      expect(Math.abs(slopeFrom - edges[format].reciprocal)).toBeLessThan(slack);
    }
  });

  it('the right ends of three forms are within one of where 1 + e^−z is 1, and log1p has none', async () => {
    const found = await firstFailures(format);
    const right = found.filter(([, , from]) => from > 0);
    expect(right.map(([what]) => what)).toEqual(
      ['naive', 'shifted', 'log-softmax'].flatMap((form) => [`${form} loss`, `${form} slope`]),
    );
    for (const [, is, from] of right) {
      expect(Math.abs(from - edges[format].one)).toBeLessThan(1);
      expect(['lost', '0']).toContain(is);
    }
  });

  it('log-softmax has no left end', async () => {
    const found = await firstFailures(format);
    expect(found.filter(([what, , from]) => what.startsWith('log-') && from < 0)).toEqual([]);
  });

  it('only the naive form is NaN on the right, from where e^z overflows', () => {
    const dark = all.flat().filter(({ is, from }) => is === 'NaN' && from > 0);
    expect(dark.map(({ what }) => what)).toEqual(['naive loss', 'naive slope']);
    for (const { from, to } of dark) {
      expect(Math.abs(from - edges[format].overflow)).toBeLessThan(0.4);
      expect(to).toBe(1000);
    }
  });

  it('no tenth before a first failure is wrong, though most are passed over', () => {
    for (const form of forms) {
      for (const of of kinds) {
        for (const side of [-1, 1]) {
          const [{ to }] = all
            .flat()
            .filter(
              (one) => one.what === `${form} ${of}` && one.from === 0 && Math.sign(one.to) === side,
            );
          for (let tenth = 0; tenth < Math.round(Math.abs(to) * 10); tenth++) {
            const z = (side * tenth) / 10;
            if (verdict(form, of, z, f) !== 'right') expect.fail(`${form} ${of} at ${z}`);
          }
        }
      }
    }
  });

  it('NumPy and PyTorch fail in the same stretches', () => {
    type Row = { format: string; z: number } & Record<string, [number, number]>;
    const rows = golden<{ forms: Row[] }>('floats').forms.filter((row) => row.format === format);
    for (const row of rows) {
      for (const form of forms) {
        kinds.forEach((of, i) => {
          const got = row[form][i];
          const truth = f(of === 'loss' ? softplus(-row.z) : -sigmoid(-row.z));
          const isRight = Math.abs(got - truth) <= Math.abs(truth) / 2;
          const stretch = all
            .flat()
            .find(
              ({ what, from, to }) =>
                what === `${form} ${of}` &&
                Math.abs(row.z) >= Math.abs(from) &&
                (Math.abs(row.z) < Math.abs(to) || Math.abs(to) === 1000) &&
                (row.z === 0 || Math.sign(row.z) === Math.sign(from + to)),
            );
          // Near its beginning a stretch passes over single right answers, and libraries need not
          // keep subnormals.
          const isClose = Math.abs(row.z - edges[format].one) < 1;
          const isSubnormal = truth !== 0 && Math.abs(truth) < smallestNormal[format];
          if (!isClose && !isSubnormal) {
            expect(stretch?.is === 'right', `${form} ${of} at ${row.z}: ${got}`).toBe(isRight);
          }
        });
      }
    }
  });
});

it('at 40 three forms of the loss say 0, and log1p has the truth', async () => {
  const rows = (await run('floats/lab')).rows('atZ') as [string, number, number][];
  const loss = Object.fromEntries(rows.map(([form, value]) => [form, value + 0]));
  expect(loss).toMatchObject({ naive: 0, shifted: 0, 'log-softmax': 0 });
  expect(loss.log1p / 4.248354255291589e-18).toBeCloseTo(1, 14);
  expect(loss.truth).toBe(loss.log1p);
});

it('at −720 the first two have the right loss and an infinite slope', async () => {
  const rows = (await run('floats/lab', { z: -720 })).rows('atZ') as [string, number, number][];
  for (const [, loss, slope] of rows.slice(0, 2)) {
    expect(loss).toBeCloseTo(720, 9);
    expect(slope).toBe(-Infinity);
  }
  for (const [, loss, slope] of rows.slice(2)) expect([loss, slope]).toEqual([720, -1]);
});

it('at 720 the naive form is NaN and the shifted one is 0', async () => {
  const rows = (await run('floats/lab', { z: 720 })).rows('atZ') as [string, number, number][];
  expect(rows[0].slice(1)).toEqual([NaN, NaN]);
  expect(rows[1].slice(1)).toEqual([-0, -0]);
});

it('the figure has a bar for every wrong stretch, in eight lanes', async () => {
  for (const format of formats) {
    const given = await run('floats/lab', { format });
    const bars = given.series('wrong');
    const wrong = forms
      .flatMap((form) => walks(form, roundTo(format)))
      .flat()
      .filter(({ is }) => is !== 'right');
    expect(bars['logit z, from']).toEqual(wrong.map(({ from }) => from));
    expect(bars['logit z, to']).toEqual(wrong.map(({ to }) => to));
    expect(bars.is).toEqual(wrong.map(({ is }) => is));
    expect(given.figure().scales.y?.domain).toHaveLength(8);
    expect(given.figure().scales.x?.type).toBe('symlog');
    // The numbers of the first failures are written in it.
    const { svg } = given.figure();
    for (const [, , from] of given.rows('firstFailures')) {
      expect(svg).toContain(`>${String(from).replace('-', '−')}<`);
    }
  }
});

it('with log for log1p its loss breaks and its slope does not', async () => {
  const snippets = readSnippets();
  const file = 'floats/forms';
  const broken = replace('Math.log1p(e)', 'Math.log(f(1 + e))')(snippets[file]);
  const { outputs } = await runSnippet('floats/lab', {}, { ...snippets, [file]: broken });
  const table = outputs.find(({ name }) => name === 'firstFailures');
  if (table?.kind !== 'table') throw new Error('no table of first failures');
  const what = table.columns[0].values.filter((name) => String(name).startsWith('log1p'));
  expect(what).toEqual(['log1p loss']);
});

it('a verdict tells right from lost, 0, infinite and not a number', async () => {
  const same = (x: number) => x;
  expect(verdict('naive', 'loss', 1, same)).toBe('right');
  expect(verdict('shifted', 'loss', 36.6, same)).toBe('lost');
  expect(verdict('shifted', 'loss', 40, same)).toBe('0');
  expect(verdict('shifted', 'loss', -750, same)).toBe('∞');
  expect(verdict('naive', 'slope', -720, same)).toBe('-∞');
  expect(verdict('naive', 'loss', 720, same)).toBe('NaN');
  // Beyond 745.13 the truth is 0 as well.
  expect(verdict('shifted', 'loss', 800, same)).toBe('right');
});
