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
type Failure = { what: string; is: string; from: number; to: number };

/** All stretches of a form, each with what it is of: `naive loss`. */
const stretches = (format: FloatFormat, form: string): Failure[][] =>
  kinds.flatMap((of) =>
    walks(form, of, roundTo(format)).map((side) =>
      side.map((stretch) => ({ ...stretch, what: `${form} ${of}` })),
    ),
  );
/** The first stretch on each side that is wrong. */
const firstFailures = (format: FloatFormat): Failure[] =>
  forms.flatMap((form) => stretches(format, form).flatMap(([, wrong]) => wrong ?? []));

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
  const all = forms.flatMap((form) => stretches(format, form));

  it('the left ends are where e^z is 0, and for slopes where 1/p is infinite', async () => {
    const found = firstFailures(format);
    for (const form of ['naive', 'shifted']) {
      const of = (wanted: string) =>
        found.find(({ what, from }) => what === wanted && from < 0) as Failure;
      const [loss, slope] = [of(`${form} loss`), of(`${form} slope`)];
      expect([loss.is, slope.is]).toEqual(['∞', '-∞']);
      // A logit is rounded to the format before anything else: half a step, and the tenth.
      const slack = 0.1 + (format === 'bfloat16' ? 0.25 : 0.005);
      expect(Math.abs(loss.from - edges[format].zero)).toBeLessThan(slack);
      expect(Math.abs(slope.from - edges[format].reciprocal)).toBeLessThan(slack);
    }
  });

  it('the right ends of three forms are within one of where 1 + e^−z is 1, and log1p has none', async () => {
    const right = firstFailures(format).filter(({ from }) => from > 0);
    expect(right.map(({ what }) => what)).toEqual(
      ['naive', 'shifted', 'log-softmax'].flatMap((form) => [`${form} loss`, `${form} slope`]),
    );
    for (const { is, from } of right) {
      expect(Math.abs(from - edges[format].one)).toBeLessThan(1);
      expect(['lost', '0']).toContain(is);
    }
  });

  it('log-softmax has no left end', async () => {
    const found = firstFailures(format);
    expect(found.filter(({ what, from }) => what.startsWith('log-') && from < 0)).toEqual([]);
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

const atZ = async (chosen: Record<string, number | string>) =>
  (await run('floats/lab', chosen)).rows('atZ') as [form: string, got: number, truth: number][];

it('at 40 three forms of the loss say 0, and log1p has the truth', async () => {
  const rows = await atZ({ z: 40 });
  expect(rows.map(([form, got]) => [form, got + 0]).slice(0, 3)).toEqual([
    ['naive', 0],
    ['shifted', 0],
    ['log-softmax', 0],
  ]);
  const [, log1p, truth] = rows[3];
  expect(log1p / 4.248354255291589e-18).toBeCloseTo(1, 14);
  expect(truth).toBe(log1p);
});

it('at −720 the first two have the right loss and an infinite slope', async () => {
  const losses = await atZ({ z: -720 });
  const slopes = await atZ({ z: -720, quantity: 'slope' });
  for (const [, loss] of losses) expect(loss).toBeCloseTo(720, 9);
  expect(slopes.map(([, slope]) => slope)).toEqual([-Infinity, -Infinity, -1, -1]);
});

it('at 720 the naive form is NaN and the shifted one is 0', async () => {
  for (const quantity of ['loss', 'slope']) {
    const [[, naive], [, shifted]] = await atZ({ z: 720, quantity });
    expect(naive).toBeNaN();
    expect(shifted).toBe(-0);
  }
});

it('the figure has a bar for every wrong stretch within its reach, and their first numbers', async () => {
  const reaches = { float64: 1000, float32: 150, float16: 25, bfloat16: 150 };
  for (const format of formats) {
    for (const quantity of kinds) {
      const given = await run('floats/lab', { format, quantity });
      const reach = reaches[format];
      const seen = forms
        .flatMap((form) => walks(form, quantity, roundTo(format)).flat())
        .filter(({ is, from }) => is !== 'right' && Math.abs(from) < reach);
      const bars = given.series('wrong');
      expect(bars['logit z, from']).toEqual(seen.map(({ from }) => from));
      expect(bars['logit z, to']).toEqual(
        seen.map(({ to }) => Math.max(-reach, Math.min(reach, to))),
      );
      expect(bars.is).toEqual(seen.map(({ is }) => is));
      const { svg, scales } = given.figure();
      expect(scales.y?.domain).toEqual([...forms]);
      // No first failure is out of the figure, and each is written in it.
      const first = firstFailures(format).filter(({ what }) => what.endsWith(quantity));
      for (const { from } of first) {
        expect(Math.abs(from)).toBeLessThan(reach);
        expect(svg).toContain(`>${String(from).replace('-', '−')}<`);
      }
    }
  }
});

it('with log for log1p the last line fails at the right end, and only there', async () => {
  const snippets = readSnippets();
  const file = 'floats/forms';
  const broken = replace('Math.log1p(e)', 'Math.log(f(1 + e))')(snippets[file]);
  const { outputs } = await runSnippet('floats/lab', {}, { ...snippets, [file]: broken });
  const [figure] = outputs.filter(({ kind }) => kind === 'figure');
  if (figure?.kind !== 'figure') throw new Error('no figure');
  const wrong = figure.figure.series.find(({ label }) => label === 'wrong');
  const columns = Object.fromEntries(
    (wrong?.columns ?? []).map(({ label, values }) => [label, values]),
  );
  const from = columns['logit z, from'].filter((_, i) => columns.form[i] === 'log1p');
  expect(from.length).toBeGreaterThan(0);
  for (const z of from) expect(Number(z)).toBeGreaterThan(30);
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
