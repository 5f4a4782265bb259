/** A built site from a host that sends the headers of the table. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerWith } from '../../src/preview/static-server.ts';
import { FOLDERS, folderOf } from '../../src/site/hosting/headers.ts';
import type { Site } from './build-site.ts';

export async function serveWithHeaders({ folder, base }: Pick<Site, 'folder' | 'base'>) {
  const answer = answerWith(folder, base);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const headers = FOLDERS[folderOf(pathname.slice(base.length - 1))];
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    return answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
