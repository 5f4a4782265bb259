/** The first attack of each class, in Chromium: all of them run in every engine by `npm run test:engines`. */
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { Attacker } from './attacker.ts';
import { CLASSES } from './attacks/index.ts';

let attacker: Attacker;

beforeAll(async () => {
  attacker = await Attacker.on('chromium', inject('sites').mini.url);
});
afterAll(() => attacker?.close());

for (const { name, attacks } of CLASSES) {
  const [first] = attacks;
  it(`${name}: ${first.name} does no harm`, async () => {
    const found = await attacker.attack(first);
    expect(found, found.join('\n')).toEqual([]);
  });
}
