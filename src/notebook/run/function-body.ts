/**
 * Turns a module into the body of a function, so that it can be evaluated again and again and leaves
 * nothing behind: an engine keeps every module that it has ever imported, but not what a function made.
 *
 * `export const p = 1` becomes `const p = 1`, and a getter hands `p` on to the importers. Whatever
 * stands in the code keeps its place, but for {@link LINES_BEFORE} lines that are put before it.
 */
import type { ExportDefaultDeclaration, ExportNamedDeclaration, Program } from 'acorn';
import { declaredNames, nameOf } from './module-syntax.ts';
import type { Timers } from './timers.ts';

/** How many lines the body has before the module's first. */
export const LINES_BEFORE = 1;

/** The names of the function's parameters, of an anonymous default export, and of what it is given. */
const IMPORTS = '$$imports';
const EXPORTS = '$$exports';
const DEFAULT = '$$default';

/** The globals that belong to a run: a module finds the run's own under these names. */
export type Given = Timers & { console: object };

/** A module's text as a function: given the run's globals, it gives the function that is the module. */
export type ModuleFactory = (given: Given) => ModuleFunction;

/** Evaluates a module with what it imports; `exported` gets getters for what it exports. */
type ModuleFunction = (imports: object[], exported: (getters: object) => void) => Promise<void>;

/** An expression whose value is a {@link ModuleFactory}. */
export function factoryOf(body: string): string {
  const given: (keyof Given)[] = [
    'console',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
  ];
  return `(($$given) => { 'use strict'; const { ${given.join(', ')} } = $$given; return async function (${IMPORTS}, ${EXPORTS}) { ${body}\n}; })`;
}

/**
 * The body: it takes each import from `$$imports`, in order, and calls `$$exports` with an object that
 * has a getter for each export.
 */
export function functionBody(code: string, program: Program): string {
  const before: string[] = [];
  const getters: string[] = [];
  const edits: Edit[] = [];
  let imported = 0;
  for (const node of program.body) {
    const from = 'source' in node && node.source ? `${IMPORTS}[${imported++}]` : undefined;
    switch (node.type) {
      case 'ImportDeclaration':
        edits.push(blank(code, node.start, node.end));
        for (const specifier of node.specifiers) {
          const name = specifier.local.name;
          if (specifier.type === 'ImportNamespaceSpecifier')
            before.push(`const ${name} = ${from};`);
          else before.push(`const { ${keyOf(specifier)}: ${name} } = ${from};`);
        }
        break;
      case 'ExportAllDeclaration':
        edits.push(blank(code, node.start, node.end));
        if (node.exported) getters.push(getter(nameOf(node.exported), `${from}`));
        break;
      case 'ExportNamedDeclaration':
        edits.push(blank(code, node.start, node.declaration?.start ?? node.end));
        getters.push(...namedGetters(node, from));
        break;
      case 'ExportDefaultDeclaration': {
        const local = nameOfDefault(node);
        getters.push(getter('default', local ?? DEFAULT));
        if (local) edits.push(blank(code, node.start, node.declaration.start));
        else edits.push(...assignDefault(node));
      }
    }
  }
  const exported = `${EXPORTS}({ ${getters.join(', ')} });`;
  return `let ${DEFAULT}; ${before.join(' ')} ${exported}\n${edited(code, edits)}`;
}

const getter = (name: string, value: string) =>
  `get ${JSON.stringify(name)}() { return ${value}; }`;

function keyOf(specifier: { type: string; imported?: Parameters<typeof nameOf>[0] }): string {
  return specifier.imported ? JSON.stringify(nameOf(specifier.imported)) : 'default';
}

function namedGetters(
  { declaration, specifiers }: ExportNamedDeclaration,
  from?: string,
): string[] {
  if (declaration) return declaredNames(declaration).map((name) => getter(name, name));
  return specifiers.map(({ local, exported }) => {
    const name = nameOf(local);
    return getter(nameOf(exported), from ? `${from}[${JSON.stringify(name)}]` : name);
  });
}

/** The name of `export default function name() {}`, which the module itself may use. */
function nameOfDefault({ declaration }: ExportDefaultDeclaration): string | undefined {
  const isNamed =
    declaration.type === 'FunctionDeclaration' || declaration.type === 'ClassDeclaration';
  return isNamed ? declaration.id?.name : undefined;
}

/** `export default 1` → `$$default   = 1`; a function or class without a name ends like an expression. */
function assignDefault({ start, end, declaration }: ExportDefaultDeclaration): Edit[] {
  const text = `${DEFAULT}${' '.repeat(Math.max(0, declaration.start - start - DEFAULT.length - 1))}=`;
  return [
    { start, end: declaration.start, text },
    { start: end, end, text: ';' },
  ];
}

/** Text that is put in the place of other text. */
type Edit = { start: number; end: number; text: string };

/** Spaces in the place of a text; its line breaks stay. */
function blank(code: string, start: number, end: number): Edit {
  return { start, end, text: code.slice(start, end).replace(/[^\n\r\u2028\u2029]/g, ' ') };
}

function edited(code: string, edits: Edit[]): string {
  let text = '';
  let at = 0;
  for (const { start, end, text: replacement } of edits) {
    text += code.slice(at, start) + replacement;
    at = end;
  }
  return text + code.slice(at);
}
