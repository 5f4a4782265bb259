/** Writes the service worker of a build. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import type { Book } from '../book.ts';
import type { BuiltFile } from './built-file.ts';

/** What no reader of a kept book asks for. */
const NOT_KEPT = [
  '404.html',
  'build.json',
  'download/**',
  'embed.js',
  'embed/**',
  // What shows slides is named after their files in the machine.
  'slides/**',
  '_astro/{_chapter_,Slides.astro}*',
  'llms.txt',
  'social/**',
  '**/*.md',
  '**/*.xml',
  'pagefind.*/*{-ui,-highlight}.*',
];

/** An Astro integration that adds `/sw.js` to the named build; it comes last. */
export function offline(book: Book): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const write = (file: string, text: string) => writeFile(join(folder, file), text);
        if (!book.offline) {
          await write('sw.js', await bundleWorker('retired-worker.ts', book));
          return;
        }
        const { id } = JSON.parse(await readFile(join(folder, 'build.json'), 'utf8'));
        const files = await filesToKeep(folder, id);
        const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
        await write('build.json', JSON.stringify({ id, bytes }));
        await write('sw.js', await bundleWorker('worker.ts', book, { BUILD: id, FILES: files }));
      },
    },
  };
}

/** A service worker's script; `constants` are written into it. */
export async function bundleWorker(
  file: 'worker.ts' | 'retired-worker.ts',
  { storagePrefix }: Book,
  constants: Record<string, unknown> = {},
): Promise<string> {
  const values = {
    ...constants,
    'import.meta.env.STORAGE_PREFIX': storagePrefix,
    'process.env.NODE_ENV': 'production',
  };
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, file)],
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2022',
    legalComments: 'none',
    write: false,
    define: Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, JSON.stringify(value)]),
    ),
  });
  return outputFiles[0].text;
}

/** The files of a build that a reader may need offline, by the addresses at which pages ask for them. */
async function filesToKeep(folder: string, build: string): Promise<BuiltFile[]> {
  // The whole package would bring a bundler, which takes a second to load.
  const { getManifest } = await import('workbox-build/build/get-manifest.js');
  const { manifestEntries, warnings } = await getManifest({
    globDirectory: folder,
    // A file without an ending, such as `_headers`, is for the host, which may not send it.
    globPatterns: ['**/*.*'],
    globIgnores: NOT_KEPT,
    maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
  });
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  const files = manifestEntries.map(async ({ url }): Promise<BuiltFile> => {
    const content = await readFile(join(folder, url));
    const hash = createHash('sha256').update(content).digest('base64');
    const path = url.replace(/(^|\/)index\.html$/, '$1').replace(/^sandbox\/$/, `$&?${build}`);
    return { path, bytes: content.length, integrity: `sha256-${hash}` };
  });
  return Promise.all(files);
}
