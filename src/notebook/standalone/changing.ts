/** Which statements change what others use, so that they come along although nobody refers to them. */
import ts from 'typescript';
import { isFunction } from './drawing.ts';
import type { Binding, Reference, Statement, Statements } from './statements.ts';

/** What a reference needs. */
export function bindingsOf({ to }: Reference): Binding[] {
  if ('binding' in to) return [to.binding];
  return 'namespace' in to ? Object.values(to.namespace.members) : [];
}

/** Tells which statements change what others use: they call `next()`, or they are a loop that does. */
export class Changing {
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
