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

/** Modules that are the same in every run: the book's own, and Plot drawing on `document`. */
export function sharedBuiltins(document: Document, modules: BookModules): Builtins {
  return { ...modules, '@observablehq/plot': plotOn(document) };
}

/** Modules that belong to one run: what they declare, show and count goes to `context`. */
export function runBuiltins(context: () => RunContext | undefined): Builtins {
  return { '#notebook': { ...createSnippetApi(context) }, '#check': { ...createCheckApi() } };
}
