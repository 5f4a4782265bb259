/** The text of the statements of one module: as they were written, with the names that they have there. */
import ts from 'typescript';
import type { Drawing } from './drawing.ts';
import type { Module, Statement } from './statements.ts';

type Edit = { start: number; end: number; text: string };

/** The text of the kept statements of one module. */
export function partText(
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
