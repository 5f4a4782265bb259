/**
 * Where an error happened, in words: the line, and the calls that led there.
 */
import type { Place, RunError } from '../../protocol.ts';

/**
 * The place of an error as cell `name` shows it, such as `line 2, column 7; called from line 9, column 1`;
 * empty when it is not known. Places in the cell's own code need no file.
 */
export function errorPlace({ module, line, column, path = [] }: RunError, name: string): string {
  const place = (at: Partial<Place>) => {
    const file = at.module === name ? [] : [`${at.module}.ts`];
    const position = at.line === undefined ? [] : [`line ${at.line}, column ${at.column}`];
    return [...file, ...position].join(', ');
  };
  const places = [place({ module, line, column }), ...path.slice(1).map(place)];
  return places.filter(Boolean).join('; called from ');
}
