/** Texts that try to leave the place where a snippet's code is put. */
import type { Attack, AttackClass } from '../attack.ts';

const PARSED = 'A snippet is parsed as a module of its own before its code goes anywhere.';
const out = `(globalThis as any).left = 'BREACH'; void fetch('http://LISTENER/');`;

const text = (name: string, code: string): Attack => ({ name, stoppedBy: PARSED, code });

export const syntax: AttackClass = {
  name: 'syntax',
  about: 'A text closes brackets that it did not open, or hides what comes after it.',
  attacks: [
    text(
      'a bracket that closes a function',
      `export const x = 1;\n}); ${out} (async function () {`,
    ),
    text('a bracket that closes a block', `}}}\n${out}\n{{{`),
    text('a comment without an end', 'export const x = 1;\n/* '),
    text('a comment as the last line', 'export const x = 1; // the end'),
    text('a comment of HTML', `export const x = 1;\n<!-- ${out}\n--> x`),
    text('a template without an end', 'export const x = `a ${1'),
    text('a text without an end', `export const x = 'a\n${out}`),
    text('a regular expression without an end', 'export const x = /a'),
    text('a first line for a shell', `#!/bin/sh\nexport const x = 1;`),
    text('a return', `return 'BREACH';`),
    text('words of functions', 'export const x = [typeof arguments, new.target, this];'),
    text('a super', 'export const x = super.x;'),
    text('a with', `with (globalThis) { ${out} }`),
    text(
      'import.meta',
      `export const x = String(import.meta.url).startsWith('http') ? 'BREACH' : 'no';`,
    ),
    text('an export of what is not there', 'export { missing };'),
    text('an export in a block', 'if (true) { export const x = 1; }'),
    text('the same export twice', 'export const x = 1;\nexport { x };'),
    text(
      'names of the kernel’s own',
      `const exports = 1, module = 2, require = 3, importMeta = 4, _import = 5, globalThis = 6, undefined_ = 7;\nvar self = 8, window = 9;\nexport const x = [exports, module, require, self, window];`,
    ),
    text('await as a name', 'const await = 1;\nexport const x = await;'),
    text('a line separator in a comment', `export const x = 1; // a\u2028${out}`),
    text(
      'escapes in names',
      `export const \\u0078 = 1;\n(\\u0067lobalThis as any).left = 1;\nexport const y = "\\u{110000}";`,
    ),
    text(
      'a caller',
      `export const x = String((function f(): any { return (f as any).caller ?? (f as any).arguments; })());`,
    ),
    text(
      'types that run',
      `enum A { B = (globalThis as any).left = 1 }\nnamespace C { export const d = fetch('http://LISTENER/'); }\nexport const x = A.B;`,
    ),
    text('a decorator', `const d = (): any => { ${out} };\n@d class C {}\nexport const x = 1;`),
    text('a text of nothing', '\n'),
    text('a text of one NUL', 'export const x = 1;\u0000'),
  ],
};
