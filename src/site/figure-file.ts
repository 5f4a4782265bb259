/** The numbers behind a snippet's figures as a file, which a page fetches when its reader looks at one. */

import type { SiteFile } from '../notebook/browser/site-file.ts';
import { encodeSeries } from '../notebook/figure/series-text.ts';
import type { Output } from '../notebook/protocol.ts';
import { hashedFile } from './hashed-file.ts';

/** The file's text and where it is served; no `file` for a snippet without figures. */
export function figureFile(snippet: string, outputs: Output[]): { text: string; file?: SiteFile } {
  const figures = outputs.flatMap((output) =>
    output.kind === 'figure' ? [[output.name, output.figure.series]] : [],
  );
  const text = encodeSeries(Object.fromEntries(figures));
  const path = `/notebook/figures/${snippet}.json`;
  if (figures.length === 0) return { text };
  return { text, file: import.meta.env.DEV ? { path } : hashedFile(path, text) };
}
