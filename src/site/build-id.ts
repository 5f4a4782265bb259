/**
 * Names a build by a hash of all its files. Every page carries the name, and `/build.json` says the name
 * of the build that the host serves, so that a page can find out that it is of an older one. The search
 * index has the name in its address, so that a page never searches the index of another build.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** The paths of a folder's files inside it, sorted. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(join(folder, '/').length).replaceAll('\\', '/'),
    )
    .sort();
}

/** The name of the build in a folder: the same for the same files, whenever and wherever it is made. */
export async function nameBuild(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await filesIn(folder)) {
    const content = await readFile(join(folder, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 12);
}

/** An Astro integration that names the build. It comes after all that write or change files. */
export function buildId(): AstroIntegration {
  return {
    name: 'build-id',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const id = await nameBuild(folder);
        for (const file of await filesIn(folder)) {
          if (!file.endsWith('.html')) continue;
          const path = join(folder, file);
          const meta = `<meta name="build" content="${id}">`;
          const html = await readFile(path, 'utf8');
          await writeFile(
            path,
            html.replace(/<title>/, (title) => meta + title),
          );
        }
        const search = join(folder, 'pagefind');
        if (existsSync(search)) await rename(search, `${search}.${id}`);
        await writeFile(join(folder, 'build.json'), JSON.stringify({ id }));
      },
    },
  };
}
