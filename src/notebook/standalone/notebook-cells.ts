/**
 * Snippets as cells of a notebook: one cell defines what they import, and each of the others has a snippet's
 * own statements. The names of its exports are what it shows.
 */
import { basename, join } from 'node:path';
import ts from 'typescript';
import type { NotebookBook } from '../book.ts';
import { isFunction } from './drawing.ts';
import type { Inliner } from './inline.ts';
import type { Binding, Module } from './statements.ts';

/** A snippet as a cell. */
export type NotebookCell = { code: string; outputs: string[] };

/** See the head of this file. */
export type NotebookCells = { setup: string; cells: Map<string, NotebookCell> };

/** The cells of these snippets, and the text of the one that goes before them. */
export function notebookCells(
  { root }: NotebookBook,
  inliner: Inliner,
  snippets: readonly string[],
): NotebookCells {
  const modules = new Map(
    snippets.map((name) => [name, inliner.statements.moduleOf(join(root, `snippets/${name}.ts`))]),
  );
  const groups = new Groups([...modules.values()]);
  const cells = [...modules].map(([name, module]): [string, NotebookCell] => {
    return [name, { code: cellCode(module, inliner, groups), outputs: outputsOf(module, inliner) }];
  });
  return { setup: setupText(inliner, groups), cells: new Map(cells) };
}

/** What the cells import, by the file that it is from, each file under a name of its own. */
class Groups {
  readonly files = new Map<string, { name: string; members: Map<string, Binding> }>();
  readonly #taken: Set<string>;

  constructor(cells: Module[]) {
    this.#taken = new Set(cells.flatMap(({ names }) => [...names]));
  }

  /** The name under which the members of a file are there; they are added to those that it has. */
  add(specifier: string, file: string, members: Iterable<[string, Binding]>): string {
    let group = this.files.get(file);
    if (!group) {
      const plain = basename(specifier.replace(/^#/, ''), '.ts');
      const name = plain.replace(/\W+(\w)/g, (_, letter) => letter.toUpperCase());
      group = { name: this.#fresh(`${name}Module`), members: new Map() };
      this.files.set(file, group);
    }
    for (const [member, binding] of members) group.members.set(member, binding);
    return group.name;
  }

  #fresh(name: string): string {
    let fresh = name;
    for (let number = 2; this.#taken.has(fresh); number++) fresh = name + number;
    this.#taken.add(fresh);
    return fresh;
  }
}

/** The statements of a snippet; what it imports, it takes from the cell before. */
function cellCode(module: Module, inliner: Inliner, groups: Groups): string {
  const { source } = module;
  let code = '';
  let at = 0;
  const replace = (start: number, end: number, text: string) => {
    code += source.text.slice(at, start) + text;
    at = end;
  };
  for (const node of source.statements) {
    const start = node.getStart(source);
    if (ts.isImportDeclaration(node)) {
      const text = importText(node, module, inliner, groups);
      const lineEnd = text === '' && source.text[node.end] === '\n' ? 1 : 0;
      replace(start, node.end + lineEnd, text);
    } else if (ts.isExportDeclaration(node)) {
      replace(start, node.end, '');
    } else if (ts.canHaveModifiers(node)) {
      for (const { kind, end } of ts.getModifiers(node) ?? []) {
        if (kind === ts.SyntaxKind.ExportKeyword) replace(start, end + 1, '');
      }
    }
  }
  return (code + source.text.slice(at)).trim();
}

function importText(
  node: ts.ImportDeclaration,
  { files }: Module,
  { statements }: Inliner,
  groups: Groups,
): string {
  const specifier = (node.moduleSpecifier as ts.StringLiteral).text;
  const file = files.get(specifier);
  const clause = node.importClause;
  // What is of somebody else is there under the name that all snippets give it.
  if (!file || !clause || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return '';
  const { exports } = statements.moduleOf(file);
  const isValue = (binding: Binding) => {
    const declaring = statements.declaring.get(binding)?.node;
    return (
      declaring && !ts.isInterfaceDeclaration(declaring) && !ts.isTypeAliasDeclaration(declaring)
    );
  };
  const values = new Map([...exports].filter(([, binding]) => isValue(binding)));
  const bindings = clause.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) {
    return `const ${bindings.name.text} = ${groups.add(specifier, file, values)};`;
  }
  const wanted = (bindings?.elements ?? []).flatMap(({ name, propertyName, isTypeOnly }) => {
    const exported = propertyName?.text ?? name.text;
    const binding = values.get(exported);
    return binding && !isTypeOnly ? [{ exported, local: name.text, binding }] : [];
  });
  if (wanted.length === 0) return '';
  const members = wanted.map(({ exported, binding }): [string, Binding] => [exported, binding]);
  const list = wanted.map(({ exported, local }) =>
    exported === local ? local : `${exported}: ${local}`,
  );
  return `const { ${list.join(', ')} } = ${groups.add(specifier, file, members)};`;
}

/** The exports of a snippet that are shown. */
function outputsOf({ file, exports }: Module, { statements }: Inliner): string[] {
  return [...exports].flatMap(([name, binding]) => {
    const declaring = statements.declaring.get(binding);
    const isShown =
      binding === `${file}#${name}` && declaring && ts.isVariableStatement(declaring.node);
    return isShown && !isFunction(declaring.node) ? [name] : [];
  });
}

/** One statement that defines every group; nothing else of it is seen by the cells. */
function setupText(inliner: Inliner, { files }: Groups): string {
  const groups = [...files.values()];
  if (groups.length === 0) return '';
  const bindings = groups.flatMap(({ members }) => [...members.values()]);
  const { parts, nameOf } = inliner.inline({ bindings, hasExternals: true });
  const names = groups.map(({ name }) => name).join(', ');
  const objects = groups.map(({ name, members }) => {
    const list = [...members].map(([member, binding]) =>
      member === nameOf(binding) ? member : `${member}: ${nameOf(binding)}`,
    );
    return `  ${name}: { ${list.join(', ')} },`;
  });
  const text = parts.map(({ text }) => text).join('\n\n');
  return `const { ${names} } = (() => {\n${text}\n\nreturn {\n${objects.join('\n')}\n};\n})();`;
}
