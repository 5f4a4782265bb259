/** The samples for hosts say what the table says. */
import { describe, expect, test } from 'vitest';
import { EVERYWHERE, FOLDERS, folderOf, type Headers } from '../../../src/site/hosting/headers.ts';
import { headersFile } from '../../../src/site/hosting/headers-file.ts';
import { SAMPLE } from '../../support/nginx.ts';

describe('the table of headers', () => {
  test.each([
    ['/', '/'],
    ['/the-formula/', '/'],
    ['/embedding/', '/'],
    ['/favicon.svg', '/'],
    ['/embed/quadratic/roots/', '/embed/'],
    ['/embed/no/such/cell/', '/embed/'],
    ['/embed.js', '/embed.js'],
    ['/404.html', '/404.html'],
    ['/sandbox/', '/sandbox/'],
    ['/_astro/page.abc.js', '/_astro/'],
  ])('has %s in the folder %s', (path, folder) => {
    expect(folderOf(path)).toBe(folder);
  });

  test('has a policy that says nothing but who may frame a page: pages carry the rest themselves', () => {
    for (const headers of Object.values(FOLDERS)) {
      expect(headers['Content-Security-Policy'] ?? '').toMatch(/^(frame-ancestors [^;]*)?$/);
    }
  });
});

describe('nginx.conf', () => {
  const variables = new Map(
    [...SAMPLE.matchAll(/set (\$\w+) "([^"]*)";/g)].map(([, name, value]) => [name, value]),
  );
  const locations = [...SAMPLE.matchAll(/^ {2}location (\S+) \{\n([^}]*)\}/gm)].map(
    ([, path, block]): [string, Headers] => {
      const headers = [...block.matchAll(/add_header (\S+) (?:"([^"]*)"|(\$\w+))(?: always)?;/g)];
      return [
        path,
        Object.fromEntries(
          headers.map(([, name, text, variable]) => [name, text ?? variables.get(variable)]),
        ),
      ];
    },
  );

  test('has a location for each folder of the table, with its headers', () => {
    expect(Object.fromEntries(locations)).toEqual(FOLDERS);
  });

  test('has no location that inherits, and loses, headers of another', () => {
    expect(SAMPLE.match(/^\s*location /gm)).toHaveLength(locations.length);
    expect(SAMPLE.match(/add_header /g)).toHaveLength(
      locations.flatMap(([, headers]) => Object.keys(headers)).length,
    );
  });
});

describe('_headers', () => {
  const pages = ['/', '/the-formula/', '/sandbox/', '/embed/quadratic/roots/'];

  /** Rules as Netlify and Cloudflare Pages read them: a pattern, and below it its headers, indented. */
  const rulesOf = (text: string) =>
    text
      .trim()
      .split('\n\n')
      .map((block) => {
        const [pattern, ...lines] = block.split('\n');
        const headers = lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1) ?? [line]);
        return { pattern, headers: Object.fromEntries(headers) as Headers };
      });

  /** All values for each header's name, from every rule that a path matches. */
  function received(text: string, path: string): Record<string, string[]> {
    const values: Record<string, string[]> = {};
    for (const { pattern, headers } of rulesOf(text)) {
      const [start, end] = pattern.split('*');
      if (end === undefined ? path !== start : !path.startsWith(start)) continue;
      for (const [name, value] of Object.entries(headers)) {
        values[name] = [...(values[name] ?? []), value];
      }
    }
    return values;
  }

  test.each(['/', '/some/where'])('under %s gives each page its headers, each once', (base) => {
    const text = headersFile(base, pages);
    const prefix = base === '/' ? '' : base;
    const paths = [
      ...pages,
      '/index.html',
      '/the-formula/index.html',
      '/_astro/page.abc.js',
      '/embed.js',
    ];
    for (const path of paths) {
      const expected = Object.entries(FOLDERS[folderOf(path)])
        .filter(([, value]) => value !== 'no-cache')
        .map(([name, value]) => [name, [value]]);
      expect(received(text, prefix + path), path).toEqual(Object.fromEntries(expected));
    }
  });

  test('gives what is not a page to read what is sent everywhere', () => {
    const once = Object.entries(EVERYWHERE).map(([name, value]) => [name, [value]]);
    const text = headersFile('/', [...pages, '/404/']);
    for (const path of ['/notebook/kernel.js', '/404/']) {
      expect(received(text, path), path).toEqual(Object.fromEntries(once));
    }
  });

  test('has no line that Cloudflare would leave out for its length', () => {
    for (const line of headersFile('/', pages).split('\n')) expect(line.length).toBeLessThan(2000);
  });
});
