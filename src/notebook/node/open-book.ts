/**
 * A book on disk: its snippets and its own modules, read from their folders and run in Node. The build,
 * the tests and the terminal use it.
 */
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BookModules, type NotebookBook, sourceFolder } from '../book.ts';
import { createDocument } from '../dom/document.ts';
import { placeText } from '../format.ts';
import type { InputValue, ModuleResult, RunRequest } from '../protocol.ts';
import { sharedBuiltins } from '../run/builtins.ts';
import { checkRequest, type Verdicts, verdictsOf } from '../run/exercise.ts';
import { exerciseFiles } from '../run/exercise-files.ts';
import { createKernel, type Kernel } from '../run/kernel.ts';
import { refusedImport } from '../run/refused-import.ts';
import { engine } from './engine.ts';
import { ModuleFolder, type Texts } from './read-modules.ts';
import { type Result, sharedResults } from './shared-results.ts';

/** Imports the book's own modules, for {@link OpenBook}. */
export async function loadModules({ root, modules }: NotebookBook): Promise<BookModules> {
  const loaded = Object.entries(modules).map(async ([specifier, file]) => {
    const namespace = await import(/* @vite-ignore */ pathToFileURL(join(root, file)).href);
    return [specifier, { ...namespace }];
  });
  return Object.fromEntries(await Promise.all(loaded));
}

/** Opens a book whose modules are not loaded yet. */
export async function openBook(book: NotebookBook): Promise<OpenBook> {
  return new OpenBook(book, await loadModules(book));
}

export class OpenBook {
  readonly book: NotebookBook;
  readonly #kernel: Kernel;
  readonly #snippets: ModuleFolder;
  readonly #sources: ModuleFolder[];
  /** What each snippet gave as it stands. */
  readonly #results = new Map<string, { texts: Texts; result: Promise<Result> }>();
  readonly #watch: boolean;

  /**
   * @param modules what the book's own modules export, by specifier
   * @param watch whether the book's files may change while it is open
   */
  constructor(book: NotebookBook, modules: BookModules, { watch = false } = {}) {
    const document = createDocument();
    this.book = book;
    this.#watch = watch;
    this.#kernel = createKernel(
      sharedBuiltins(() => document, modules),
      engine,
    );
    this.#snippets = new ModuleFolder(join(book.root, 'snippets'), '', watch);
    this.#sources = book.editable.map((specifier) => {
      const folder = join(book.root, dirname(book.modules[specifier]));
      return new ModuleFolder(folder, `${sourceFolder(specifier)}/`, watch);
    });
  }

  /** Every snippet's text by name: `{ 'quadratic/roots': '…' }`. */
  get snippets(): Texts {
    return this.#snippets.read();
  }

  /** Every file that a reader may edit besides snippets, by name: `{ 'core/index': '…' }`. */
  get sources(): Texts {
    return Object.assign({}, ...this.#sources.map((folder) => folder.read()));
  }

  /** Runs one snippet with its inputs at their defaults, or as given. */
  async run(
    name: string,
    inputs: Record<string, InputValue> = {},
    snippets = this.snippets,
  ): Promise<ModuleResult> {
    const request = { modules: snippets, targets: [name], inputs: { [name]: inputs } };
    const results = await this.#resultsOf(request);
    return results.find(({ module }) => module === name) as ModuleResult;
  }

  /** A verdict on each check, or why there are none: the answer does not run, or imports what it should write. */
  async checkAnswer(exercise: string, answer: string, snippets = this.snippets): Promise<Verdicts> {
    const error = refusedImport(exercise, answer, snippets);
    if (error) return { error };
    return verdictsOf(exercise, await this.#resultsOf(checkRequest(exercise, answer, snippets)));
  }

  /** The verdicts on an exercise's own solution, kept like the results of {@link runForBook}. */
  checkSolution(exercise: string): Promise<Verdicts> {
    const texts = this.snippets;
    const { solution } = exerciseFiles(exercise);
    const check = () => this.checkAnswer(exercise, texts[solution], texts);
    return this.#shared(`checks of ${exercise}`, texts, check) as Promise<Verdicts>;
  }

  /**
   * Runs a snippet as part of the book, where every output must be shown. The result is kept until a
   * snippet changes, because a chapter quotes many of its numbers.
   *
   * @throws Error that names file, line and column, and what to do.
   */
  async runForBook(name: string): Promise<ModuleResult> {
    const texts = this.snippets;
    const known = this.#results.get(name);
    const isKnown = known?.texts === texts;
    const pending = isKnown
      ? known.result
      : this.#shared(name, texts, () => this.run(name, {}, texts));
    if (!isKnown) this.#results.set(name, { texts, result: pending });
    const result = (await pending) as ModuleResult;
    refuseUnfinished(name, result);
    return result;
  }

  /** What a run gave in this process with the same texts; `run` is called where nothing is known. */
  #shared(name: string, texts: Texts, run: () => Promise<Result>): Promise<Result> {
    // While files may change, so may the book's own modules.
    if (this.#watch) return run();
    const results = sharedResults(this.book.root, texts);
    const result = results.get(name) ?? run();
    results.set(name, result);
    return result;
  }

  async #resultsOf(request: RunRequest): Promise<ModuleResult[]> {
    return (await this.#kernel.run(request)).results;
  }
}

/** `snippets/quadratic/roots.ts:3:14`: the place of a mistake, as far as it is known. */
export function placeOf(place: { module: string; line?: number; column?: number }): string {
  return placeText(`snippets/${place.module}.ts`, place.line, place.column);
}

function refuseUnfinished(name: string, { error, outputs }: ModuleResult): void {
  if (error) throw new Error(`${placeOf(error)}: ${error.message}`);
  const file = placeOf({ module: name });
  for (const output of outputs) {
    if (output.kind === 'error') throw new Error(`${file}: ${output.message}`);
    if (output.kind === 'figure' && output.figure.alt === '') {
      throw new Error(
        `${file}: the figure "${output.name}" has no words for those who cannot see it; add ariaLabel: '…' to Plot.plot.`,
      );
    }
  }
}
