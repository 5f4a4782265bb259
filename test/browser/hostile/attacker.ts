/** Attacks of every kind on one target, one after the other. */
import type { EngineName } from '../../support/engines/names.ts';
import type { Attack } from './attack.ts';
import { CellAttacker, SLOW } from './attack-cell.ts';
import { attackByFrame } from './attack-frame.ts';
import { attackByLink } from './attack-link.ts';
import { ATTEMPTS } from './limits.ts';
import { startTarget, type Target } from './target.ts';

/** An attack that took so long is not tried again. */
const HOPELESS_MS = 15_000;

export class Attacker {
  readonly #target: Target;
  readonly #cell: CellAttacker;

  private constructor(target: Target) {
    this.#target = target;
    this.#cell = new CellAttacker(target);
  }

  /** Starts an engine to attack the site at `url` in. */
  static async on(engine: EngineName, url: string): Promise<Attacker> {
    return new Attacker(await startTarget(engine, url));
  }

  /** Attacks, and gives a line for all that should not have happened. Whatever is only slow is tried again. */
  async attack(attack: Attack): Promise<string[]> {
    let found: string[] = [];
    for (let i = 0; i < ATTEMPTS; i++) {
      const began = performance.now();
      found = await this.#once(attack);
      const isOnlySlow = found.length > 0 && found.every((line) => line.startsWith(SLOW));
      // No machine is so busy that it explains more.
      if (!isOnlySlow || performance.now() - began > HOPELESS_MS) break;
    }
    return found;
  }

  async close(): Promise<void> {
    await this.#cell.close();
    await this.#target.close();
  }

  /** A page that does not answer goes on using the processor until its engine ends. */
  async #once(attack: Attack): Promise<string[]> {
    try {
      if ('link' in attack) return await attackByLink(this.#target, attack);
      if ('page' in attack) return await attackByFrame(this.#target, attack);
      return await this.#cell.attack(attack);
    } catch (error) {
      this.#cell.forget();
      await this.#target.restartEngine();
      return [`the page does not answer: ${(error as Error).message.slice(0, 300)}`];
    }
  }
}
