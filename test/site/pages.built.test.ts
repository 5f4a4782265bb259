import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { book } from '../../src/book/book.ts';
import { notation } from '../../src/book/notation.ts';
import { book as mini } from '../mini-book/src/book/book.ts';
import { notation as miniNotation } from '../mini-book/src/book/notation.ts';
import { parsePage } from '../support/html.ts';

const sites = inject('sites');

/** The pages of the built book by address, all but the sandbox, which is no page to read. */
function readPages(folder: string, base: string): Map<string, Document> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const pages = files
    .filter((file) => file.endsWith('.html') && !file.startsWith('sandbox'))
    .map((file): [string, Document] => {
      const document = parsePage(readFileSync(join(folder, file), 'utf8'));
      return [base + file.replace(/(^|\/)index\.html$/, '$1'), document];
    });
  return new Map(pages);
}

describe.each([
  ['the root of a host', sites.root, book.opening],
  ['a folder of a host, another book', sites.nested, mini.opening],
])('built for %s', (_, { base, folder, content }, opening = []) => {
  const pages = readPages(folder, base);
  const each = (check: (document: Document, address: string) => void) => () => {
    expect(pages.size).toBeGreaterThanOrEqual(3);
    for (const [address, document] of pages) check(document, address);
  };

  test(
    'every page has one h1, a title and a language',
    each((document, address) => {
      expect(document.querySelectorAll('h1'), address).toHaveLength(1);
      expect(document.querySelector('h1')?.textContent?.trim(), address).not.toBe('');
      expect(document.querySelector('title')?.textContent?.trim(), address).not.toBe('');
      expect(document.documentElement.lang, address).toMatch(/^en/);
    }),
  );

  test(
    'every link inside the book leads to a page that is there, and to its anchor',
    each((document, address) => {
      for (const link of document.querySelectorAll('a[href]')) {
        const href = link.getAttribute('href') as string;
        const target = new URL(href, `http://book${address}`);
        if (target.host !== 'book') continue;
        const page = pages.get(target.pathname);
        expect(page, `${address} links to ${href}`).toBeDefined();
        const id = decodeURIComponent(target.hash.slice(1));
        if (id) expect(page?.getElementById(id), `${address} links to ${href}`).not.toBeNull();
      }
    }),
  );

  test(
    'every displayed formula is read out in words',
    each((document, address) => {
      for (const formula of document.querySelectorAll('.katex-display')) {
        const words = formula.closest('figure.formula')?.querySelector('figcaption')?.textContent;
        expect(words, `${address}: ${formula.querySelector('math')?.textContent}`).toMatch(
          /^[^$\\]{10,}\.$/,
        );
      }
    }),
  );

  test(
    'every page allows its own inline scripts by their hashes, and nothing else inline',
    each((document, address) => {
      const policies = document.querySelectorAll('meta[http-equiv="Content-Security-Policy"]');
      expect(policies, address).toHaveLength(1);
      const policy = policies[0].getAttribute('content') as string;
      const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
      expect(scripts, address).not.toMatch(/'unsafe-inline'|'unsafe-eval'/);
      for (const script of document.querySelectorAll('script:not([src])')) {
        if (script.getAttribute('type')?.endsWith('json')) continue;
        const hash = createHash('sha256')
          .update(script.textContent ?? '')
          .digest('base64');
        expect(scripts, `${address}: ${script.textContent?.slice(0, 60)}`).toContain(hash);
        const order = policies[0].compareDocumentPosition(script);
        expect(order & 4, `${address}: a script before the policy`).toBe(4);
      }
    }),
  );

  test(
    'no element carries a script in an attribute',
    each((document, address) => {
      for (const element of document.querySelectorAll('*')) {
        for (const { name, value } of element.attributes) {
          expect(name.startsWith('on'), `${address}: ${element.tagName} ${name}`).toBe(false);
          expect(/^\s*javascript:/i.test(value), `${address}: ${value}`).toBe(false);
        }
      }
    }),
  );

  test(
    'every file that a page loads is in the built folder, and none is of another host',
    each((document, address) => {
      const loads = document.querySelectorAll(
        'script[src], link[rel~="stylesheet"], link[rel~="icon"], link[rel="preload"], img, iframe, source, object, embed',
      );
      expect(loads.length, address).toBeGreaterThan(0);
      for (const element of loads) {
        const path = (element.getAttribute('src') ?? element.getAttribute('href')) as string;
        const target = new URL(path, `http://book${address}`);
        expect(target.host, `${address} loads ${path}`).toBe('book');
        expect(target.pathname.startsWith(base), `${address} loads ${path}`).toBe(true);
        const file = join(folder, target.pathname.slice(base.length));
        expect(existsSync(file), `${address} loads ${path}`).toBe(true);
      }
    }),
  );

  test('no sheet asks another host for a font or a picture', () => {
    const sheets = readdirSync(join(folder, '_astro')).filter((file) => file.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) {
      const text = readFileSync(join(folder, '_astro', sheet), 'utf8');
      expect(text.match(/(url\(|@import )\s*["']?(https?:)?\/\/[^)]*/g), sheet).toBeNull();
    }
  });

  test(
    'every formula could be read, and its symbols took their colours',
    each((document, address) => {
      const signs = '.katex-error, [style*="#cc0000"], [mathcolor="#cc0000"]';
      expect(document.querySelectorAll(signs).length, address).toBe(0);
    }),
  );

  const pagesBefore = opening.map((address) => base + address.slice(1));

  test('the contents list every page: those that open the book, the chapters in order, then the appendices under their name', () => {
    const pagesOf = readdirSync(content).filter((file) => file !== 'index.mdx');
    const isChapter = (file: string) => /^\d\d-/.test(file);
    const address = (file: string) => `${base}${file.replace(/^\d\d-|\.mdx$/g, '')}/`;
    for (const one of pagesOf) {
      const contents = pages.get(address(one))?.querySelector('nav.sidebar');
      const lists = [...(contents?.querySelectorAll('.book-contents') ?? [])].map((list) =>
        [...list.querySelectorAll(':scope > li > a')].map((link) => link.getAttribute('href')),
      );
      const others = pagesOf.filter((file) => !isChapter(file)).map(address);
      expect(pagesBefore.length, one).toBeGreaterThan(0);
      expect(lists[0], one).toEqual([...pagesBefore, ...pagesOf.filter(isChapter).map(address)]);
      expect([...pagesBefore, ...lists[1]].sort(), one).toEqual(others.sort());
      expect(contents?.querySelector('.book-contents-group')?.textContent, one).toBe('Appendices');
    }
  });

  test('the title page and the page for lost readers list what opens the book and every chapter', () => {
    const chapters = readdirSync(content).filter((file) => /^\d\d-.*\.mdx$/.test(file));
    for (const address of [base, `${base}404.html`]) {
      const links = pages.get(address)?.querySelectorAll('.chapters a') ?? [];
      expect(
        [...links].map((link) => link.getAttribute('href')),
        address,
      ).toEqual([
        ...pagesBefore,
        ...chapters.map((file) => `${base}${file.slice(3, -'.mdx'.length)}/`),
      ]);
    }
  });
});

test.each([
  ['book', sites.root, 'notation/', notation],
  ['small book', sites.mini, 'symbols/', miniNotation],
])('the notation page of the %s lists every symbol with its name', (_, site, address, symbols) => {
  const rows = readPages(site.folder, site.base)
    .get(site.base + address)
    ?.querySelectorAll('.notation tbody tr');
  expect([...(rows ?? [])].map((row) => row.querySelector('th')?.textContent?.trim())).toEqual(
    symbols.map(({ name }) => name),
  );
  // The search index takes the text as it is.
  for (const [i, { name, code }] of symbols.entries()) {
    expect(rows?.[i].textContent?.replace(/\s+/g, ' ')).toContain(`${name} ${code} `);
  }
});
