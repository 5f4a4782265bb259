/**
 * Writes parts of several modules into one text: what is wanted and all that it needs, in the order in which
 * the modules would run, each statement as it was written, with its comments.
 *
 * A name keeps its spelling unless two modules use it for two things. Nothing is imported from somebody
 * else: what draws is left out, unless the text that it is for has what draws.
 */
import ts from 'typescript';
import type { Binding, Module, Reference, Statement, Statements } from './statements.ts';

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

/** `/book/src/algebra/roots.ts#roots` → `roots`. */
const nameIn = (binding: Binding): string => binding.slice(binding.lastIndexOf('#') + 1);

/** What a reference needs. */
function bindingsOf({ to }: Reference): Binding[] {
  if ('binding' in to) return [to.binding];
  return 'namespace' in to ? Object.values(to.namespace.members) : [];
}

/**
 * Which statements draw: with a module of somebody else, or from what was drawn. A function that draws
 * stays as one that does nothing; other statements that draw are left out.
 */
class Drawing {
  readonly statements = new Set<Statement>();
  /** The functions among what they declare, and the values. */
  readonly functions = new Set<Binding>();
  readonly #values = new Set<Binding>();

  constructor(all: Statement[]) {
    for (let found = -1; found !== this.statements.size; ) {
      found = this.statements.size;
      for (const statement of all) {
        if (this.statements.has(statement) || !this.#draws(statement)) continue;
        this.statements.add(statement);
        const kind = isFunction(statement.node) ? this.functions : this.#values;
        for (const binding of statement.declares) kind.add(binding);
      }
    }
  }

  #draws({ node, references }: Statement): boolean {
    // A function may use what is drawn when it is called; a value needs it at once.
    const needsValues = ts.isVariableStatement(node) && !isFunction(node);
    return references.some(({ to, inType }) => {
      if (inType) return false;
      if ('external' in to) return true;
      return needsValues && 'binding' in to && this.#values.has(to.binding);
    });
  }
}

/** Whether a statement declares one function: `function f() {}` or `const f = () => …`. */
export function isFunction(node: ts.Statement): boolean {
  if (ts.isFunctionDeclaration(node)) return true;
  if (!ts.isVariableStatement(node)) return false;
  const [{ initializer }] = node.declarationList.declarations;
  return (
    initializer !== undefined &&
    (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
  );
}

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

/** Tells which statements change what others use: they call `next()`, or they are a loop that does. */
class Changing {
  readonly #statements: Statements;
  /** What is called somewhere, and what may be assigned. */
  readonly #called: Set<Binding>;
  /** The values that a function uses, also by way of others. */
  readonly #reached = new Map<Binding, Set<Binding>>();

  constructor(statements: Statements, all: Statement[]) {
    this.#statements = statements;
    const calls = all.flatMap(({ references }) => references.filter(({ isCalled }) => isCalled));
    this.#called = new Set(calls.flatMap(bindingsOf));
  }

  /** Whether a statement changes something that `kept` declares. */
  changes({ node, references }: Statement, kept: Set<Statement>): boolean {
    const isValue = ts.isVariableStatement(node) && !isFunction(node);
    if (!isValue && (isFunction(node) || isDeclaration(node))) return false;
    return references.some(({ to, inType, isCalled }) => {
      if (inType || !('binding' in to) || (isValue && !isCalled)) return false;
      return [...this.#valuesOf(to.binding)].some((value) => {
        const declaring = this.#statements.declaring.get(value);
        const isOther = declaring && declaring.node !== node && kept.has(declaring);
        return isOther && (!isValue || this.#called.has(value) || mayBeAssigned(declaring.node));
      });
    });
  }

  /** A value by itself, or the values that a function uses. */
  #valuesOf(binding: Binding): Set<Binding> {
    const known = this.#reached.get(binding);
    if (known) return known;
    const values = new Set<Binding>();
    this.#reached.set(binding, values);
    const asked = new Set<Binding>();
    const ask = (next: Binding): void => {
      if (asked.has(next)) return;
      asked.add(next);
      const declaring = this.#statements.declaring.get(next);
      if (!declaring) return;
      if (!isFunction(declaring.node)) {
        if (ts.isVariableStatement(declaring.node)) values.add(next);
        return;
      }
      for (const { to, inType } of declaring.references) {
        if (!inType && 'binding' in to) ask(to.binding);
      }
    };
    ask(binding);
    return values;
  }
}

/** Whether a statement only declares a class or a type, or exports what is declared elsewhere. */
const isDeclaration = (node: ts.Statement): boolean =>
  ts.isClassDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isExportDeclaration(node);

const mayBeAssigned = (node: ts.Statement): boolean =>
  ts.isVariableStatement(node) && (node.declarationList.flags & ts.NodeFlags.Const) === 0;

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

