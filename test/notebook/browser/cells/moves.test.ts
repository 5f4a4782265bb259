import { describe, expect, it } from 'vitest';
import { Moves } from '../../../../src/notebook/browser/cells/moves.ts';

describe('Moves', () => {
  it('takes the last move back first', () => {
    const moves = new Moves();
    moves.record({ a: undefined }, 0);
    moves.record({ b: 2 }, 100);
    expect(moves.takeBack()).toEqual({ b: 2 });
    expect(moves.isEmpty).toBe(false);
    expect(moves.takeBack()).toEqual({ a: undefined });
    expect(moves.isEmpty).toBe(true);
    expect(moves.takeBack()).toBeUndefined();
  });

  it('counts changes of one input without a pause as one move', () => {
    const moves = new Moves();
    for (let i = 0; i < 30; i++) moves.record({ a: i }, 100 * i);
    moves.record({ a: 30 }, 5000);
    expect(moves.takeBack()).toEqual({ a: 30 });
    expect(moves.takeBack()).toEqual({ a: 0 });
    expect(moves.isEmpty).toBe(true);
  });

  it('forgets all of them', () => {
    const moves = new Moves();
    moves.record({ a: 1 }, 0);
    moves.forget();
    expect(moves.takeBack()).toBeUndefined();
  });
});
