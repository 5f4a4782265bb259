import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortPath } from '../../../src/notebook/figure/short-path.ts';

test('a path of lines has steps instead of places', () => {
  expect(shortPath('M0,11L15,1L30,1L45.5,0.5')).toBe('M0,11l15-10 15,0 15.5-.5');
  expect(shortPath('M0,11L15,1M45,1L60,11')).toBe('M0,11l15-10M45,1l15,10');
  expect(shortPath('M1,1L2,1L2,2ZL0,0')).toBe('M1,1l1,0 0,1Zl-1-1');
});

test('a path with curves, or without lines, stays as it is', () => {
  for (const path of [
    'M4,0A4,4,0,1,1,-4,0',
    'M0,0C1,1,2,2,3,3L4,4',
    'M0,0h5v5',
    '',
    'M1e3,0L2,2',
  ]) {
    expect(shortPath(path)).toBe(path);
  }
});

/** The points of a path of lines and steps, read as the standard says. */
function pointsOf(path: string): number[][] {
  const points: number[][] = [];
  let [x, y] = [0, 0];
  for (const [, command, rest] of path.matchAll(/([Ml])([^Ml]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.\d+|\d+|\.\d+)/g) ?? []).map(Number);
    for (let i = 0; i < numbers.length; i += 2) {
      const isPlace = command === 'M';
      x = Number(((isPlace ? 0 : x) + numbers[i]).toFixed(6));
      y = Number(((isPlace ? 0 : y) + numbers[i + 1]).toFixed(6));
      points.push([x, y]);
    }
  }
  return points;
}

test('the steps lead to the same points, however many there are', () => {
  const coordinate = fc.integer({ min: -9999, max: 9999 }).map((value) => value / 10);
  const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 300 });
  fc.assert(
    fc.property(points, (all) => {
      const path = `M${all.map(([x, y]) => `${x},${y}`).join('L')}`;
      expect(pointsOf(shortPath(path))).toEqual(all.map(([x, y]) => [x + 0, y + 0]));
    }),
  );
});
