/** Which statements of the modules draw, so that a text without what draws can leave them out. */
import ts from 'typescript';
import type { Binding, Statement } from './statements.ts';

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

/**
 * Which statements draw: with a module of somebody else, or from what was drawn. A function that draws
 * stays as one that does nothing; other statements that draw are left out.
 */
export class Drawing {
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
