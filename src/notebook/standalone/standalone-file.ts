/**
 * A snippet as one file that runs by itself, `node roots.ts`: the parts of the book that it uses are written
 * into it, its inputs are constants, and it prints its outputs.
 */
import { basename, join, relative } from 'node:path';
import ts from 'typescript';
import type { NotebookBook } from '../book.ts';
import { isFunction } from './drawing.ts';
import { Inliner } from './inline.ts';
import { type Module, type Statement, Statements } from './statements.ts';

const NOTEBOOK = join(import.meta.dirname, 'notebook.ts');
const PRINT = join(import.meta.dirname, 'print.ts');

/** What the head of a file says. */
export type Credit = {
  /** Where the snippet is shown: “The formula”, in “The quadratic notebook”. */
  from: string;
  /** The address of the page, if the book knows its own. */
  address?: string | undefined;
  /** The address of the licence. */
  licence: string;
};

/** Reads these snippets, and what they import, so that parts of them can be taken along. */
export function readStatements({ root, modules }: NotebookBook, snippets: string[]): Inliner {
  const files = snippets.map((snippet) => join(root, `snippets/${snippet}.ts`));
  const own = Object.entries(modules).map(([specifier, file]) => [specifier, join(root, file)]);
  const specifiers = { ...Object.fromEntries(own), '#notebook': NOTEBOOK };
  return new Inliner(new Statements([...files, PRINT], specifiers));
}

/** See the head of this file; `figures` names the exports that are figures. */
export function standaloneFile(
  { root }: NotebookBook,
  inliner: Inliner,
  snippet: string,
  figures: readonly string[],
  credit: Credit,
): string {
  const { statements } = inliner;
  const main = statements.moduleOf(join(root, `snippets/${snippet}.ts`));
  const print = `${PRINT}#print`;
  const drawn = new Set(figures.map((name) => main.exports.get(name)));
  const isKept = (statement: Statement) => {
    const { declares } = statement;
    if (declares.length > 0 && declares.every((binding) => drawn.has(binding))) return false;
    return !isDrawingCode(statement) || exportsValue(statement);
  };
  const { parts, nameOf } = inliner.inline({ main: { module: main, isKept }, bindings: [print] });
  const outputs = [...main.exports].filter(([, binding]) => {
    const statement = statements.declaring.get(binding);
    return (
      statement && !drawn.has(binding) && !isType(statement.node) && !isFunction(statement.node)
    );
  });
  const texts = parts.map(({ module, text }) =>
    module === main
      ? `// ${basename(main.file)}\n\n${text}`
      : `// From ${placeOf(module, root)}\n\n${text}`,
  );
  const elsewhere = outputs.filter(([name, binding]) => !isExportedInline(main, name, binding));
  const exported = elsewhere.map(([name, binding]) => {
    const own = nameOf(binding);
    return own === name ? name : `${own} as ${name}`;
  });
  const hasInline = texts.some((text) => /^export /m.test(text));
  const calls = outputs.map(
    ([name, binding]) => `${nameOf(print)}('${name}', ${nameOf(binding)});`,
  );
  return `${[
    head(basename(main.file), credit, figures),
    ...texts,
    // With an export, Node takes any file for a module.
    exported.length > 0 || !hasInline ? `export { ${exported.join(', ')} };`.replace('  ', '') : '',
    calls.join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function head(
  file: string,
  { from, address, licence }: Credit,
  leftOut: readonly string[],
): string {
  const drawn =
    leftOut.length === 0
      ? []
      : ['', `What draws is left out (${leftOut.join(', ')}): it is in the book.`];
  const lines = [
    `${file}, from ${from}`,
    ...(address ? [address] : []),
    `Licence: ${licence}`,
    '',
    `Run it with Node 22.18 or later: node ${file}`,
    ...drawn,
  ];
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */`;
}

/** `src/algebra/roots.ts`: a file of the book, or else one of the machine that runs it. */
function placeOf({ file }: Module, root: string): string {
  const place = relative(root, file);
  const machine = relative(join(import.meta.dirname, '../..'), file);
  return (place.startsWith('..') ? `src/${machine}` : place).replaceAll('\\', '/');
}

/** Whether a statement stands in a part of the code that draws: see `regionsOf`. */
function isDrawingCode({ module, node }: Statement): boolean {
  const before = module.source.text.slice(0, node.getStart(module.source));
  return before.lastIndexOf('// #region drawing') > before.lastIndexOf('// #endregion');
}

/** Whether a statement exports something that is not a function. */
function exportsValue({ node }: Statement): boolean {
  const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : [];
  const isExported = modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  return isExported && ts.isVariableStatement(node);
}

const isType = (node: ts.Statement) =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);

/** Whether a module exports a binding where it declares it, under this name. */
function isExportedInline({ file, statements }: Module, name: string, binding: string): boolean {
  const statement = statements.find(({ declares }) => declares.includes(binding));
  if (!statement || binding !== `${file}#${name}` || !ts.canHaveModifiers(statement.node))
    return false;
  const modifiers = ts.getModifiers(statement.node) ?? [];
  const isDefault = modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
  return !isDefault && modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}
