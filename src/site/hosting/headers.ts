/**
 * What a host should send with each file, by folder of the site. The samples for hosts say the same:
 * `nginx.conf` beside this file, and `_headers`, which the build writes (`headers-file.ts`).
 */

/** Headers by their names. */
export type Headers = Record<string, string>;

/** What the book does not use is denied, to its pages and to all that they frame. */
const PERMISSIONS = [
  'accelerometer=()',
  'camera=()',
  'clipboard-read=()',
  'clipboard-write=(self)',
  'display-capture=()',
  'fullscreen=(self)',
  'geolocation=()',
  'gyroscope=()',
  'hid=()',
  'magnetometer=()',
  'microphone=()',
  'midi=()',
  'payment=()',
  'publickey-credentials-get=()',
  'serial=()',
  'usb=()',
];

/** For every file. */
export const EVERYWHERE: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': PERMISSIONS.join(', '),
};

/**
 * For the pages that are read: no page of another origin may frame one, nor keep a hold on its window.
 * A policy in a header applies beside the one that each page carries; it says only what a page cannot.
 */
const READ: Headers = {
  'Content-Security-Policy': "frame-ancestors 'self'",
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** For what a page of another site may use that requires CORP of all that it loads. */
const SHARED: Headers = { 'Cross-Origin-Resource-Policy': 'cross-origin' };

/**
 * For a cell alone and for the sandbox inside it. They have no `frame-ancestors`: a browser asks it of
 * all the frames around, so `'self'` would keep the sandbox from every embedded cell, and `*` would
 * keep both from a page that is a local file.
 *
 * A page that requires CORP of all that it loads accepts a frame only with both of these headers. The
 * sandbox is framed by its own site, but its origin is opaque: Firefox takes it for another site's.
 * `require-corp` instead would stop every run in WebKit, which then refuses a worker made from a blob
 * in a frame of opaque origin; `credentialless` it does not know, and ignores.
 */
const FRAMED: Headers = {
  'Cross-Origin-Embedder-Policy': 'credentialless',
  ...SHARED,
};

/** May be kept, but is asked for again each time: a file keeps its name when the book changes. */
const REVALIDATE: Headers = { 'Cache-Control': 'no-cache' };

/** For files with the hash of their content in their name. */
const IMMUTABLE: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** The headers of a folder of the site; a file has those of the innermost folder that is named here. */
export const FOLDERS: Record<string, Headers> = {
  '/': { ...EVERYWHERE, ...READ, ...REVALIDATE },
  // It is shown in a frame, too, in the place of a cell that is not there.
  '/404.html': { ...EVERYWHERE, ...FRAMED, ...REVALIDATE },
  '/embed.js': { ...EVERYWHERE, ...SHARED, ...REVALIDATE },
  '/embed/': { ...EVERYWHERE, ...FRAMED, ...REVALIDATE },
  '/sandbox/': { ...EVERYWHERE, ...FRAMED, ...REVALIDATE },
  '/_astro/': { ...EVERYWHERE, ...IMMUTABLE },
};

/** The folder in {@link FOLDERS} of a path such as `/embed/quadratic/roots/`. */
export function folderOf(path: string): string {
  return Object.keys(FOLDERS).findLast((folder) => path.startsWith(folder)) ?? '/';
}
