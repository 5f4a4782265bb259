/**
 * Whether a snippet reads well as a listing: what draws is marked and folded, and what is left is short.
 */
import { type LineKind, lineKinds, regionMistakes } from '../render/regions.ts';
import { lineAt, lineStarts, parse, type SyntaxNode } from '../render/syntax.ts';

/**
 * One sentence for each mistake, with file and line. `mostLines` is how many lines may be left beside the
 * imports and the drawing code; without it only the marks themselves are looked at.
 */
export function validateListing(name: string, source: string, mostLines?: number): string[] {
  const at = (line: number, message: string) => `snippets/${name}.ts:${line}: ${message}`;
  const mistakes = regionMistakes(source).map(({ line, message }) => at(line, message));
  if (mostLines === undefined || mistakes.length > 0) return mistakes;
  const kinds = lineKinds(source);
  for (const line of plotCalls(source)) {
    if (kinds[line - 1] === 'drawing') continue;
    mistakes.push(
      at(
        line,
        'a plot is made outside of the drawing code. Put it between // #region drawing and // #endregion.',
      ),
    );
  }
  const shown = linesOf('idea', kinds);
  if (shown.length > mostLines) {
    const words = `${shown.length} lines are shown beside imports and drawing code, and ${mostLines} are the most. Shorten the snippet, or make two of it.`;
    mistakes.push(at(shown[mostLines], words));
  }
  return mistakes;
}

/** The lines of one kind, counted from 1. */
const linesOf = (kind: LineKind, kinds: LineKind[]): number[] =>
  kinds.flatMap((each, i) => (each === kind ? [i + 1] : []));

/** The lines that call `Plot.plot` or `plot`. */
function plotCalls(source: string): number[] {
  const starts = lineStarts(source);
  const calls: SyntaxNode[] = [];
  parse(source).iterate({
    enter: ({ node }) => {
      const called = node.name === 'CallExpression' ? node.firstChild : undefined;
      if (called && /^(Plot\.)?plot$/.test(source.slice(called.from, called.to))) calls.push(node);
    },
  });
  return calls.map(({ from }) => lineAt(starts, from));
}
