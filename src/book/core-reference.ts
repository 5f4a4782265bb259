/**
 * The content of the core's reference, read from the core itself: every name that
 * `src/core/index.ts` exports, with the signature and the doc comment of its declaration.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';

const CORE = 'src/core';
const TESTS = 'test/core';

/** A part of a doc comment: its topic and its text. */
export interface Remark {
  label: (typeof LABELS)[number];
  text: string;
}

const LABELS = ['Shapes', 'Values', 'Errors', 'Accuracy', 'Source'] as const;

export interface CoreExport {
  name: string;
  kind: 'function' | 'type';
  /** Its file of the core without folder and ending: `softmax`. */
  file: string;
  /** The declaration as in the source, without `export` and body. */
  signature: string;
  /** The formula that its doc comment begins with, if it begins with one. */
  formula: string;
  /** The rest of the doc comment's first sentence. */
  summary: string;
  /** The sentences after that, sorted by topic. */
  remarks: Remark[];
  /** The files of test/core that mention it. */
  tests: string[];
}

/**
 * Every export of the core: by file in the order of `index.ts`, then in the order of declaration.
 *
 * @throws Error that names an export of `index.ts` without a declaration or a doc comment.
 */
export function readCoreExports(core = CORE, tests = TESTS): CoreExport[] {
  const testTexts = readdirSync(tests)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => ({ name, text: readFileSync(join(tests, name), 'utf8') }));
  const declarations = new Map<string, Map<string, Declaration>>();
  const exported = exportedNames(parse(join(core, 'index.ts'))).map(({ name, file }) => {
    if (!declarations.has(file)) declarations.set(file, exportedIn(parse(join(core, file))));
    const declaration = declarations.get(file)?.get(name);
    if (!declaration) {
      throw new Error(`${core}/index.ts exports ${name}, which ${core}/${file} does not declare.`);
    }
    const doc = docOf(declaration);
    if (doc.formula + doc.summary === '') {
      throw new Error(
        `${core}/${file}: ${name} has no doc comment. Begin it with what it computes.`,
      );
    }
    const entry: CoreExport = {
      name,
      kind: ts.isFunctionDeclaration(declaration) ? 'function' : 'type',
      file: basename(file, '.ts'),
      signature: signatureOf(declaration),
      ...doc,
      tests: testTexts
        .filter(({ text }) => new RegExp(`\\b${name}\\b`).test(text))
        .map(({ name }) => name),
    };
    return { entry, place: declaration.pos };
  });
  const files = [...declarations.keys()].map((file) => basename(file, '.ts'));
  exported.sort(
    (a, b) => files.indexOf(a.entry.file) - files.indexOf(b.entry.file) || a.place - b.place,
  );
  return exported.map(({ entry }) => entry);
}

type Declaration = ts.FunctionDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
}

/** The names of `export { … } from './file.ts'`, each with its file. */
function exportedNames(index: ts.SourceFile): { name: string; file: string }[] {
  return index.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier) return [];
    const file = (statement.moduleSpecifier as ts.StringLiteral).text.replace('./', '');
    const { exportClause } = statement;
    if (!exportClause || !ts.isNamedExports(exportClause)) return [];
    return exportClause.elements.map(({ name }) => ({ name: name.text, file }));
  });
}

/** The functions and types that a file declares, by name. */
function exportedIn(source: ts.SourceFile): Map<string, Declaration> {
  const found = new Map<string, Declaration>();
  for (const statement of source.statements) {
    const isOne =
      ts.isFunctionDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement);
    if (isOne && statement.name) found.set(statement.name.text, statement);
  }
  return found;
}

/** `softmax(z: ArrayLike<number>, temperature = 1): Float64Array`, or a type's declaration. */
function signatureOf(declaration: Declaration): string {
  const source = declaration.getSourceFile().text;
  const start = declaration.getStart();
  const end = ts.isFunctionDeclaration(declaration)
    ? (declaration.body?.getStart() ?? declaration.end)
    : declaration.end;
  return source
    .slice(start, end)
    .replace(/^export (function )?/, '')
    .trim();
}

function docOf(declaration: Declaration): Pick<CoreExport, 'formula' | 'summary' | 'remarks'> {
  const [doc] = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc);
  const text = ts.getTextOfJSDocComment(doc?.comment) ?? '';
  const [first, ...rest] = text.split(/\n\s*\n/).flatMap((paragraph) =>
    paragraph
      .replace(/\s+/g, ' ')
      .trim()
      .split(/(?<=\.) /),
  );
  return { ...splitFormula(first), remarks: sortRemarks(rest) };
}

/** `H(p) = −Σ pᵢ ln pᵢ, in nats: the mean surprise.` → formula and `In nats: the mean surprise.` */
export function splitFormula(sentence: string): { formula: string; summary: string } {
  const [, formula = '', summary = ''] =
    /^(.+?)(?:: |, (?=with |for |in nats)|\.$)(.*)$/.exec(sentence) ?? [];
  if (!/[=−/^²]/.test(formula)) return { formula: '', summary: sentence };
  return { formula, summary: summary.charAt(0).toUpperCase() + summary.slice(1) };
}

/** How a sentence of a doc comment begins if it is not about values and use. */
const BEGINNINGS: [Remark['label'], RegExp][] = [
  ['Shapes', /^Shapes: /],
  ['Errors', /^(Throws |Same inputs)/],
  ['Accuracy', /^(Error: |(A class index: )?[Ww]ithin |Right to |A class index: the error of )/],
  ['Source', /^(Source: |Options as in )/],
];

/** The sentences of a doc comment, grouped by topic. */
export function sortRemarks(sentences: string[]): Remark[] {
  const texts = new Map<Remark['label'], string[]>();
  let inSource = false;
  for (const sentence of sentences) {
    const begun = BEGINNINGS.find(([, start]) => start.test(sentence))?.[0];
    // A source contains initials, each of which looks like the end of a sentence.
    inSource = sentence.startsWith('Source: ') || (inSource && !begun);
    const label: Remark['label'] = begun ?? (inSource ? 'Source' : 'Values');
    const words = sentence.replace(/^(Shapes|Error|Source): /, '');
    texts.set(label, [...(texts.get(label) ?? []), words]);
  }
  return LABELS.filter((label) => texts.has(label)).map((label) => ({
    label,
    text: (texts.get(label) ?? []).join(' '),
  }));
}
