import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

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

describe('the arrows between folders point one way', () => {
  it('the core imports nothing outside itself', () => {
    expect(importsBelow('src/core').length).toBeGreaterThan(5);
    expect(strays('src/core', /^src\/core\//)).toEqual([]);
  });

  it('snippets import the core, the notebook, Plot and each other, and checks what checks are made of', () => {
    const allowed = [/^#core$/, /^#notebook$/, /^@observablehq\/plot$/, /^snippets\//];
    const ofChecks = /^snippets\/.*\/checks\.ts imports #check$/;
    const others = strays('snippets', ...allowed).filter((stray) => !ofChecks.test(stray));
    expect(others).toEqual([]);
  });

  it('the notebook knows the core in one place, the table of modules', () => {
    const knowing = importsBelow('src/notebook').filter(({ imports }) =>
      imports.some((imported) => /^(#core|src\/core\/)/.test(imported)),
    );
    expect(knowing.map(({ file }) => file)).toEqual(['src/notebook/modules.ts']);
  });

  it('the notebook knows nothing of components, pages and the site', () => {
    expect(strays('src/notebook', /^src\/notebook\//, /^[^s#.]/, /^s(?!rc)/, /^#core$/)).toEqual(
      [],
    );
  });

  it('chapters import components only', () => {
    expect(strays('content', /^#components\//)).toEqual([]);
  });
});
