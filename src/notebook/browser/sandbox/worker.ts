/**
 * The kernel in the reader's browser: a worker inside the sandbox frame. It has no page to reach, no
 * network and no storage; all it has is the port on which it is asked to run snippets, and that is out
 * of a snippet's reach.
 */
import { modules } from 'virtual:book-modules';
import { createDocument } from '../../dom/document.ts';
import type { RunRequest } from '../../protocol.ts';
import { runBuiltins, sharedBuiltins } from '../../run/builtins.ts';
import type { CompiledText } from '../../run/compile.ts';
import { createKernel, type Engine } from '../../run/kernel.ts';
import { freezeSurroundings } from './freeze.ts';
import type { WorkerMessage } from './message.ts';
import { reduceGlobals } from './worker-globals.ts';

/** A module's text, and what the build has made of it if it is the book's. */
export type ModuleText = { text: string; compiled?: CompiledText };

/**
 * A run that the page asks for, by its number. Of the modules it has only those whose text is another than
 * in the order before; those that are no longer there are `undefined`.
 */
export type WorkerOrder = {
  run: number;
  changed: Record<string, ModuleText | undefined>;
  request: Omit<RunRequest, 'modules' | 'compiled'>;
};

/** A deep recursion should still show the reader's own line below the core's. */
Error.stackTraceLimit = 50;

/** What the kernel needs of the globals that a snippet does not get. */
const { importScripts, Blob, URL } = self as unknown as {
  importScripts(address: string): void;
  Blob: typeof globalThis.Blob;
  URL: typeof globalThis.URL;
};

/** The name under which a script hands over its value. */
const RECEIVE = '$$receive';
let received: unknown;
Object.defineProperty(globalThis, RECEIVE, {
  value: (value: unknown) => {
    received = value;
  },
});

/** A classic script, unlike a module, is forgotten once it has run. */
const engine: Engine = {
  evaluate(expression) {
    const blob = new Blob([`${RECEIVE}(${expression});`], { type: 'text/javascript' });
    const address = URL.createObjectURL(blob);
    importScripts(address);
    URL.revokeObjectURL(address);
    return { value: received, address };
  },
};

let document = createDocument();

/** One of each kind of object that a snippet can reach from a picture. */
function partsOf(document: Document): object[] {
  const picture = document.createElement('svg');
  const { classList, style } = picture;
  const others = [document.createTextNode(''), document.createComment('')];
  return [document, document.defaultView as object, picture, classList, style, ...others];
}

/** Waits until nothing is left to do now. A snippet whose promises go on for ever never gets there. */
const { port1, port2 } = new MessageChannel();
const settled = () =>
  new Promise<void>((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });

function serve(port: MessagePort): void {
  const send = (message: WorkerMessage) => port.postMessage(message);
  const builtins = sharedBuiltins(() => document, modules);
  const kernel = createKernel(builtins, engine);
  const texts = new Map<string, string>();
  const made = new Map<string, CompiledText>();
  reduceGlobals();
  freezeSurroundings([builtins, runBuiltins(() => undefined), ...partsOf(document)]);
  // Those parts are frozen now; the runs get documents of their own.
  document = createDocument();
  port.onmessage = async ({ data: { run, changed, request } }: MessageEvent<WorkerOrder>) => {
    send({ kind: 'accepted', run });
    for (const [module, change] of Object.entries(changed)) {
      texts.delete(module);
      made.delete(module);
      if (change) texts.set(module, change.text);
      if (change?.compiled) made.set(module, change.compiled);
    }
    const modules = Object.fromEntries(texts);
    const compiled = Object.fromEntries(made);
    try {
      await kernel.run({ ...request, modules, compiled }, (event) =>
        send({ kind: 'event', run, event }),
      );
    } finally {
      send({ kind: 'done', run });
      await settled();
      send({ kind: 'idle', run });
      // Each run has a document of its own, made while nobody waits.
      document = createDocument();
    }
  };
  send({ kind: 'ready' });
}

addEventListener('message', ({ ports }: MessageEvent) => serve(ports[0]), { once: true });
