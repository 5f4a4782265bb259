/** `_headers` of the built sites, read as Netlify and Cloudflare Pages read it, says what the table says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { EVERYWHERE, FOLDERS, folderOf } from '../../../src/site/hosting/headers.ts';
import { receivedBy, rulesIn } from '../../support/headers-file.ts';

const sites = inject('sites');

describe.each([
  ['the book', sites.root],
  ['another book in a folder of its host', sites.nested],
])('the file of %s', (_, { folder, base }) => {
  const text = readFileSync(join(folder, '_headers'), 'utf8');

  test('gives every file that is served what the table gives it, each header once', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && file.name !== '_headers')
      .map((file) => join(file.parentPath, file.name).slice(folder.length + 1));
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      // A page's Markdown has the headers of its folder; the title page has none.
      const isPage = /index\.html$|\/index\.md$/.test(file);
      const table = folderOf(path) === '/' && !isPage ? EVERYWHERE : FOLDERS[folderOf(path)];
      const expected = Object.entries(table)
        .filter(([, value]) => value !== 'no-cache')
        .map(([name, value]) => [name, [value]]);
      expect(receivedBy(text, base.slice(0, -1) + path), path).toEqual(
        Object.fromEntries(expected),
      );
    }
  });

  test('has no more rules than Cloudflare Pages reads', () => {
    expect(rulesIn(text).length).toBeLessThanOrEqual(100);
  });
});
