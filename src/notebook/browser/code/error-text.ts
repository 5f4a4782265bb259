/**
 * An error as text: what went wrong, where, and through which calls.
 */
import type { Place, RunError } from '../../protocol.ts';

/** The text of an error as cell `name` shows it; places in the cell's own code need no file. */
export function errorText(
  { message, module, line, column, path = [] }: RunError,
  name: string,
): string {
  const place = (at: Partial<Place>) => {
    const file = at.module === name ? [] : [`${at.module}.ts`];
    const position = at.line === undefined ? [] : [`line ${at.line}, column ${at.column}`];
    return [...file, ...position].join(', ');
  };
  const where = [place({ module, line, column }), ...path.slice(1).map(place)].filter(Boolean);
  return where.length === 0 ? message : `${message} (${where.join('; called from ')})`;
}
