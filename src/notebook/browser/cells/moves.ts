/** What a reader has moved in one cell, so that it can be taken back, the last move first. */
import type { InputValue } from '../../protocol.ts';

/** Values of inputs by their names; `undefined` stands for what the code says. */
export type FormerValues = Record<string, InputValue | undefined>;

/** Changes of the same inputs without a longer pause are one move. */
const PAUSE_MS = 1000;

export class Moves {
  readonly #moves: { former: FormerValues; last: number }[] = [];

  /** Records a change, with the values before it and the time in milliseconds. */
  record(former: FormerValues, now: number): void {
    const last = this.#moves.at(-1);
    if (last && now - last.last < PAUSE_MS && sameNames(last.former, former)) last.last = now;
    else this.#moves.push({ former, last: now });
  }

  /** Forgets the last move and gives the values before it. */
  takeBack(): FormerValues | undefined {
    return this.#moves.pop()?.former;
  }

  /** Forgets all moves. */
  forget(): void {
    this.#moves.length = 0;
  }

  /** Whether there is nothing to take back. */
  get isEmpty(): boolean {
    return this.#moves.length === 0;
  }
}

const sameNames = (a: FormerValues, b: FormerValues) =>
  Object.keys(a).join('\n') === Object.keys(b).join('\n');
