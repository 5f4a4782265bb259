import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { book } from '../src/book/book.ts';
import * as core from '../src/core/index.ts';
import { readSnippets } from './support/book.ts';

/** Every module below a folder with what it imports; relative imports as paths from the top. */
function importsBelow(folder: string): { file: string; imports: string[] }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|astro|mdx)$/.test(file))
    .map((name) => {
      const file = posix.join(folder, name.replaceAll('\\', '/'));
      const text = readFileSync(join(file), 'utf8');
      const specifiers = [
        ...text.matchAll(/^\s*(?:import|export)\s[^'"`;]*?from '([^']+)'/gm),
        ...text.matchAll(/^\s*import '([^']+)'/gm),
        ...text.matchAll(/\bimport\('([^']+)'\)/g),
      ];
      const imports = specifiers.map(([, specifier]) =>
        specifier.startsWith('.') ? posix.join(dirname(file), specifier) : specifier,
      );
      return { file, imports };
    });
}

/** The imports of a folder that match none of what is allowed. */
function strays(folder: string, ...allowed: RegExp[]): string[] {
  return importsBelow(folder).flatMap(({ file, imports }) =>
    imports
      .filter((imported) => !allowed.some((pattern) => pattern.test(imported)))
      .map((imported) => `${file} imports ${imported}`),
  );
}

/** What leads nowhere in this project: packages, Node's own modules, and modules that the build writes. */
const OUTSIDE = [/^[^s#.]/, /^s(?!rc\/|nippets\/)/];

describe('the arrows between folders point one way', () => {
  it('the core imports nothing outside itself', () => {
    expect(importsBelow('src/core').length).toBeGreaterThan(5);
    expect(strays('src/core', /^src\/core\//)).toEqual([]);
  });

  it('only the book imports the core', () => {
    const importers = importsBelow('src')
      .filter(({ imports }) => imports.some((path) => /^(#core$|src\/core\/)/.test(path)))
      .map(({ file }) => file)
      .filter((file) => !file.startsWith('src/core/'));
    expect(importers.length).toBeGreaterThan(0);
    for (const file of importers) expect(file).toMatch(/^src\/book\//);
  });

  it('the notebook imports nothing of the site, the book or their components', () => {
    expect(importsBelow('src/notebook').length).toBeGreaterThan(30);
    expect(strays('src/notebook', /^src\/notebook\//, ...OUTSIDE)).toEqual([]);
  });

  it('the rooms of the notebook that run in a browser import nothing of Node', () => {
    const rooms = ['run', 'api', 'figure', 'render'].map((room) => `src/notebook/${room}`);
    const ofNode = rooms.flatMap((room) =>
      importsBelow(room).flatMap(({ file, imports }) =>
        imports
          .filter((path) => path.startsWith('node:') || path.startsWith('src/notebook/node/'))
          .map((path) => `${file} imports ${path}`),
      ),
    );
    expect(ofNode).toEqual([]);
  });

  it('the site imports the notebook and its own parts, and nothing of the book', () => {
    const parts = [/^src\/(site|notebook|styles)\//, /^#components\//];
    expect(strays('src/site', ...parts, ...OUTSIDE)).toEqual([]);
  });

  it('components import the notebook and the site, and nothing of the book', () => {
    const parts = [/^src\/(components|site|notebook|styles)\//];
    expect(strays('src/components', ...parts, ...OUTSIDE)).toEqual([]);
  });

  it('snippets import the core, the notebook, Plot and each other, and checks what checks are made of', () => {
    const allowed = [/^#core$/, /^#notebook$/, /^@observablehq\/plot$/, /^snippets\//];
    const ofChecks = /^snippets\/.*\/checks\.ts imports #check$/;
    const others = strays('snippets', ...allowed).filter((stray) => !ofChecks.test(stray));
    expect(others).toEqual([]);
  });

  it('chapters import components only', () => {
    expect(strays('content', /^#components\//, /^#book\/components\//)).toEqual([]);
  });
});

describe('the machine knows nothing of this book', () => {
  const text = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|astro)$/.test(file))
      .map((file) => ({
        file: posix.join(folder, file.replaceAll('\\', '/')),
        text: readFileSync(join(folder, file), 'utf8'),
      }));
  const machine = ['src/notebook', 'src/site', 'src/components', 'src/preview'].flatMap(text);
  const { title, storagePrefix } = book;
  const exportsOfCore = Object.keys(core).filter((name) =>
    /[a-z][A-Z]|^(softmax|sigmoid)/.test(name),
  );
  const symbols = book.notation.flatMap(({ macro, colour }) =>
    macro ? [`symbol-${colour}\\b`, `--color-${colour}\\b`] : [],
  );
  const snippets = readSnippets();
  const topics = [...new Set(Object.keys(snippets).map((name) => `['"\`/]${name.split('/')[0]}/`))];
  const words = [title, storagePrefix, 'softmax', 'sigmoid', 'cross-?entropy', '\\blogits?\\b'];

  it.each([
    ['title, storage name or subject', words],
    ['functions of its core', exportsOfCore.map((name) => `\\b${name}\\b`)],
    ['symbols', symbols],
    ['topics of its snippets', topics],
  ])('not its %s', (_, patterns) => {
    expect(patterns.length).toBeGreaterThan(0);
    const pattern = new RegExp(patterns.join('|'), 'i');
    const found = machine.flatMap(({ file, text }) => {
      const word = pattern.exec(text)?.[0];
      return word ? [`${file}: ${word}`] : [];
    });
    expect(found).toEqual([]);
  });
});
