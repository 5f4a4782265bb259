/** Cells that measure: what they show before and after, and the limits that they are compared with. */
import { describe, expect, it } from 'vitest';
import { machines } from '../../../snippets/speed/machines.ts';
import { bandwidth, nanoseconds } from '../../../snippets/speed/measured.ts';
import { readSnippets, runSnippet } from '../../support/book.ts';
import { run } from '../outputs.ts';

const snippets = readSnippets();
const MEASURING = ['arrays', 'costs', 'online', 'with-table', 'gradient'];

/** The same cell with one short round. */
const hurried = {
  ...snippets,
  'speed/clock': snippets['speed/clock'].replace('time < 100', 'time < 1'),
  'speed/race': snippets['speed/race'].replace('rounds = 12', 'rounds = 1'),
};

/** The columns of the table of times: its names, and the numbers that it has. */
async function timesOf(name: string, inputs = {}) {
  const { outputs } = await runSnippet(`speed/${name}`, inputs, hurried);
  const table = outputs.find((output) => output.name === 'times');
  if (table?.kind !== 'table') throw new Error(`speed/${name} has no table of times.`);
  const [ways, book, gainInBook, here, gain] = table.columns.map(({ values }) => values);
  return { ways, book, gainInBook, here, gain };
}

it('no snippet but one reads a clock', () => {
  const clocks = Object.keys(snippets).filter((name) => {
    return /\bperformance\b|\bDate\b|\bTemporal\b|setTimeout/.test(snippets[name]);
  });
  expect(clocks).toEqual(['speed/clock']);
});

describe.each(MEASURING)('speed/%s', (name) => {
  it('shows the times of the book, and nothing else, until it is asked to measure', async () => {
    const { ways, book, gainInBook, here, gain } = await timesOf(name);
    expect(book).toEqual(ways.map((way) => nanoseconds[way]));
    expect(book.every((time) => Number(time) > 0)).toBe(true);
    for (const [i, time] of book.entries()) {
      expect(gainInBook[i]).toBeCloseTo(Number(book[0]) / Number(time), 10);
    }
    expect([...here, ...gain].every((value) => value === '?')).toBe(true);
  });

  it('measures each way, and compares it with the first', async () => {
    const { here, gain } = await timesOf(name, { 'measure here': true });
    for (const [i, time] of here.entries()) {
      expect(time).toBeGreaterThan(0);
      expect(gain[i]).toBeCloseTo(Number(here[0]) / Number(time), 10);
    }
  });
});

describe('the two limits', () => {
  it.each([
    ['one processor, Math.exp', 'exps', 'exps', 'exps'],
    ['one processor, table', 'exps', 'exps', 'exps'],
    ['one processor, C with 4 lanes', 'exps', 'memory', 'exps'],
    ['H100 GPU', 'memory', 'memory', 'memory'],
  ])('of %s', async (machine, ...bounds) => {
    const rows = (await run('speed/roof', { machine })).rows('least');
    expect(rows.map((row) => row[4])).toEqual(bounds);
    for (const [, memory, exps, least] of rows) {
      expect(least).toBe(Math.max(Number(memory), Number(exps)));
    }
  });

  it('are those of 8 bytes and of 3350 bytes in a nanosecond', async () => {
    const rows = (await run('speed/roof', { machine: 'H100 GPU' })).rows('least');
    expect(rows.map((row) => Number(row[1]))).toEqual([4 / 3350, 8 / 3350, 4 / 3350]);
    expect(rows.map((row) => Number(row[2]))).toEqual([1 / 3900, 1 / 3900, 1 / 3900]);
  });

  it('even two exponentials for each logit are quicker on a GPU than reading it', () => {
    const { bytes, bandwidth, exp } = machines['H100 GPU'];
    expect(2 * exp).toBeLessThan(bytes / bandwidth);
  });
});

describe('what the text says of the book’s machine', () => {
  const { oneLine, twoPasses, onePass, withTable, separately, atOnce } = nanoseconds;

  it('without arrays the loss is clearly faster', () => {
    expect(oneLine / twoPasses).toBeGreaterThan(1.5);
  });

  it('one pass is slower than two', () => {
    expect(onePass).toBeGreaterThan(twoPasses);
  });

  it('the table and the shared exponentials are faster', () => {
    expect(withTable).toBeLessThan(twoPasses);
    expect(atOnce).toBeLessThan(separately);
  });

  it.each([
    ['one processor, Math.exp', 'twoPasses'],
    ['one processor, table', 'withTable'],
    ['one processor, C with 4 lanes', 'cSimd'],
  ])('on %s, %s takes longer than the limits allow', async (machine, way) => {
    const [[, , , least]] = (await run('speed/roof', { machine })).rows('least');
    expect(Number(least)).toBeGreaterThan(0);
    expect(Number(least)).toBeLessThan(nanoseconds[way]);
  });

  it('the exponential of 0 is cheaper, so one pass does not take the time of two exponentials', () => {
    expect(nanoseconds.zeroOnly).toBeLessThan(nanoseconds.expOnly);
    expect(onePass).toBeLessThan(2 * nanoseconds.expOnly);
  });

  it('lanes are a gain', () => {
    expect(nanoseconds.wasmSimd).toBeLessThan(nanoseconds.wasm);
    const gain = nanoseconds.c / nanoseconds.cSimd;
    expect(gain).toBeGreaterThan(1);
    expect(gain).toBeLessThan(4);
    // To read a long row twice takes nearly as long.
    expect(16 / bandwidth / nanoseconds.cSimd).toBeGreaterThan(0.8);
    expect(nanoseconds.wasm).toBeGreaterThan(withTable);
  });
});
