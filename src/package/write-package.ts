/**
 * `npm run package`: the core as a package of its own, ready for `npm publish`, in `.cache/package/`. Its
 * JavaScript and its types are made from `src/core/`; every `index.ts` there is an entry of the package.
 */
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, posix, relative, resolve } from 'node:path';
import ts from 'typescript';

const TOP = join(import.meta.dirname, '../..');
const CORE = join(TOP, 'src/core');

const DESCRIPTION =
  'Cross-entropy losses and their gradients, from logits, to the last digits: softmax, sigmoid, entropy, KL divergence.';

/** The name under which the core is published. */
export const PACKAGE_NAME = 'cross-entropy-core';

/**
 * Writes the package into a folder, which is emptied first.
 *
 * @throws Error with the compiler's messages when the core does not compile.
 */
export async function writePackage(folder: string): Promise<void> {
  const files = await readdir(CORE, { recursive: true });
  const entries = files.filter((file) => /(^|[\\/])index\.ts$/.test(file)).sort();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  compile(
    entries.map((file) => join(CORE, file)),
    join(folder, 'dist'),
  );
  const manifest = manifestOf(
    JSON.parse(await readFile(join(TOP, 'package.json'), 'utf8')),
    entries.map((file) => file.replaceAll('\\', '/')),
  );
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await cp(join(TOP, 'LICENSE'), join(folder, 'LICENSE'));
  await cp(join(import.meta.dirname, 'README.md'), join(folder, 'README.md'));
}

/** The compiler gives imports in JavaScript the ending of what it writes, but not those in types. */
const IMPORTED = /((?:from |import\()['"]\.{1,2}\/[^'"]*)\.ts(['"])/g;

/** Compiles files, and what they import, to JavaScript and types beside it. */
function compile(files: string[], outDir: string): void {
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2022.d.ts'],
    types: [],
    strict: true,
    verbatimModuleSyntax: true,
    rewriteRelativeImportExtensions: true,
    declaration: true,
    rootDir: CORE,
    outDir,
    noEmitOnError: true,
  });
  const { diagnostics } = program.emit(undefined, (path, text) => {
    ts.sys.writeFile(path, path.endsWith('.d.ts') ? text.replace(IMPORTED, '$1.js$2') : text);
  });
  const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (problems.length > 0) {
    const host = {
      getCanonicalFileName: (file: string) => relative(TOP, file),
      getCurrentDirectory: () => TOP,
      getNewLine: () => '\n',
    };
    throw new Error(`The core does not compile:\n${ts.formatDiagnostics(problems, host)}`);
  }
}

/** What this project says of itself and the package, too. */
interface Project {
  version: string;
  license: string;
  type: string;
  repository?: unknown;
  homepage?: string;
  bugs?: unknown;
}

/** The package's `package.json`; `entries` are the index files of the core. */
function manifestOf(project: Project, entries: string[]): Record<string, unknown> {
  const { version, license, type, repository, homepage, bugs } = project;
  const exported = entries.map((file): [string, object] => {
    const path = `./${posix.join('dist', file.replace(/\.ts$/, ''))}`;
    const name = posix.join('.', posix.dirname(file));
    return [name === '.' ? '.' : `./${name}`, { types: `${path}.d.ts`, default: `${path}.js` }];
  });
  return {
    name: PACKAGE_NAME,
    version,
    description: DESCRIPTION,
    keywords: ['cross-entropy', 'softmax', 'sigmoid', 'log-sum-exp', 'loss', 'gradient'],
    license,
    ...(repository !== undefined && { repository }),
    ...(homepage !== undefined && { homepage }),
    ...(bugs !== undefined && { bugs }),
    type,
    exports: Object.fromEntries(exported),
    files: ['dist'],
    sideEffects: false,
    engines: { node: '>=18' },
  };
}

if (import.meta.main) {
  const folder = resolve(process.argv[2] ?? join(TOP, '.cache/package'));
  await writePackage(folder);
  console.log(
    `The package is in ${relative(process.cwd(), folder)}: "npm publish" there publishes it.`,
  );
}
