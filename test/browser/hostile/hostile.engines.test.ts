/** Every attack of the table, in every engine. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { chosenEngines } from '../../support/engines/names.ts';
import { Attacker } from './attacker.ts';
import { CLASSES } from './attacks/index.ts';

describe.each(chosenEngines())('in %s', (name) => {
  describe.each(CLASSES)('$name', ({ attacks }) => {
    let attacker: Attacker;
    beforeAll(async () => {
      attacker = await Attacker.on(name, inject('sites').mini.url);
    });
    afterAll(() => attacker?.close());

    // (it.each would cut a long name short.)
    for (const attack of attacks) {
      it(`${attack.name} does no harm`, async () => {
        const found = await attacker.attack(attack);
        expect(found, found.join('\n')).toEqual([]);
      });
    }
  });
});
