/**
 * The sandbox's scripts as texts. Both are classic scripts: a worker made from a blob may not be a
 * module in every browser, and the frame's script stands in its page, so that the policy can name it by
 * its hash.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import type { NotebookBook } from '../../book.ts';
import { moduleTable } from '../../node/module-table.ts';

/** The kernel with all that a snippet may import, for the worker; `machine` has `notebook/` in it. */
export function bundleKernel(machine: string, book: NotebookBook): Promise<string> {
  return bundle(machine, 'worker.ts', { plugins: [bookModules(book)] });
}

/**
 * The script of the frame that starts this kernel and no other, and the policy of a page that may run
 * only this script and blobs that it makes.
 */
export async function bundleFrame(
  machine: string,
  kernel: string,
): Promise<{ script: string; policy: string }> {
  const kernelHash = createHash('sha256').update(kernel).digest('hex');
  const script = await bundle(machine, 'frame.ts', {
    define: { KERNEL_HASH: JSON.stringify(kernelHash) },
  });
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}' blob:; worker-src blob:`;
  return { script, policy };
}

async function bundle(machine: string, file: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(machine, 'notebook/browser/sandbox', file)],
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    // A sloppy function tells who called it.
    banner: { js: "'use strict';" },
    ...options,
    write: false,
  });
  return outputFiles[0].text;
}

/** Gives the worker the book's own modules: `import { modules } from 'virtual:book-modules'`. */
function bookModules(book: NotebookBook): Plugin {
  return {
    name: 'book-modules',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^virtual:book-modules$/ }, ({ path }) => ({ path, namespace: 'book' }));
      onLoad({ filter: /.*/, namespace: 'book' }, () => {
        return { contents: moduleTable(book), resolveDir: book.root };
      });
    },
  };
}
