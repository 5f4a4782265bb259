/** Attacks of every kind on one target, one after the other. */
import type { Engine } from '../../support/engines/driver.ts';
import type { Attack } from './attack.ts';
import { CellAttacker, SLOW } from './attack-cell.ts';
import { attackByFrame } from './attack-frame.ts';
import { attackByLink } from './attack-link.ts';
import { ATTEMPTS } from './limits.ts';
import { startTarget, type Target } from './target.ts';

export class Attacker {
  readonly #target: Target;
  readonly #cell: CellAttacker;

  private constructor(target: Target) {
    this.#target = target;
    this.#cell = new CellAttacker(target);
  }

  /** Attacks the site at `url` in an engine that the caller starts and closes. */
  static async on(engine: Engine, url: string): Promise<Attacker> {
    return new Attacker(await startTarget(engine, url));
  }

  /** Attacks, and gives a line for all that should not have happened. Whatever is only slow is tried again. */
  async attack(attack: Attack): Promise<string[]> {
    let found: string[] = [];
    for (let i = 0; i < ATTEMPTS; i++) {
      found = await this.#once(attack);
      if (found.length === 0 || !found.every((line) => line.startsWith(SLOW))) break;
    }
    return found;
  }

  async close(): Promise<void> {
    await this.#cell.close();
    this.#target.close();
  }

  #once(attack: Attack): Promise<string[]> {
    if ('link' in attack) return attackByLink(this.#target, attack);
    if ('page' in attack) return attackByFrame(this.#target, attack);
    return this.#cell.attack(attack);
  }
}
