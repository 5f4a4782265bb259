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
import { createKernel, type Kernel } from '../run/kernel.ts';
import { refusedImport } from '../run/refused-import.ts';
import { engine } from './engine.ts';
import { ModuleFolder, type Texts } from './read-modules.ts';

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

/** What snippets gave, with the texts they were run with. */
type Results = Map<string, { texts: Texts; result: Promise<ModuleResult> }>;

const RESULTS = Symbol.for('results of the notebook');

/**
 * The results of a process, by book. A build opens its book twice: to validate it, and once more in the bundle
 * that makes the pages, which has its own copy of this module.
 */
const inProcess = globalThis as { [RESULTS]?: Map<string, Results> };
inProcess[RESULTS] ??= new Map();
const shared = inProcess[RESULTS];

export class OpenBook {
  readonly book: NotebookBook;
  readonly #kernel: Kernel;
  readonly #snippets: ModuleFolder;
  readonly #sources: ModuleFolder[];
  /** What each snippet gave as it stands. */
  readonly #results: Results = new Map();
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
    const pending = isKnown ? known.result : this.#runShared(name, texts);
    if (!isKnown) this.#results.set(name, { texts, result: pending });
    const result = await pending;
    refuseUnfinished(name, result);
    return result;
  }

  /** Runs a snippet, unless it was run in this process with the same texts. */
  #runShared(name: string, texts: Texts): Promise<ModuleResult> {
    // While files may change, so may the book's own modules.
    if (this.#watch) return this.run(name, {}, texts);
    const { root } = this.book;
    const results = shared.get(root) ?? new Map();
    shared.set(root, results);
    const known = results.get(name);
    if (known && isSame(known.texts, texts)) return known.result;
    const result = this.run(name, {}, texts);
    results.set(name, { texts, result });
    return result;
  }

  async #resultsOf(request: RunRequest): Promise<ModuleResult[]> {
    return (await this.#kernel.run(request)).results;
  }
}

function isSame(texts: Texts, others: Texts): boolean {
  if (texts === others) return true;
  const names = Object.keys(texts);
  return (
    names.length === Object.keys(others).length &&
    names.every((name) => texts[name] === others[name])
  );
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
