/**
 * A sure and wrong yes, patched. Truth: test/golden/patches.json and past.json, which are the libraries
 * themselves, past releases among them, and formulas in PyTorch's autograd for what has no slope of its
 * own. The slopes of BCELoss agree to eight digits only: its constant 1e-12 is a float32.
 */
import { expect, it } from 'vitest';
import { golden } from '../../core/golden.ts';
import { agree, replace, run } from '../outputs.ts';

interface Answer {
  patch: string;
  how: 'run' | 'formula';
  z: number;
  loss: number;
  slope: number;
}
const { patched: pastPatched } = golden<{ patched: Answer[] }>('past');
const {
  patched: current,
  meanOfEight,
  largest,
} = golden<{
  patched: Answer[];
  meanOfEight: { form: string; z: number[]; slopes: number[] }[];
  largest: { nanToNum: number }[];
}>('patches');
const patched = [...current, ...pastPatched];
const names = [...new Set(patched.map(({ patch }) => patch))];

function truth(patch: string, z: number): Answer {
  const found = patched.find((row) => row.patch === patch && row.z === z);
  if (!found) throw new Error(`test/golden/patches.json has no ${patch} at ${z}.`);
  return found;
}

/** The slopes of BCELoss carry a relative 4e-9 of its constant where that takes part. */
function near(got: number, expected: number, relative: number): boolean {
  if (!Number.isFinite(expected) || expected === 0) return Object.is(got, expected);
  return Math.abs(got - expected) <= relative * Math.abs(expected);
}

it('has an answer for every row of the golden file, and no other', async () => {
  const rows = (await run('patches/seven-answers')).rows('answers');
  expect(rows.map(([patch]) => patch).sort()).toEqual([...names].sort());
});

it.each(names)(
  '%s answers as its library or its formula does, at −800, −100, −50 and 0',
  async (name) => {
    for (const z of [-800, -100, -50, 0]) {
      const rows = (await run('patches/seven-answers', { 'logit z': z })).rows('answers');
      const [, loss, slope] = rows.find(([patch]) => patch === name) as [string, number, number];
      const expected = truth(name, z);
      expect(near(loss, expected.loss, 1e-14), `${name}, loss at ${z}: ${loss}`).toBe(true);
      const digits = name === 'PyTorch' && z < -27 ? 1e-8 : 1e-14;
      expect(near(slope, expected.slope, digits), `${name}, slope at ${z}: ${slope}`).toBe(true);
    }
  },
);

it.each(names.filter((name) => !['nan_to_num', 'from the logit'].includes(name)))(
  '%s is in the figure with the loss and the slope that it has, wherever the point is',
  async (patch) => {
    for (const { z, loss, slope } of patched.filter(
      (row) => row.patch === patch && row.z >= -120,
    )) {
      if (z > 10) continue;
      const given = await run('patches/caps', { patch, z });
      expect(near(given.number('loss'), loss, 1e-13), `loss at ${z}`).toBe(true);
      const digits = patch === 'PyTorch' && z < -27 ? 1e-8 : 1e-13;
      expect(near(given.number('slope'), slope, digits), `slope at ${z}`).toBe(true);
    }
  },
);

it('the caps are 100, −ln 1e-12, −ln 1e-7, −ln 2e-7, 52 ln 2 and the largest double', async () => {
  const rows = (await run('patches/seven-answers')).rows('answers');
  const caps = rows.slice(1, 8).map((row) => row[1] as number);
  const logs = [27.631021115928547, 16.11809565095832, 15.424948470398375, 36.04365338911715];
  const [{ nanToNum }] = largest;
  expect(agree(caps, [100, ...logs, logs[1], nanToNum])).toBe(true);
  expect(nanToNum + nanToNum).toBe(Infinity);
});

it('the loss of BCELoss is right down to −100, and its slope dies from 12 ln 10 below 0', async () => {
  const series = (await run('patches/caps')).series('PyTorch');
  const z = series['logit z'] as number[];
  const loss = series['loss L of y = 1'] as number[];
  for (const [i, at] of z.entries()) {
    if (at >= -100) expect(loss[i]).toBeCloseTo(truthOf(at), 10);
    else expect(loss[i]).toBe(100);
  }
  const slopeAt = async (at: number) =>
    (await run('patches/caps', { patch: 'PyTorch', z: at })).number('slope');
  expect(await slopeAt(-27)).toBeLessThan(-0.99);
  expect(await slopeAt(-28)).toBeGreaterThan(-0.7);
  expect(12 * Math.LN10).toBeCloseTo(27.63, 2);
});

/** ln(1 + e^−z), by its series where e^z is below 1e-4. */
function truthOf(z: number): number {
  return z < -10 ? -z + Math.exp(z) - Math.exp(2 * z) / 2 : Math.log(1 + Math.exp(-z));
}

it('in the mean of eight the slope at −50 is −2.4e-11, and −0.125 without the patch', async () => {
  const [bce, plain] = meanOfEight;
  const slope = (await run('patches/caps')).number('slope');
  expect(bce.z[0]).toBe(-50);
  expect(near(slope / 8, bce.slopes[0], 1e-6)).toBe(true);
  expect(bce.slopes[0].toPrecision(2)).toBe('-2.4e-11');
  expect(plain.slopes[0]).toBe(-0.125);
});

it('clipping takes the slope at the other end too: at 20 Keras has a loss and none', async () => {
  const keras = await run(
    'patches/patched',
    {},
    (text) => `${text}\nexport const out = patched('Keras', 20);`,
  );
  const [[, loss], [, slope]] = keras.rows('out') as [string, number][];
  expect(loss).toBeCloseTo(1e-7, 14);
  expect(slope).toBe(0);
});

it('in eighty steps the exact slope arrives from −20, the post late, and Keras never', async () => {
  const [exact, post] = (await run('patches/stuck')).vector('zAfter80');
  expect(exact).toBeGreaterThan(3.5);
  expect(post).toBeGreaterThan(0);
  expect(post).toBeLessThan(exact);
  const held = async (patch: string, first: number) =>
    (await run('patches/stuck', { patch, 'start z at': first })).vector('zAfter80')[1];
  expect(await held('Keras', -20)).toBe(-20);
  expect(await held('Keras', -16)).toBeGreaterThan(3.5);
  expect(await held('the post', -30)).toBeLessThan(-29.9999);
  expect(await held('PyTorch', -40)).toBeLessThan(-39.99);
  expect(await held('PyTorch', -20)).toBe(exact);
});

it('the post stays below −19 for forty steps, and takes off by sixty', async () => {
  const path = (await run('patches/stuck')).series('the post')['logit z'] as number[];
  expect(path[40]).toBeLessThan(-17);
  const free = (await run('patches/stuck')).series('from logit')['logit z'] as number[];
  expect(free[20]).toBeGreaterThan(-0.5);
  expect(path[60]).toBeGreaterThan(-16);
});

it('a smaller epsilon moves the cap and keeps the plateau', async () => {
  const smaller = replace(
    "the post': (p) => [-log(p + 1e-7), -1 / (p + 1e-7)]",
    "the post': (p) => [-log(p + 1e-9), -1 / (p + 1e-9)]",
  );
  const given = await run(
    'patches/patched',
    {},
    (text) => `${smaller(text)}\nexport const out = patched('the post', -40);`,
  );
  const [[, loss], [, slope]] = given.rows('out') as [string, number][];
  expect(loss).toBeCloseTo(9 * Math.LN10, 6);
  expect(Math.abs(slope)).toBeLessThan(1e-8);
});
