/**
 * The modules that a snippet may import, in one table: the only place where the notebook knows the
 * core.
 */
import * as core from '#core';
import * as checkApi from './check-api.ts';
import { plotOn } from './figure.ts';
import type { Builtins } from './graph.ts';
import * as snippetApi from './snippet-api.ts';

/** The table, with Plot drawing on `document`. */
export function snippetModules(document: Document): Builtins {
  return {
    '#core': { ...core },
    '#notebook': { ...snippetApi },
    '#check': { ...checkApi },
    '@observablehq/plot': plotOn(document),
  };
}
