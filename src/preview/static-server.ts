/** A minimal static host: files as they are, index.html for a folder, 404.html if missing. */
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** The types of files by the ends of their names. */
export const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.ipynb': 'application/x-ipynb+json',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** Answers with the files of a folder, which is served under a path (`/` or `/some/where/`). */
export function answerWith(folder: string, path = '/'): RequestListener {
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const send = async (file: string, status: number) => {
      const content = await readFile(join(folder, file));
      response.writeHead(status, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      });
      response.end(content);
    };
    try {
      if (!pathname.startsWith(path)) throw new Error('outside');
      const file = normalize(decodeURIComponent(pathname.slice(path.length)));
      if (file.startsWith('..')) throw new Error('outside');
      await send(pathname.endsWith('/') ? join(file, 'index.html') : file, 200);
    } catch {
      await send('404.html', 404).catch(() => response.writeHead(404).end());
    }
  };
}

/** Serves a folder under a path on a free port of this machine. */
export async function serveFolder(folder: string, path = '/') {
  const server = createServer(answerWith(folder, path));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