/** What each binding, and each import of a whole module, is called in the text. */
function nameAll(kept: Set<Statement>, main?: Module): Map<string, string> {
  const names = new Map<string, string>();
  const modules = new Set([...kept].map(({ module }) => module));
  const inUse = new Set([...modules].flatMap((module) => [...module.names]));
  const taken = new Set<string>();
  const globals = new Set<string>();
  /** Bindings that another name stands for in a module, where their own is taken. */
  const hidden = new Set<Binding>();
  for (const { module, references } of kept) {
    for (const { to, text, inType } of references) {
      if ('global' in to && !inType) globals.add(to.global);
      if (!('binding' in to)) continue;
      const own = nameIn(to.binding);
      if (text !== own && module.names.has(own)) hidden.add(to.binding);
    }
  }
  const fresh = (name: string): string => {
    let number = 2;
    while (inUse.has(name + number) || taken.has(name + number)) number++;
    return name + number;
  };
  const claim = (key: string, name: string, isFree: boolean): void => {
    if (names.has(key)) return;
    const own = isFree && !taken.has(name) ? name : fresh(name);
    taken.add(own);
    names.set(key, own);
  };
  const first = [...kept].filter(({ module }) => module === main);
  for (const { declares } of first) {
    for (const binding of declares) claim(binding, nameIn(binding), true);
  }
  const rest = [...kept].filter(({ module }) => module !== main);
  for (const { declares } of rest) {
    for (const binding of declares) {
      const name = nameIn(binding) === 'default' ? 'theDefault' : nameIn(binding);
      claim(binding, name, !hidden.has(binding) && !globals.has(name));
    }
  }
  for (const { module, references } of [...first, ...rest]) {
    for (const { to } of references) {
      if (!('namespace' in to)) continue;
      claim(
        to.namespace.id,
        to.namespace.local,
        module === main || !globals.has(to.namespace.local),
      );
    }
  }
  return names;
}

type Edit = { start: number; end: number; text: string };

/** The text of the kept statements of one module. */
function partText(
  kept: Statement[],
  names: Map<string, string>,
  drawing: Drawing,
  isMain: boolean,
): string {
  const texts = kept.flatMap((statement) => statementText(statement, names, drawing, isMain));
  const whole = [...wholeModules(kept, names), ...texts].join('\n');
  return whole.replace(/^\/\/ (#region|#endregion|every digit\b).*\n?/gm, '').trim();
}

/** `const algebra = { roots };` for an import of all that a module exports. */
function wholeModules(kept: Statement[], names: Map<string, string>): string[] {
  const members = new Map<string, Map<string, string>>();
  for (const { to, inType } of kept.flatMap(({ references }) => references)) {
    if (!('namespace' in to) || inType) continue;
    const known = members.get(to.namespace.id) ?? new Map<string, string>();
    members.set(to.namespace.id, known);
    for (const [name, binding] of Object.entries(to.namespace.members)) {
      const own = names.get(binding);
      if (own) known.set(name, own);
    }
  }
  return [...members].map(([id, known]) => {
    const list = [...known].map(([name, own]) => (name === own ? name : `${name}: ${own}`));
    return `const ${names.get(id)} = { ${list.join(', ')} };\n`;
  });
}

function statementText(
  { module, node, start, end, references, declares }: Statement,
  names: Map<string, string>,
  drawing: Drawing,
  isMain: boolean,
): string[] {
  if (ts.isExportDeclaration(node)) return [];
  const { text } = module.source;
  const [binding] = declares;
  if (binding !== undefined && drawing.functions.has(binding)) {
    return [
      `/** It draws, which is left out here. */\nfunction ${names.get(binding)}(..._: unknown[]): any {}\n`,
    ];
  }
  const edits: Edit[] = references.flatMap((reference) => {
    const { to, isShorthand } = reference;
    const key = 'binding' in to ? to.binding : 'namespace' in to ? to.namespace.id : '';
    const name = names.get(key);
    if (name === undefined || name === reference.text) return [];
    return [
      {
        start: reference.start,
        end: reference.end,
        text: isShorthand ? `${reference.text}: ${name}` : name,
      },
    ];
  });
  if (!isMain || ts.isExportAssignment(node)) edits.push(...withoutExport(node, module, names));
  const sorted = edits.sort((a, b) => a.start - b.start);
  let edited = '';
  let at = start;
  for (const edit of sorted) {
    edited += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return [edited + text.slice(at, end)];
}

/** Takes `export` away. */
function withoutExport(
  node: ts.Statement,
  { source, file }: Module,
  names: Map<string, string>,
): Edit[] {
  const own = names.get(`${file}#default`);
  if (ts.isExportAssignment(node)) {
    return [
      {
        start: node.getStart(source),
        end: node.expression.getStart(source),
        text: `const ${own} = `,
      },
    ];
  }
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  return modifiers
    .filter(
      ({ kind }) => kind === ts.SyntaxKind.ExportKeyword || kind === ts.SyntaxKind.DefaultKeyword,
    )
    .map((modifier) => {
      const after = /^\s*/.exec(source.text.slice(modifier.end))?.[0].length ?? 0;
      return { start: modifier.getStart(source), end: modifier.end + after, text: '' };
    });
}
