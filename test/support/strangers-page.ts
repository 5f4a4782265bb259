/** A page of another site: the name of its host differs, and its port. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves the HTML at every address, with these headers. */
export async function strangersPage(html: string, headers: Record<string, string> = {}) {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(`<!doctype html><link rel="icon" href="data:,">${html}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}
