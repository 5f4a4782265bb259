import { expect, test } from 'vitest';
import { simpleRings } from '../../../src/notebook/figure/simple-ring.ts';

test('a ring keeps its corners, and none of the points between them', () => {
  const square = 'M0,0L4,0L8,0L8,8L5,8.05L0,8L0,3Z';
  expect(simpleRings(square)).toBe('M0,0L8,0L8,8L0,8Z');
  expect(simpleRings(`${square}M1,1L2,1L2,2Z`)).toBe('M0,0L8,0L8,8L0,8ZM1,1L2,1L2,2Z');
});

test('a circle stays within a tenth of a pixel of itself', () => {
  const radius = 100;
  const angles = Array.from({ length: 360 }, (_, i) => (i * Math.PI) / 180);
  const points = angles.map((a) => [radius * Math.cos(a), radius * Math.sin(a)]);
  const simple = simpleRings(
    `M${points.map((point) => point.map((one) => one.toFixed(3))).join('L')}Z`,
  );
  const kept = simple
    .slice(1, -1)
    .split('L')
    .map((point) => point.split(',').map(Number));
  expect(kept.length).toBeLessThan(120);
  for (const [i, [x, y]] of kept.entries()) {
    const [nextX, nextY] = kept[(i + 1) % kept.length];
    const middle = Math.hypot((x + nextX) / 2, (y + nextY) / 2);
    expect(radius - middle).toBeLessThanOrEqual(0.101);
  }
});

test('a path that is not closed, or has curves, stays as it is', () => {
  for (const path of ['M0,0L4,0L8,0', 'M0,0L4,0L8,0ZL9,9', 'M0,0A4,4,0,1,1,8,0Z', '']) {
    expect(simpleRings(path)).toBe(path);
  }
});

test('a ring of one place is that place', () => {
  expect(simpleRings('M1,1L1,1L1,1Z')).toBe('M1,1Z');
});

test('a ring of very many points stays as it is', () => {
  // Each point is further out than the one before it, so that none can be left out.
  const points = Array.from({ length: 20_000 }, (_, i) => `${i % 2 ? i : 0},${i}`);
  const ring = `M${points.join('L')}Z`;
  expect(simpleRings(ring)).toBe(ring);
  const line = Array.from({ length: 20_000 }, (_, i) => `${i},0`);
  expect(simpleRings(`M${line.join('L')}Z`)).toBe(`M${line.join('L')}Z`);
});
