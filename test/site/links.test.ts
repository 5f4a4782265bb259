import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { links, normaliseBase } from '../../src/site/links.ts';
import { readOutlines } from '../../src/site/outline.ts';

const compile = (source: string, base: string) =>
  mdxToJs(source, {
    fileURL: pathToFileURL(join(process.cwd(), 'content/09-x.mdx')),
    hastPlugins: [links(base, ['/', '/notation/'])],
  }).code;

test('a base path may be written with or without its slashes', () => {
  for (const path of [
    'some/where',
    '/some/where',
    'some/where/',
    '/some/where/',
    '//some//where',
  ]) {
    expect(normaliseBase(path)).toBe('/some/where');
  }
  for (const path of [undefined, '', '/']) expect(normaliseBase(path)).toBe('/');
});

test('a link from the root of the book gets the base path, with its anchor', () => {
  expect(compile('[x](/notation/#loss)', '/')).toContain('"/notation/#loss"');
  expect(compile('[x](/notation/#loss)', '/some/where')).toContain('"/some/where/notation/#loss"');
  expect(compile('[x](/)', '/some/where')).toContain('"/some/where/"');
});

test('links to other hosts and to places on the page stay as they are', () => {
  const code = compile('[a](https://example.org/x) [b](//example.org) [c](#here)', '/some/where');
  for (const href of ['"https://example.org/x"', '"//example.org"', '"#here"']) {
    expect(code).toContain(href);
  }
});

test('a link to a page that does not exist is refused with file, line and the nearest page', () => {
  expect(() => compile('One.\n\nSee [x](/notatoin/#loss).', '/')).toThrow(
    /^content\/09-x\.mdx:3: no page has the address "\/notatoin\/"\. Did you mean "\/notation\/"\?$/,
  );
});

test('the addresses of the book are those of its files', () => {
  const addresses = readOutlines('content').map(({ address }) => address);
  expect(addresses).toContain('/');
  expect(addresses).toContain('/notation/');
  for (const address of addresses) expect(address).toMatch(/^\/([a-z0-9-]+\/)?$/);
});
