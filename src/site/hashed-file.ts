import { createHash } from 'node:crypto';
import type { SiteFile } from '../notebook/browser/site-file.ts';

/** A file under an address that has a hash of its text in it: `/notebook/kernel.0a1b2c3d4e5f.js`. */
export function hashedFile(path: string, text: string): SiteFile {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { path: path.replace(/\.\w+$/, `.${hash}$&`), bytes: Buffer.byteLength(text) };
}
