/**
 * Turns what a snippet threw into a helpful error: what went wrong, where in the reader's own text,
 * through which calls, and which name was probably meant.
 */

import { cut, LIMITS } from '../limits.ts';
import type { Place, RunError } from '../protocol.ts';
import { nearest } from '../suggest.ts';
import type { Builtins } from './builtins.ts';
import type { CompiledModule } from './compile.ts';
import { LINES_BEFORE } from './function-body.ts';
import type { ImportedModule } from './module-syntax.ts';

/** A message of many megabytes stands before the calls in a stack. */
const LONGEST_STACK = 20_000;

/**
 * Describes what `module` threw. `moduleAt` has the module that was evaluated at each address, to
 * map a stack to places in snippets; frames in the core and in Plot are skipped.
 */
export function describeThrown(
  thrown: unknown,
  { module, imports }: CompiledModule,
  moduleAt: Map<string, CompiledModule>,
  builtins: Builtins,
): RunError {
  const path = placesIn(thrown, moduleAt);
  const message = messageOf(thrown);
  const advice = thrown instanceof Error ? meant(thrown.message, imports, builtins) : '';
  const [first] = path;
  return {
    kind: 'runtime',
    message: cut(message, LIMITS.message) + advice,
    ...(first ?? { module }),
    ...(path.length > 1 ? { path } : {}),
  };
}

/** The stack frames that are in snippets, innermost first; a place in a recursion counts once. */
function placesIn(thrown: unknown, moduleAt: Map<string, CompiledModule>): Place[] {
  const stack = thrown instanceof Error ? String(thrown.stack ?? '').slice(-LONGEST_STACK) : '';
  const places: Place[] = [];
  for (const [, address, line, column] of stack.matchAll(
    /((?:blob|snippet):[^\s)@]+?):(\d+):(\d+)/g,
  )) {
    const compiled = moduleAt.get(address);
    // WebKit names the place where an async function begins, too, which is before the module's first line.
    if (!compiled || Number(line) <= LINES_BEFORE) continue;
    const place = {
      module: compiled.module,
      ...compiled.original(Number(line), Number(column)),
    };
    const isKnown = places.some((other) => JSON.stringify(other) === JSON.stringify(place));
    if (!isKnown && places.length < LIMITS.path) places.push(place);
  }
  return places;
}

function messageOf(thrown: unknown): string {
  try {
    if (thrown instanceof Error) return `${thrown.name}: ${thrown.message}`;
    return `Thrown: ${typeof thrown === 'object' ? JSON.stringify(thrown) : String(thrown)}`;
  } catch {
    return 'Thrown: a value that cannot be read';
  }
}

/** An engine's message for an unknown name: in Chromium and Firefox, or in WebKit. */
const UNDEFINED = /^(\w+) is not defined|^Can't find variable: (\w+)/;
const NO_FUNCTION = /^(\w+)\.(\w+) is not a function/;

function meant(message: string, imports: ImportedModule[], builtins: Builtins): string {
  const [, v8, webkit] = UNDEFINED.exec(message) ?? [];
  const name = v8 ?? webkit;
  if (name) return unknownName(name, builtins);
  const [, , property] = NO_FUNCTION.exec(message) ?? [];
  if (!property) return '';
  for (const { specifier } of imports) {
    const guess = builtins[specifier] && nearest(property, Object.keys(builtins[specifier]));
    if (guess && guess !== property) return `. Did you mean "${guess}" of ${specifier}?`;
  }
  return '';
}

/** Suggests to import a builtin of this name, or else a builtin's name that is spelt like it. */
function unknownName(name: string, builtins: Builtins): string {
  for (const [specifier, exports] of Object.entries(builtins)) {
    if (Object.hasOwn(exports, name)) {
      return `. Import it: import { ${name} } from '${specifier}';`;
    }
  }
  // Plot is imported as a namespace, so a bare name is never one of Plot's.
  for (const [specifier, exports] of Object.entries(builtins)) {
    const guess = specifier.startsWith('#') && nearest(name, Object.keys(exports));
    if (guess) return `. Did you mean "${guess}" of ${specifier}?`;
  }
  return '';
}
