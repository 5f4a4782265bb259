/**
 * Runs the cells of a notebook one after the other, as a kernel does: each is evaluated by itself, among the
 * names that the ones before have declared. It is a process of its own, in which Node strips the types.
 */
import type { Runtime } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import { stripTypeScriptTypes } from 'node:module';
import * as ObservablePlot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** What the cells printed and drew, cell by cell, or what the first that failed said. */
export type NotebookRun = { shown: string[][]; error?: string };

let shown: string[] = [];
const display = (value: unknown) => shown.push(value instanceof Element ? 'figure' : 'value');
const { document } = parseHTML('<!doctype html><html><body></body></html>');
const { Element } = parseHTML('<p>').window as unknown as { Element: typeof globalThis.Element };
const Deno = { jupyter: { display: async () => shown.push('figure') } };
const Plot = {
  ...ObservablePlot,
  plot: (options: object = {}) => ObservablePlot.plot({ document, ...options }),
};
console.log = (name, _, value) => shown.push(`${name} = ${value}`);

process.on('message', async ({ cells, isDeno }: { cells: string[]; isDeno: boolean }) => {
  Object.assign(globalThis, { display, Element, parseHTML, ObservablePlot });
  // In Deno the notebook makes its own Plot; in Observable it is there.
  Object.assign(globalThis, isDeno ? { Deno } : { Plot });
  const session = new Session();
  session.connect();
  const run: NotebookRun = { shown: [] };
  for (const cell of cells) {
    shown = [];
    const code = cell.replace(/^import .* from 'npm:.*';$/gm, '');
    const question = { expression: stripTypeScriptTypes(code), replMode: true, awaitPromise: true };
    const answer: unknown = await session.post('Runtime.evaluate', question);
    const { exceptionDetails } = answer as Runtime.EvaluateReturnType;
    run.shown.push(shown);
    if (exceptionDetails) {
      run.error = `${exceptionDetails.exception?.description ?? exceptionDetails.text}\n${cell.slice(-600)}`;
      break;
    }
  }
  process.send?.(run);
  process.disconnect();
});
