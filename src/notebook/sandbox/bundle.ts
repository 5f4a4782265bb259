/**
 * The sandbox's scripts as texts. Both are classic scripts: a worker made from a blob may not be a
 * module in every browser, and the frame's must stand in its page for the policy to name it by hash.
 */
import { createHash } from 'node:crypto';
import { build } from 'esbuild';

async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`src/notebook/sandbox/${file}`],
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0].text;
}

/** The kernel with all that a snippet may import, for the worker. */
export function bundleKernel(): Promise<string> {
  return bundle('worker.ts');
}

/** The frame's script, and the policy of a page that may run nothing but this and blobs it makes. */
export async function bundleFrame(): Promise<{ script: string; policy: string }> {
  const script = await bundle('frame.ts');
  const hash = createHash('sha256').update(script).digest('base64');
  const policy = `default-src 'none'; script-src 'sha256-${hash}' blob:; worker-src blob:`;
  return { script, policy };
}
