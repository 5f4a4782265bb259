/** The built sites as files from nginx with the sample configuration. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { compressSite } from '../../../src/site/hosting/compress.ts';
import { FOLDERS, folderOf } from '../../../src/site/hosting/headers.ts';
import { findBrotli, findNginx, serveWithNginx } from '../../support/nginx.ts';

const sites = inject('sites');
const nginx = findNginx();

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ipynb: 'application/x-ipynb+json',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  ts: 'text/plain; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
  xml: 'text/xml; charset=utf-8',
};
/** The search index has types of its own, hosts have their own file, and a notebook is for Observable alone. */
const UNTYPED = /\.pagefind$|\.pf_\w+$|^_headers$|\.observable$/;

/** What the table says of a path, by names in lower case. */
const expectedHeaders = (path: string) =>
  Object.fromEntries(
    Object.entries(FOLDERS[folderOf(path)]).map(([name, value]) => [name.toLowerCase(), value]),
  );
/** Every header that the table names anywhere. */
const NAMES = [
  ...new Set(Object.keys(FOLDERS).flatMap((path) => Object.keys(expectedHeaders(path)))),
];
const receivedHeaders = ({ headers }: Response) =>
  Object.fromEntries(
    NAMES.flatMap((name) => (headers.has(name) ? [[name, headers.get(name)]] : [])),
  );

describe.skipIf(!nginx).each([
  ['the root of a host', sites.root],
  ['a folder of a host, another book', sites.nested],
])('under nginx, at %s', (_, site) => {
  let url: string;
  let close: () => void;
  beforeAll(async () => {
    ({ url, close } = await serveWithNginx(nginx as string, site));
  });
  afterAll(() => close());

  const get = (path: string, options: RequestInit = {}) =>
    fetch(url + path, { redirect: 'manual', ...options });

  test('every file is served with its type and the headers of the table', async () => {
    const files = readdirSync(site.folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => `${file.parentPath}/${file.name}`.slice(site.folder.length + 1));
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      const path = file.replace(/(^|\/)index\.html$/, '$1');
      const response = await get(path);
      await response.arrayBuffer();
      expect(response.status, path).toBe(200);
      expect(receivedHeaders(response), path).toEqual(expectedHeaders(`/${path}`));
      const extension = file.split('.').at(-1) as string;
      const type = UNTYPED.test(file) ? 'application/octet-stream' : TYPES[extension];
      expect(response.headers.get('content-type'), path).toBe(type);
    }
  });

  test('names below /_astro/ have a hash, so that they can be kept for ever', () => {
    const names = readdirSync(`${site.folder}/_astro`, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map(({ name }) => name);
    for (const name of names)
      expect(name).toMatch(/^([0-9a-f]{16}|.+\.([\w-]{8}|[0-9a-f]{12}))\.(js|css|woff2)$/);
  });

  test('names below /notebook/ have one, too', () => {
    const names = readdirSync(`${site.folder}/notebook`, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map(({ name }) => name);
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) expect(name).toMatch(/^.+\.[0-9a-f]{12}\.(js|json)$/);
  });

  test('a page without its last slash leads to the page, and a folder without a page is not there', async () => {
    const response = await get('sandbox?x=1');
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe(`${site.base}sandbox/?x=1`);
    expect((await get('embed/')).status).toBe(404);
  });

  test.each(['no/such/page/', 'embed/no/such/', '_astro/gone.js'])(
    'for %s the page of the book says that it is not there, and is not kept',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('There is no such page');
      expect(receivedHeaders(response)).toEqual(expectedHeaders('/404.html'));
    },
  );

  test('text is compressed, and what has not changed is not sent again', async () => {
    const page = await get('');
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(page.headers.get('vary')).toBe('Accept-Encoding');
    const etag = page.headers.get('etag') as string;
    expect((await get('', { headers: { 'if-none-match': etag } })).status).toBe(304);
  });
});

describe.skipIf(!nginx)('under nginx, a site that was compressed', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'compressed-')), 'site');
  const modules = findBrotli();
  let url: string;
  let close: () => void;
  beforeAll(async () => {
    cpSync(sites.mini.folder, folder, { recursive: true });
    expect(await compressSite(folder)).toBeGreaterThan(20);
    ({ url, close } = await serveWithNginx(nginx as string, { folder, base: '/' }, modules));
  });
  afterAll(() => close());

  const script = readdirSync(join(sites.mini.folder, 'notebook')).find((name) =>
    name.startsWith('kernel.'),
  ) as string;
  const embedded = 'embed/quadratic/parabola/';

  /** A file as it comes over the wire: its encoding, its size, and its text. */
  async function receive(path: string, encoding: string) {
    const response = await fetch(url + path, { headers: { 'accept-encoding': encoding } });
    const text = await response.text();
    const { headers, status } = response;
    return {
      headers: receivedHeaders(response),
      encoding: headers.get('content-encoding'),
      vary: headers.get('vary'),
      size: Number(headers.get('content-length')),
      status,
      text,
    };
  }

  test.each([
    ['the-formula/', 'the-formula/index.html'],
    [embedded, `${embedded}index.html`],
    [`notebook/${script}`, `notebook/${script}`],
  ])(
    'sends %s as the smallest file that the browser takes, with its headers',
    async (path, file) => {
      const original = readFileSync(join(sites.mini.folder, file), 'utf8');
      const kinds = [
        ['identity', null, ''],
        ['gzip', 'gzip', '.gz'],
        ...(modules.length > 0 ? [['gzip, br', 'br', '.br']] : []),
      ] as const;
      for (const [asked, encoding, ending] of kinds) {
        const got = await receive(path, asked);
        expect(got.encoding, asked).toBe(encoding);
        expect(got.size, asked).toBe(statSync(join(folder, file + ending)).size);
        expect(got.text, asked).toBe(original);
        expect(got.vary, asked).toContain('Accept-Encoding');
        expect(got.headers, asked).toEqual(expectedHeaders(`/${path}`));
      }
    },
  );

  test.skipIf(modules.length === 0)('is smaller with Brotli', () => {
    const size = (ending: string) => statSync(join(folder, `notebook/${script}${ending}`)).size;
    expect(size('.br')).toBeLessThan(size('.gz'));
    expect(size('.gz')).toBeLessThan(size('') / 2);
  });

  test('sends the page for what is not there compressed, with the status 404', async () => {
    const got = await receive('no/such/page/', 'gzip');
    expect(got.status).toBe(404);
    expect(got.encoding).toBe('gzip');
    expect(got.text).toContain('There is no such page');
  });
});
