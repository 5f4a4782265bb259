/** A built site as a changed host would serve it: its answers, but for what a test changes. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Changes {
  /** A script that runs in every page before all of the page's own. */
  script?: string;
  /** Is told the path of every request. */
  onRequest?(path: string): void;
}

/** Serves the site at `url` on a port of its own. */
export async function serveChanged(url: string, { script, onRequest }: Changes) {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    onRequest?.(path);
    const answer = await fetch(new URL(path, url), { redirect: 'manual' });
    const type = answer.headers.get('content-type') ?? '';
    const body = Buffer.from(await answer.arrayBuffer());
    const isPage = script !== undefined && type.startsWith('text/html');
    response.writeHead(answer.status, { 'content-type': type });
    response.end(isPage ? withScript(String(body), script) : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Before the page's policy, which would refuse it. */
function withScript(page: string, script: string): string {
  return page.replace(/<head[^>]*>/, (head) => `${head}<script>${script}</script>`);
}
