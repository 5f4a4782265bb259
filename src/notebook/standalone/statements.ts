/**
 * The modules of a book as statements: what each one declares at the top of its module, and what it refers
 * to. The compiler of TypeScript reads them, so that a name is what it is where it stands.
 */
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

/** What a module declares at its top: `/book/snippets/quadratic/roots.ts#larger`. */
export type Binding = string;

/** A name in a statement, and what it stands for. */
export type Reference = {
  /** Its place in the module's text. */
  start: number;
  end: number;
  text: string;
  /** A binding of one of the modules, a module of somebody else, or a global name. */
  to: { binding: Binding } | { namespace: Namespace } | { external: string } | { global: string };
  /** Whether it stands in a type, which is gone when the module runs. */
  inType: boolean;
  /** Whether it is called where it stands: `next()`. */
  isCalled: boolean;
  /** Whether it is a property's name too, as in `{ p }`. */
  isShorthand: boolean;
};

/** An import of all that a module exports: `import * as algebra from '#algebra'`. */
export type Namespace = { id: string; local: string; members: Record<string, Binding> };

/** A statement at the top of a module, but no import. */
export type Statement = {
  module: Module;
  node: ts.Statement;
  /** Its place in the module's text, with the comments before it. */
  start: number;
  end: number;
  declares: Binding[];
  references: Reference[];
};

/** A module. */
export type Module = {
  file: string;
  source: ts.SourceFile;
  /** The modules that it imports, in order; those of somebody else are not among them. */
  imports: string[];
  /** The same by what is written in the import: `#algebra`, `./naive.ts`. */
  files: Map<string, string>;
  statements: Statement[];
  /** Its exports by name, with those that it has from other modules. */
  exports: Map<string, Binding>;
  /** Every name in its text that is no property's. */
  names: Set<string>;
};

/** Reads modules from disk and all that they import. */
export class Statements {
  readonly modules = new Map<string, Module>();
  /** The statement that declares a binding. */
  readonly declaring = new Map<Binding, Statement>();
  readonly #checker: ts.TypeChecker;
  readonly #program: ts.Program;

  /** @param specifiers the files of modules that are imported by a name: `{ '#algebra': '/book/src/algebra/index.ts' }` */
  constructor(files: string[], specifiers: Record<string, string>) {
    const options: ts.CompilerOptions = {
      noLib: true,
      types: [],
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      allowImportingTsExtensions: true,
      noEmit: true,
    };
    const host = ts.createCompilerHost(options);
    host.resolveModuleNameLiterals = (literals, from) =>
      literals.map(({ text }) => {
        const file = /^\.\.?\//.test(text) ? resolve(dirname(from), text) : specifiers[text];
        const resolvedModule = file && { resolvedFileName: file, extension: ts.Extension.Ts };
        return { resolvedModule: resolvedModule || undefined };
      });
    this.#program = ts.createProgram(files, options, host);
    this.#checker = this.#program.getTypeChecker();
    for (const source of this.#program.getSourceFiles()) this.#read(source);
  }

  /** The module in a file. */
  moduleOf(file: string): Module {
    const module = this.modules.get(file);
    if (!module) throw new Error(`${file} is not among the modules that were read.`);
    return module;
  }

  #read(source: ts.SourceFile): void {
    const symbol = this.#checker.getSymbolAtLocation(source);
    const exported = symbol ? this.#checker.getExportsOfModule(symbol) : [];
    const exports = exported.flatMap((one): [string, Binding][] => {
      const binding = this.#bindingOf(one);
      return binding ? [[one.name, binding]] : [];
    });
    const module: Module = {
      file: source.fileName,
      source,
      imports: [],
      files: new Map(),
      statements: [],
      exports: new Map(exports),
      names: new Set(),
    };
    this.modules.set(module.file, module);
    for (const node of source.statements) {
      const from = 'moduleSpecifier' in node && (node.moduleSpecifier as ts.Node | undefined);
      if (from) {
        const target = this.#checker.getSymbolAtLocation(from)?.declarations?.[0];
        if (target) {
          const { fileName } = target.getSourceFile();
          module.imports.push(fileName);
          module.files.set((from as ts.StringLiteral).text, fileName);
        }
      }
      if (ts.isImportDeclaration(node)) continue;
      this.#readStatement(module, node);
    }
  }

