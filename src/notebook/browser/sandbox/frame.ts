/**
 * The script of the sandbox frame, a page of opaque origin that does one thing: it starts and ends
 * workers for the page of the book that it is in. Whatever a worker does, even for ever, ends with
 * `terminate()`.
 *
 * It does nothing for anyone else: not outside a frame, not in a frame that has kept its origin (there a
 * worker could read what the site stores), not for a page of another site, and not with another kernel.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The SHA-256 of the kernel's text, which the build writes here. */
declare const KERNEL_HASH: string;

/** What the page asks for. `start` comes with the worker's port, and the first time with the kernel. */
export type FrameOrder = { start: number; kernel?: string } | { end: number };

/** What the page is told: that the frame listens, refuses a kernel, or that a worker has crashed. */
export type FrameMessage = 'frame' | { refused: 'kernel' } | { crashed: number; message: string };

const workers = new Map<number, Worker>();
let kernelUrl: string | undefined;

// A frame that may not have the site's origin has none. Its address still tells which site it is from.
const isOpaque = self.origin === 'null';
const { origin: site } = location;
const tell = (message: FrameMessage) => parent.postMessage(message, site);

function start(number: number, kernel: string | undefined, port: MessagePort): void {
  if (kernel !== undefined && bytesToHex(sha256(utf8ToBytes(kernel))) !== KERNEL_HASH) {
    tell({ refused: 'kernel' });
    return;
  }
  if (kernel !== undefined) {
    kernelUrl = URL.createObjectURL(new Blob([kernel], { type: 'text/javascript' }));
  }
  if (kernelUrl === undefined) return;
  const worker = new Worker(kernelUrl);
  worker.onerror = (event) => tell({ crashed: number, message: event.message });
  worker.postMessage(null, [port]);
  workers.set(number, worker);
}

function end(number: number): void {
  workers.get(number)?.terminate();
  workers.delete(number);
}

if (isOpaque && parent !== self) {
  addEventListener('message', ({ data, ports, source, origin }: MessageEvent<FrameOrder>) => {
    if (source !== parent || origin !== site) return;
    if ('start' in data) start(data.start, data.kernel, ports[0]);
    else end(data.end);
  });
  tell('frame');
}
