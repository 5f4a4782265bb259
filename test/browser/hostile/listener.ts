/**
 * A server that nobody should reach. It takes note of every connection: HTTP, the upgrade to a WebSocket,
 * whatever else speaks TCP, and UDP, which is what STUN and QUIC speak.
 */
import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listener {
  /** Host and port. */
  host: string;
  /** What has arrived since the last call. */
  take(): string[];
  close(): void;
}

export async function startListener(): Promise<Listener> {
  const arrived: string[] = [];
  const server = createServer((request, response) => {
    arrived.push(`${request.method} ${request.url}`);
    // Whoever asks may read the answer: only the asker's own rules can have stopped it.
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    response.setHeader('content-type', 'text/javascript');
    response.end('globalThis.BREACH = true; export default 1;');
  });
  server.on('connection', () => arrived.push('a connection by TCP'));
  server.on('upgrade', ({ url }, socket) => {
    arrived.push(`an upgrade to a WebSocket ${url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const datagrams = createSocket('udp4', () => arrived.push('a datagram by UDP'));
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${port}`,
    take: () => arrived.splice(0),
    close: () => {
      datagrams.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
