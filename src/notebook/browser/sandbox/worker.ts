/**
 * The kernel in the reader's browser: a worker inside the sandbox frame. It has no page to reach, no
 * network and no storage; all it has is the port on which it is asked to run snippets.
 */
import { modules } from 'virtual:book-modules';
import { parseHTML } from 'linkedom/worker';
import type { RunEvent, RunRequest } from '../../protocol.ts';
import { sharedBuiltins } from '../../run/builtins.ts';
import { createKernel, type Engine } from '../../run/kernel.ts';

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
    const kernel = createKernel(sharedBuiltins(document, modules), browser);
    const emit = (event: RunEvent) => port.postMessage(event);
    port.onmessage = async ({ data }: MessageEvent<RunRequest>) => {
      await kernel.run(data, emit);
      port.postMessage('done');
    };
    port.postMessage('ready');
  },
  { once: true },
);
