/**
 * A host of built files that can fail, be switched off, and get other files: for what a reader meets then.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { answerWith, TYPES } from '../../src/preview/static-server.ts';

/** What a host can do instead of sending a file, by name. */
const FAULTS = {
  'a web page in its place': (response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Hello'),
  'the first half of it': (response, content, type) =>
    response.writeHead(200, { 'content-type': type }).end(content.subarray(0, content.length / 2)),
  'a connection that breaks': (response, content, type) => {
    response.writeHead(200, { 'content-type': type, 'content-length': content.length });
    response.write(content.subarray(0, content.length / 2), () => response.destroy());
  },
  '404': (response) => response.writeHead(404).end(),
  '500': (response) => response.writeHead(500).end(),
  'no answer': () => undefined,
  'half of it, and then silence': (response, content, type) => {
    response.writeHead(200, { 'content-type': type, 'content-length': content.length });
    response.write(content.subarray(0, content.length / 2));
  },
} satisfies Record<string, (response: ServerResponse, content: Buffer, type: string) => unknown>;

export type Fault = keyof typeof FAULTS;

export class Host {
  readonly #base: string;
  #folder: string;
  #fault: { file: RegExp; answer: (typeof FAULTS)[Fault] } | undefined;
  #server: Server | undefined;
  #port = 0;

  /** Serves the files of a folder under a path. */
  constructor(folder: string, base = '/') {
    this.#folder = folder;
    this.#base = base;
  }

  /** Where the files are served, once the host is on. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}${this.#base}`;
  }

  /** Has the files whose paths match meet a fault. */
  fail(file: RegExp, fault: Fault): void {
    this.#fault = { file, answer: FAULTS[fault] };
  }

  /** Ends the fault. */
  recover(): void {
    this.#fault = undefined;
  }

  /** Serves the files of another folder from now on. */
  deploy(folder: string): void {
    this.#folder = folder;
  }

  /** Switches the host on, at the port where it was. */
  async on(): Promise<void> {
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (!this.#fault?.file.test(pathname)) {
        answerWith(this.#folder, this.#base)(request, response);
        return;
      }
      const file = join(
        this.#folder,
        pathname.slice(this.#base.length).replace(/(^|\/)$/, '$1index.html'),
      );
      const type = TYPES[extname(file)];
      this.#fault.answer(response, readFileSync(file), type);
    });
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#server = server;
    this.#port = (server.address() as AddressInfo).port;
  }

  /** Switches the host off: every connection is refused. */
  async off(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = undefined;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }
}
