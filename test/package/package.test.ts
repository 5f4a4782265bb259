/** What `npm run package` writes can be packed, installed, imported and bundled like any other package. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as core from '../../src/core/index.ts';
import { PACKAGE_NAME, writePackage } from '../../src/package/write-package.ts';

const TOP = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'package-'));
const [written, project] = ['written', 'project'].map((name) => join(folder, name));
let tarball: string;

const run = (command: string, words: string[], cwd: string) =>
  promisify(execFile)(command, words, { cwd });

beforeAll(async () => {
  await writePackage(written);
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], written);
  tarball = join(folder, JSON.parse(stdout)[0].filename);
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "type": "module", "private": true }');
  await run('npm', ['install', tarball, '--offline', '--no-audit', '--no-fund'], project);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a program in the project that has the package installed; returns what it prints. */
async function printed(program: string): Promise<string> {
  writeFileSync(join(project, 'program.mjs'), program);
  return (await run(process.execPath, ['program.mjs'], project)).stdout;
}

test('it installs without a network, and brings nothing else', () => {
  const installed = readdirSync(join(project, 'node_modules')).filter((name) => name[0] !== '.');
  expect(installed).toEqual([PACKAGE_NAME]);
  const manifest = JSON.parse(
    readFileSync(join(project, 'node_modules', PACKAGE_NAME, 'package.json'), 'utf8'),
  );
  expect(manifest).not.toHaveProperty('private');
  expect(manifest).not.toHaveProperty('dependencies');
  expect(manifest.license).toBe('MIT');
});

test('it exports in Node what the core exports, and can be required', async () => {
  const names = await printed(
    `import * as core from '${PACKAGE_NAME}'; console.log(JSON.stringify(Object.keys(core)));`,
  );
  expect(JSON.parse(names).sort()).toEqual(Object.keys(core).sort());
  const required = await printed(
    `import { createRequire } from 'node:module';
    console.log(createRequire(import.meta.url)('${PACKAGE_NAME}').softmax([0, 0]).join());`,
  );
  expect(required).toBe('0.5,0.5\n');
});

const readme = readFileSync(join(TOP, 'src/package/README.md'), 'utf8');
const examples = [...readme.matchAll(/```ts\n(.*?)```\n\n```text\n(.*?)```/gs)];

test('the README has examples, each with what it prints', () => {
  expect(examples.length).toBe(readme.match(/```ts\n/g)?.length);
  expect(examples.length).toBeGreaterThan(3);
});

test.each(examples.map(([, code, output]) => [code, output]))(
  'an example of the README prints what it says: %s',
  async (code, output) => {
    expect(await printed(code)).toBe(output);
  },
);

test('a bundle of one function has none of the others', async () => {
  const bundle = async (names: string) => {
    const { outputFiles } = await build({
      stdin: {
        contents: `export { ${names} } from '${PACKAGE_NAME}';`,
        resolveDir: project,
      },
      bundle: true,
      format: 'esm',
      write: false,
    });
    return outputFiles[0].text;
  };
  const [one, all] = await Promise.all([bundle('perplexity'), bundle(Object.keys(core).join())]);
  expect(one).toContain('function perplexity');
  expect(one).not.toMatch(/softmax|sigmoid/i);
  expect(all).toContain('function softmaxCrossEntropyLoss(');
  expect(one.length).toBeLessThan(all.length / 20);
});

test('its types have the doc comments, and a strict program in TypeScript is checked against them', () => {
  const types = readFileSync(
    join(project, 'node_modules', PACKAGE_NAME, 'dist/softmax.d.ts'),
    'utf8',
  );
  expect(types).toContain('the probability of each class');
  const program = (line: string) => {
    const file = join(project, 'program.mts');
    writeFileSync(file, `import { type Matrix, matrix, softmax } from '${PACKAGE_NAME}';\n${line}`);
    const checked = ts.createProgram([file], {
      strict: true,
      noEmit: true,
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      types: [],
      skipDefaultLibCheck: true,
    });
    return ts
      .getPreEmitDiagnostics(checked)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  };
  const right = 'export const m: Matrix = matrix([softmax([1, 2])]);';
  expect(program(right)).toEqual([]);
  expect(program(right.replace('[1, 2]', '"logits"'))).toHaveLength(1);
}, 60_000);

test('publint and "are the types wrong" find nothing', async () => {
  const { messages, pkg } = await publint({ pkgDir: written, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  const attw = join(TOP, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const { stdout } = await run(
    process.execPath,
    [attw, tarball, '--profile', 'esm-only', '--no-color', '--no-emoji'],
    project,
  );
  // (It ends with an error when there is a problem.)
  expect(stdout).toMatch(/node16 \(from ESM\).*OK \(ESM\)/);
}, 60_000);
