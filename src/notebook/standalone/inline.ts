/**
 * Writes parts of several modules into one text: what is wanted and all that it needs, in the order in which
 * the modules would run, each statement as it was written, with its comments.
 *
 * A name keeps its spelling unless two modules use it for two things. Nothing is imported from somebody
 * else: what draws is left out, unless the text that it is for has what draws.
 */
import { bindingsOf, Changing } from './changing.ts';
import { Drawing, isFunction } from './drawing.ts';
import { nameAll, nameIn } from './names.ts';
import { partText } from './part-text.ts';
import type { Binding, Module, Statement, Statements } from './statements.ts';

/** What is to be written into one text. */
export type Wanted = {
  /** A module whose statements are wanted, all that `isKept` says. Its names are never changed. */
  main?: { module: Module; isKept: (statement: Statement) => boolean };
  /** What else is wanted. */
  bindings: Iterable<Binding>;
  /** Whether the modules of somebody else are there under the names that these modules use. */
  hasExternals?: boolean;
};

/** The text of one module's part. */
export type Part = { module: Module; text: string };

/** The parts, in the order in which they run, and what each binding is called in them. */
export type Inlined = { parts: Part[]; nameOf: (binding: Binding) => string };

/** Writes texts of the same modules; see the head of this file. */
export class Inliner {
  readonly statements: Statements;
  readonly #drawing: Drawing;
  readonly #changing: Changing;

  constructor(statements: Statements) {
    this.statements = statements;
    const all = allOf(statements);
    this.#drawing = new Drawing(all);
    this.#changing = new Changing(statements, all);
  }

  inline(wanted: Wanted): Inlined {
    const main = wanted.main?.module;
    const drawing = wanted.hasExternals ? new Drawing([]) : this.#drawing;
    const kept = keep(this.statements, wanted, drawing, this.#changing);
    const names = nameAll(kept, main);
    const parts = inOrder(this.statements, kept, main).map((module) => {
      const own = module.statements.filter((statement) => kept.has(statement));
      return { module, text: partText(own, names, drawing, module === main) };
    });
    return {
      parts: parts.filter(({ text }) => text !== ''),
      nameOf: (binding) => names.get(binding) ?? nameIn(binding),
    };
  }
}

const allOf = (statements: Statements): Statement[] =>
  [...statements.modules.values()].flatMap((module) => module.statements);

/** The statements that are wanted, and what they need. */
function keep(
  statements: Statements,
  { main, bindings }: Wanted,
  drawing: Drawing,
  changing: Changing,
): Set<Statement> {
  const kept = new Set<Statement>();
  const add = (statement: Statement | undefined): void => {
    if (!statement || kept.has(statement)) return;
    const draws = drawing.statements.has(statement);
    if (draws && !isFunction(statement.node)) return;
    kept.add(statement);
    if (draws) return;
    for (const binding of statement.references.flatMap(bindingsOf))
      add(statements.declaring.get(binding));
  };
  for (const statement of main?.module.statements ?? [])
    if (main?.isKept(statement)) add(statement);
  for (const binding of bindings) add(statements.declaring.get(binding));
  // What a statement that nobody refers to changes, others may go on with.
  for (let before = -1; before !== kept.size; ) {
    before = kept.size;
    for (const module of new Set([...kept].map(({ module }) => module))) {
      for (const statement of module.statements)
        if (changing.changes(statement, kept)) add(statement);
    }
  }
  return kept;
}

/** The modules of these statements, each after those that it imports. */
function inOrder(statements: Statements, kept: Set<Statement>, main?: Module): Module[] {
  const order = new Set<Module>();
  const visited = new Set<string>();
  const visit = (file: string): void => {
    if (visited.has(file)) return;
    visited.add(file);
    const module = statements.moduleOf(file);
    for (const imported of module.imports) visit(imported);
    order.add(module);
  };
  for (const { module } of kept) if (module !== main) visit(module.file);
  if (main) visit(main.file);
  return [...order];
}
