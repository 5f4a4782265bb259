import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CLASSES } from './attacks/index.ts';
import { attacksTable, TABLE } from './table.ts';

const all = CLASSES.flatMap(({ attacks }) => attacks);

it('there are at least 150 attacks, each with a name of its own in its class', () => {
  expect(all.length).toBeGreaterThanOrEqual(150);
  for (const { name, attacks } of CLASSES) {
    const names = attacks.map((attack) => attack.name);
    expect([...new Set(names)], name).toEqual(names);
  }
});

it('each attack says in one sentence what stops it', () => {
  for (const { name, stoppedBy } of all) expect(stoppedBy, name).toMatch(/^[A-Z][^\n]+\.$/);
});

it('the table is written from the attacks (node test/browser/hostile/table.ts)', () => {
  expect(readFileSync(TABLE, 'utf8')).toBe(attacksTable());
});
