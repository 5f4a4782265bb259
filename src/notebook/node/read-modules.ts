/** TypeScript files of a folder as modules: their texts by name, read again only when they change. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isSampleAnswer } from '../run/exercise-files.ts';

/** Texts by module name: `{ 'quadratic/roots': '…' }`. */
export type Texts = Record<string, string>;

/**
 * A folder of modules. While no file changes, `read` gives the same object. Sample answers are not among
 * them: no reader is to find them, and no snippet to import them.
 */
export class ModuleFolder {
  readonly #folder: string;
  readonly #prefix: string;
  readonly #watch: boolean;
  #state = '';
  #texts: Texts | undefined;

  /**
   * @param prefix begins every module's name
   * @param watch whether files may change while this runs; otherwise they are read once
   */
  constructor(folder: string, prefix = '', watch = false) {
    this.#folder = folder;
    this.#prefix = prefix;
    this.#watch = watch;
  }

  read(): Texts {
    if (this.#texts && !this.#watch) return this.#texts;
    const files = readdirSync(this.#folder, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.ts') && !isSampleAnswer(this.#nameOf(file)))
      .sort();
    const state = this.#watch ? this.#stateOf(files) : '';
    if (!this.#texts || state !== this.#state) {
      this.#texts = Object.fromEntries(files.map((file) => [this.#nameOf(file), this.#text(file)]));
      this.#state = state;
    }
    return this.#texts;
  }

  #nameOf(file: string): string {
    return this.#prefix + file.slice(0, -'.ts'.length);
  }

  #text(file: string): string {
    return readFileSync(join(this.#folder, file), 'utf8');
  }

  /** Changes whenever a file is added, removed or written. */
  #stateOf(files: string[]): string {
    return files.map((file) => `${file} ${statSync(join(this.#folder, file)).mtimeMs}`).join('\n');
  }
}
