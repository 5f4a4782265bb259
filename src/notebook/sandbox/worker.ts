/**
 * The kernel in the reader's browser: a worker inside the sandbox frame. It has no page to reach, no
 * network and no storage; all it has is the port on which it is asked to run snippets.
 */
import { parseHTML } from 'linkedom/worker';
import { createKernel, type Engine } from '../kernel.ts';
import { snippetModules } from '../modules.ts';
import type { RunEvent, RunRequest } from '../protocol.ts';

/** A deep recursion should still show the reader's own line below the core's. */
Error.stackTraceLimit = 50;

const browser: Engine = {
  addressOf: (code) => URL.createObjectURL(new Blob([code], { type: 'text/javascript' })),
  release: (address) => URL.revokeObjectURL(address),
};

addEventListener(
  'message',
  (event: MessageEvent) => {
    const [port] = event.ports;
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    const kernel = createKernel(snippetModules(document), browser);
    const tell = (event: RunEvent) => port.postMessage(event);
    port.onmessage = async ({ data }: MessageEvent<RunRequest>) => {
      await kernel.run(data, tell);
      port.postMessage('done');
    };
    port.postMessage('ready');
  },
  { once: true },
);
