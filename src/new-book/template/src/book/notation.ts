import type { Notation } from '../site/notation.ts';

/** The symbols of the book. */
export const notation: readonly Notation[] = [];
