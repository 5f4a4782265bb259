/**
 * The modules that a snippet may import: those of the machine and those of the book.
 */

import { createCheckApi } from '../api/check-api.ts';
import type { RunContext } from '../api/run-context.ts';
import { createSnippetApi } from '../api/snippet-api.ts';
import type { BookModules } from '../book.ts';
import { plotOn } from '../figure/plot.ts';

/** Module specifiers, each with what the module exports. */
export type Builtins = Record<string, Record<string, unknown>>;

/**
 * Modules that are the same in every run: the book's own, and Plot, which draws on the document that
 * `documentNow` gives.
 */
export function sharedBuiltins(documentNow: () => Document, modules: BookModules): Builtins {
  return { ...modules, '@observablehq/plot': plotOn(documentNow) };
}

/** Modules that belong to one run: what they declare, show and count goes to `context`. */
export function runBuiltins(context: () => RunContext | undefined): Builtins {
  return frozen({ '#notebook': createSnippetApi(context), '#check': createCheckApi() });
}

/** Copies that no snippet can change: what a module imports is the same for all. */
export function frozen(modules: Record<string, object>): Builtins {
  const copies = Object.entries(modules).map(([name, exports]) => [
    name,
    Object.freeze({ ...exports }),
  ]);
  return Object.fromEntries(copies);
}
