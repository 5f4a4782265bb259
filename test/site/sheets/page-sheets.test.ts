/** The sheets of a page are few files, in their order, and hold the fonts of the first letters. */
import { describe, expect, test } from 'vitest';
import { withFonts, withJoinedSheets } from '../../../src/site/sheets/page-sheets.ts';

const LONG = `p{content:"${'x'.repeat(4000)}"}`;
const FACE = '@font-face{font-family:A;src:url("/a.woff2")format("woff2")}';
const RARE = '@font-face{font-family:A;src:url(/rest.woff2);unicode-range:U+e9}';

/** A page's head with its sheets joined, and the sheets that were written, by address. */
function join(head: string, files: Record<string, string> = {}) {
  const written: Record<string, string> = {};
  const html = withJoinedSheets(`<head>${head}</head><body><style>b{}</style></body>`, {
    read: (address) => files[address],
    write(text, name) {
      const address = `/${name}-${Object.keys(written).length}.css`;
      written[address] = text;
      return address;
    },
    font: (address) => `data:${address}`,
    reduce: (sheet) => sheet,
  });
  return { head: html.slice('<head>'.length, html.indexOf('</head>')), html, written };
}

const link = (address: string) => `<link rel="stylesheet" href="${address}">`;

describe('the sheets of a page', () => {
  test('that follow each other are one, in their order; one for paper says so', () => {
    const paper = '<link rel="stylesheet" href="/p.css" media="print">';
    const files = { '/a.css': 'a{}', '/p.css': 'p{}', '/b.css': 'b{}' };
    const { head, written } = join(`${link('/a.css')}\n${paper}${link('/b.css')}`, files);
    expect(head.trim()).toBe(link('/page-0.css'));
    expect(written).toEqual({ '/page-0.css': 'a{}\n@media print{p{}}\nb{}' });
  });

  test('stay apart where something stands between them', () => {
    const files = { '/a.css': 'a{}', '/b.css': 'b{}' };
    const { head } = join(`${link('/a.css')}<title>T</title>${link('/b.css')}`, files);
    expect(head).toBe(`${link('/page-0.css')}<title>T</title>${link('/page-1.css')}`);
  });

  test('stay in the page if they are short, and become files if they are long', () => {
    const { head, written } = join(`<style>a{}</style><style>${LONG}</style>`);
    expect(head).toBe(`<style>a{}</style>${link('/page-0.css')}`);
    expect(written).toEqual({ '/page-0.css': LONG });
  });

  test('with the faces of the book come last, and a script loads the faces', () => {
    const { head, written } = join(`<style>${FACE}</style>${link('/a.css')}`, { '/a.css': 'a{}' });
    expect(head).toContain(`${link('/page-0.css')}${link('/fonts-1.css')}<script>`);
    expect(written['/fonts-1.css']).toContain('url(data:/a.woff2)');
    expect(join(link('/a.css'), { '/a.css': 'a{}' }).head).not.toContain('<script>');
  });

  test('outside of its head, and those of a page without one, are left as they are', () => {
    const options = { read: () => 'a', write: () => '/a', font: () => '', reduce: () => 'changed' };
    const body = '<body><style>b{}</style></body>';
    expect(withJoinedSheets(`<head></head>${body}`, options)).toBe(`<head></head>${body}`);
    expect(withJoinedSheets(body, options)).toBe(body);
  });
});

test('a sheet holds the fonts of its faces, but not of a face for some characters', () => {
  const font = (address: string) => `data:${address}`;
  expect(withFonts(`a{}${FACE}${RARE}`, font)).toBe(
    `a{}@font-face{font-family:A;src:url(data:/a.woff2)format("woff2")}${RARE}`,
  );
});
