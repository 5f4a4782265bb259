/**
 * The parts of a snippet that a listing folds: its imports, and the code that draws its figures, which
 * stands between `// #region drawing` and `// #endregion`.
 */
import {
  definitionsIn,
  lineAt,
  lineStarts,
  parse,
  type SyntaxNode,
  statementsOf,
  type Tree,
} from './syntax.ts';

/** A folded part: its first and last line, counted from 1, and the words that stand for it. */
export type Region = { kind: 'imports' | 'drawing'; first: number; last: number; words: string };

/** A mistake in how a text marks its drawing code, with its line. */
export type RegionMistake = { line: number; message: string };

const MARK = /^\s*\/\/\s*#(region|endregion)\b(.*)$/;
const DRAWING = 'drawing';
/** As many imported names as fit in one line of a phone. */
const MOST_CHARACTERS = 40;

/** The folded parts of a text, in order. What is marked wrongly is not folded. */
export function regionsOf(source: string, tree = parse(source)): Region[] {
  const imports = importsRegion(source, tree);
  const drawing = marksIn(source).regions;
  return imports ? [imports, ...drawing.filter(({ first }) => first > imports.last)] : drawing;
}

/** What a line is for: it carries the idea, imports, draws, or is empty. */
export type LineKind = 'idea' | Region['kind'] | 'empty';

/** What each line of a text is for. */
export function lineKinds(source: string): LineKind[] {
  const regions = regionsOf(source);
  return source.split('\n').map((text, i) => {
    if (text.trim() === '') return 'empty';
    return regions.find(({ first, last }) => first <= i + 1 && i + 1 <= last)?.kind ?? 'idea';
  });
}

/** What is wrong with the marks of a text: a part that is not closed, one in another, one without a name. */
export function regionMistakes(source: string): RegionMistake[] {
  return marksIn(source).mistakes;
}

function marksIn(source: string): { regions: Region[]; mistakes: RegionMistake[] } {
  const regions: Region[] = [];
  const mistakes: RegionMistake[] = [];
  const lines = source.split('\n');
  let opened: number | undefined;
  lines.forEach((text, i) => {
    const [, mark, name = ''] = MARK.exec(text) ?? [];
    const line = i + 1;
    const mistake = (message: string) => mistakes.push({ line, message });
    if (mark === 'region' && name.trim() !== DRAWING) {
      mistake(
        `a region is called "${DRAWING}", not "${name.trim()}". Write // #region ${DRAWING}.`,
      );
    } else if (mark === 'region' && opened !== undefined) {
      mistake(
        `a region inside the region of line ${opened}. Close that one first with // #endregion.`,
      );
    } else if (mark === 'region') {
      opened = line;
    } else if (mark === 'endregion' && opened === undefined) {
      mistake(`no region is open here. Delete this line, or write // #region ${DRAWING} above.`);
    } else if (mark === 'endregion' && opened !== undefined) {
      const inside = lines.slice(opened, i).filter((each) => each.trim() !== '');
      regions.push({ kind: 'drawing', first: opened, last: line, words: drawingWords(inside) });
      opened = undefined;
    }
  });
  if (opened !== undefined) {
    mistakes.push({
      line: opened,
      message: 'this region is not closed. Write // #endregion after its last line.',
    });
  }
  return { regions, mistakes };
}

/** `14 lines draw the figure`. */
function drawingWords(lines: string[]): string {
  const figures =
    lines.filter((line) => /^\s*export /.test(line)).length > 1 ? 'figures' : 'figure';
  return lines.length === 1
    ? `1 line draws the ${figures}`
    : `${lines.length} lines draw the ${figures}`;
}

/** The imports at the top of a text, with nothing but comments between them. */
function importsRegion(source: string, tree: Tree): Region | undefined {
  const statements = statementsOf(tree);
  const isComment = ({ name }: SyntaxNode) => /Comment$/.test(name);
  const begin = statements.findIndex((node) => !isComment(node));
  const rest = statements.slice(begin);
  const count = rest.findIndex((node) => node.name !== 'ImportDeclaration' && !isComment(node));
  const imports = (count === -1 ? rest : rest.slice(0, count)).filter((node) => !isComment(node));
  const last = imports.at(-1);
  if (begin === -1 || !last) return undefined;
  const starts = lineStarts(source);
  const lines = { first: lineAt(starts, imports[0].from), last: lineAt(starts, last.to) };
  // Other code in the last line of the imports would be folded with them.
  const next = source.slice(last.to, starts[lines.last] ?? source.length).trim();
  if (next !== '') return undefined;
  const names = imports.flatMap((node) => namesOf(node, source));
  return { kind: 'imports', ...lines, words: `imports ${shortList(names)}` };
}

/** The names that an import brings, or else the file that it runs. */
function namesOf(node: SyntaxNode, source: string): string[] {
  const text = ({ from, to }: SyntaxNode) => source.slice(from, to);
  const names = definitionsIn(node).map(text);
  if (names.length > 0) return names;
  const file = node.getChild('String');
  return file ? [text(file).slice(1, -1)] : [];
}

/** `a, b, c and 4 more`: as many as fit in a line. */
function shortList(names: string[]): string {
  let shown = names.length;
  while (shown > 1 && names.slice(0, shown).join(', ').length > MOST_CHARACTERS) shown -= 1;
  const rest = names.length - shown;
  return names.slice(0, shown).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