  #readStatement(module: Module, node: ts.Statement): void {
    const statement: Statement = {
      module,
      node,
      ...rangeOf(node, module.source),
      declares: [],
      references: [],
    };
    module.statements.push(statement);
    for (const name of declaredBy(node)) {
      const binding = `${module.file}#${name}`;
      statement.declares.push(binding);
      // An overload has several statements, which are kept together.
      if (!this.declaring.has(binding)) this.declaring.set(binding, statement);
    }
    const visit = (child: ts.Node, inType: boolean): void => {
      if (ts.isIdentifier(child)) {
        if (isPropertyName(child)) return;
        module.names.add(child.text);
        const reference = this.#referenceOf(module, child, inType);
        if (reference) statement.references.push(reference);
        return;
      }
      ts.forEachChild(child, (next) => visit(next, inType || ts.isTypeNode(child)));
    };
    visit(node, ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node));
  }

  #referenceOf(module: Module, node: ts.Identifier, inType: boolean): Reference | undefined {
    const { parent, text } = node;
    const isShorthand =
      ts.isShorthandPropertyAssignment(parent) ||
      (ts.isBindingElement(parent) &&
        parent.name === node &&
        !parent.propertyName &&
        ts.isObjectBindingPattern(parent.parent) &&
        !parent.dotDotDotToken);
    const symbol = ts.isShorthandPropertyAssignment(parent)
      ? this.#checker.getShorthandAssignmentValueSymbol(parent)
      : ts.isExportSpecifier(parent)
        ? this.#checker.getExportSpecifierLocalTargetSymbol(parent)
        : this.#checker.getSymbolAtLocation(node);
    const to = symbol ? this.#targetOf(module, symbol, node) : { global: text };
    if (!to) return undefined;
    const isCalled = ts.isCallExpression(parent) && parent.expression === node;
    const start = node.getStart(module.source);
    return { start, end: node.end, text, to, inType, isCalled, isShorthand };
  }

  /** What a symbol stands for; `undefined` for one that is declared inside of a statement. */
  #targetOf(module: Module, symbol: ts.Symbol, node: ts.Identifier): Reference['to'] | undefined {
    const declaration = symbol.declarations?.[0];
    if (!declaration) return { global: node.text };
    const importing = ts.findAncestor(declaration, ts.isImportDeclaration);
    if (!importing) {
      const binding = this.#bindingOf(symbol);
      return binding ? { binding } : undefined;
    }
    const specifier = (importing.moduleSpecifier as ts.StringLiteral).text;
    const target = this.#checker.getSymbolAtLocation(importing.moduleSpecifier);
    if (!target) return { external: specifier };
    if (ts.isNamespaceImport(declaration)) return this.#namespaceOf(module, target, node);
    const binding = this.#bindingOf(symbol);
    return binding ? { binding } : { external: specifier };
  }

  #namespaceOf(module: Module, target: ts.Symbol, node: ts.Identifier): Reference['to'] {
    const { parent, text } = node;
    const isMember = ts.isPropertyAccessExpression(parent) && parent.expression === node;
    const isTypeMember = ts.isQualifiedName(parent) && parent.left === node;
    const only = isMember ? parent.name.text : isTypeMember ? parent.right.text : undefined;
    const members: Record<string, Binding> = {};
    for (const exported of this.#checker.getExportsOfModule(target)) {
      const binding = this.#bindingOf(exported);
      if (binding && (only === undefined || exported.name === only))
        members[exported.name] = binding;
    }
    return { namespace: { id: `${module.file}#* as ${text}`, local: text, members } };
  }

  #bindingOf(symbol: ts.Symbol): Binding | undefined {
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    const { declarations } = isAlias ? this.#checker.getAliasedSymbol(symbol) : symbol;
    const declaration = declarations?.find(isAtTop);
    if (!declaration) return undefined;
    const name = ts.isExportAssignment(declaration)
      ? 'default'
      : (ts.getNameOfDeclaration(declaration) as ts.Identifier | undefined)?.text;
    return `${declaration.getSourceFile().fileName}#${name ?? 'default'}`;
  }
}

/** Whether a declaration is one of its module, and not of a function or a block in it. */
function isAtTop(declaration: ts.Declaration): boolean {
  let node: ts.Node = declaration;
  while (
    ts.isBindingElement(node) ||
    ts.isObjectBindingPattern(node) ||
    ts.isArrayBindingPattern(node) ||
    ts.isVariableDeclaration(node) ||
    ts.isVariableDeclarationList(node)
  ) {
    node = node.parent;
  }
  return ts.isStatement(node) && ts.isSourceFile(node.parent);
}

/** The names that a statement declares at the top of its module. */
function declaredBy(node: ts.Statement): string[] {
  if (ts.isVariableStatement(node)) {
    const names = (name: ts.BindingName): string[] =>
      ts.isIdentifier(name)
        ? [name.text]
        : name.elements.flatMap((one) => (ts.isBindingElement(one) ? names(one.name) : []));
    return node.declarationList.declarations.flatMap(({ name }) => names(name));
  }
  const isDeclaration =
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node);
  if (isDeclaration) return [node.name?.text ?? 'default'];
  return ts.isExportAssignment(node) ? ['default'] : [];
}

/** Whether an identifier names a property, a label or the like, and refers to nothing by itself. */
function isPropertyName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node;
  if (ts.isExportSpecifier(parent))
    return parent.propertyName !== undefined && parent.name === node;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) return true;
  const isMember =
    ts.isPropertyAssignment(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isAccessor(parent) ||
    ts.isNamedTupleMember(parent) ||
    ts.isEnumMember(parent);
  return isMember && parent.name === node;
}

/** Where a statement and its comments are; what follows on the line of the one before is that one's. */
function rangeOf(node: ts.Statement, source: ts.SourceFile): { start: number; end: number } {
  const { text } = source;
  const full = node.getFullStart();
  const isFirst = full === 0 || text[full - 1] === '\n';
  const trivia = text.slice(full, node.getStart(source));
  const line = isFirst ? 0 : trivia.indexOf('\n') + 1;
  const trailing = ts.getTrailingCommentRanges(text, node.end) ?? [];
  return { start: full + line, end: trailing.at(-1)?.end ?? node.end };
}
