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

/** The block tags of a doc comment. What stands before them is prose, and goes under Values. */
const TAGS: Record<string, Remark['label']> = {
  shapes: 'Shapes',
  throws: 'Errors',
  accuracy: 'Accuracy',
  source: 'Source',
};

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
  /** The sentences after that (Values) and the block tags, in the order of the labels. */
  remarks: Remark[];
  /** The files of test/core that mention it. */
  tests: string[];
}

/**
 * Every export of the core: by file in the order of `index.ts`, then in the order of declaration.
 *
 * @throws Error that names an export of `index.ts` without a declaration or a doc comment, or
 * with a tag in it that is not one of TAGS.
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
    const doc = docOf(declaration, `${core}/${file}: ${name}`);
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

function docOf(
  declaration: Declaration,
  place: string,
): Pick<CoreExport, 'formula' | 'summary' | 'remarks'> {
  const [doc] = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc);
  const [first, ...values] = oneLine(doc?.comment).split(/(?<=\.) /);
  const said: Remark[] = [
    { label: 'Values', text: values.join(' ') },
    ...(doc?.tags ?? []).map((tag) => remarkOf(tag, place)),
  ];
  const remarks = LABELS.map((label) => {
    const texts = said.filter((remark) => remark.label === label).map(({ text }) => text);
    return { label, text: texts.join(' ') };
  });
  return { ...splitFormula(first), remarks: remarks.filter(({ text }) => text !== '') };
}

function oneLine(comment: ts.JSDoc['comment']): string {
  return (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/g, ' ').trim();
}

/** `@throws RangeError where …` reads `Throws RangeError where …`; other tags only lose their name. */
function remarkOf(tag: ts.JSDocTag, place: string): Remark {
  const name = tag.tagName.text;
  if (!Object.hasOwn(TAGS, name)) {
    const known = Object.keys(TAGS).map((one) => `@${one}`);
    throw new Error(
      `${place} has the tag @${name}. Use ${known.join(', ')}, or write it as prose before them.`,
    );
  }
  const text = oneLine(tag.comment);
  const namesAnError = name === 'throws' && /^\w*Error\b/.test(text);
  return { label: TAGS[name], text: namesAnError ? `Throws ${text}` : text };
}

/** `H(p) = −Σ pᵢ ln pᵢ, in nats: the mean surprise.` → formula and `In nats: the mean surprise.` */
export function splitFormula(sentence: string): { formula: string; summary: string } {
  const [, formula = '', summary = ''] =
    /^(.+?)(?:: |, (?=with |for |in nats)|\.$)(.*)$/.exec(sentence) ?? [];
  if (!/[=−/^²]/.test(formula)) return { formula: '', summary: sentence };
  return { formula, summary: summary.charAt(0).toUpperCase() + summary.slice(1) };
}
