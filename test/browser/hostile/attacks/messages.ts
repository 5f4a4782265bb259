/** Messages that pretend to come from the kernel. */
import type { Attack, AttackClass } from '../attack.ts';

const PORT = 'The kernel took what it sends with, and hid it, before the snippet ran.';
const SHAPE =
  'The page checks the shape of a message, and takes results only for what it asked to be run.';
const FRAME = 'The frame does not listen to its worker, and the page not to the frame for results.';

/** A result as the kernel would send it. */
const result = (module: string, fields: string) =>
  `{ kind: 'result', result: { module: '${module}', outputs: [{ name: 'product', kind: 'number', value: 999 }], inputs: [], log: { lines: [], dropped: 0 }, ${fields} } }`;

/** Sends forged messages on every port that the kernel sends on, before or in place of its own. */
const forged = (name: string, messages: string, stoppedBy = SHAPE, more = ''): Attack => ({
  name,
  stoppedBy,
  code: `const send = MessagePort.prototype.postMessage;
let port: any;
try {
  MessagePort.prototype.postMessage = function (this: MessagePort, ...all: any) {
    port = this;
    for (const message of ${messages} as any[]) (send as any).call(this, message);
    return (send as any).apply(this, all);
  };
} catch {}
console.log('x');
${more}
export const x = 1;`,
});

export const messages: AttackClass = {
  name: 'messages',
  about: 'A snippet speaks to the page in the kernel’s name.',
  attacks: [
    forged('an end that is none', `['done']`),
    forged('a hundred ends', `Array.from({ length: 100 }, () => 'done')`),
    forged('a result of another cell', `[${result('quadratic/product', '')}]`),
    forged(
      'a result of a cell whose numbers the text quotes',
      `[${result('quadratic/parabola', '').replace("'product'", "'square'")}]`,
    ),
    forged(
      'a result of a cell that is not there',
      `[${result('quadratic/nothing', '')}, ${result('__proto__', '')}]`,
    ),
    forged(
      'an error of another cell',
      `[${result('quadratic/product', `error: { kind: 'runtime', module: 'quadratic/product', message: 'BREACH' }`)}]`,
    ),
    forged(
      'a start of another cell',
      `[{ kind: 'start', module: 'quadratic/product' }, { kind: 'start', module: '<b>x</b>' }]`,
    ),
    forged(
      'an update of another cell',
      `[{ kind: 'update', module: 'quadratic/product', outputs: [], log: { lines: ['BREACH'], dropped: 0 } }]`,
    ),
    forged(
      'a cause that is made up',
      `[${result('quadratic/scale', `triggeredBy: ['quadratic/product', '<b>x</b>']`)}]`,
    ),
    forged(
      'a result without outputs',
      `[{ kind: 'result', result: { module: 'quadratic/scale' } }]`,
    ),
    forged(
      'a result of the wrong shape',
      `[{ kind: 'result' }, { kind: 'result', result: null }, { kind: 'result', result: { module: 1, outputs: 'x', inputs: 3, log: 4 } }]`,
    ),
    forged(
      'outputs of the wrong shape',
      `[{ kind: 'result', result: { module: 'quadratic/scale', outputs: [null, 1, { kind: 'vector' }, { name: {}, kind: 'text' }, { name: 'x', kind: 'table', columns: {} }, { name: 'f', kind: 'figure' }], inputs: [{ kind: 'slider' }, null], log: null } }]`,
    ),
    forged(
      'numbers that are texts',
      `[{ kind: 'result', result: { module: 'quadratic/scale', outputs: [{ name: 'a', kind: 'vector', values: ['<style>body{display:none}</style>'], length: '<b>' }, { name: 'b', kind: 'number', value: '<style>body{display:none}</style>' }], inputs: [], log: { lines: [], dropped: '<b>' } } }]`,
    ),
    forged(
      'a figure as the kernel would send it',
      `[{ kind: 'result', result: { module: 'quadratic/scale', outputs: [{ name: 'f', kind: 'figure', figure: { svg: '<svg><style>body{display:none}</style></svg><img src=x onerror=document.title=1>', legend: ['<form><input type=password></form>'], alt: '', width: 9, height: 9, scales: {}, facets: {}, series: [] } }], inputs: [], log: { lines: [], dropped: 0 } } }]`,
    ),
    forged(
      'inputs as the kernel would send them',
      `[{ kind: 'result', result: { module: 'quadratic/scale', outputs: [], inputs: [{ kind: 'slider', name: 's', min: '"><style>body{display:none}</style>', max: 1, step: 1, value: 1 }, { kind: 'choice', name: 'c', options: ['<b>'], value: 'x' }], log: { lines: [], dropped: 0 } } }]`,
    ),
    forged(
      'an update of 20 million characters',
      `[{ kind: 'update', module: 'quadratic/scale', outputs: [{ name: 'x', kind: 'text', text: 'x'.repeat(20e6), length: 1 }], log: { lines: ['x'.repeat(20e6)], dropped: 0 } }]`,
    ),
    forged(
      'things that are no messages',
      `[null, undefined, 1, 'x', [], true, new Date(), new Map(), new ArrayBuffer(8), /x/, { kind: 'x' }, { kind: { kind: 'result' } }]`,
    ),
    forged(
      'a message with names of every object',
      `[JSON.parse('{"kind":"result","__proto__":{"x":1},"constructor":{"prototype":{"x":1}},"result":{"module":"quadratic/scale","outputs":[],"__proto__":[]}}')]`,
    ),
    forged('ready, once more', `['ready', 'ready', { ready: true }, 'frame']`),
    {
      name: 'a start each second, to outlive the budget',
      stoppedBy: 'The page counts one budget for the whole run.',
      untilBudget: true,
      code: `const send = MessagePort.prototype.postMessage;
let port: any;
try { MessagePort.prototype.postMessage = function (this: MessagePort, ...all: any) { port = this; return (send as any).apply(this, all); }; } catch {}
console.log('x');
for (let last = Date.now(); ; ) {
  if (Date.now() - last < 1000) continue;
  last = Date.now();
  if (port) (send as any).call(port, { kind: 'start', module: 'quadratic/scale' });
}`,
    },
    forged(
      'a hundred starts a second',
      `[]`,
      SHAPE,
      `for (const end = Date.now() + 1000; Date.now() < end; ) for (let i = 0; i < 100 && port; i++) (send as any).call(port, { kind: 'start', module: 'quadratic/scale' });`,
    ),
    forged(
      'fifty thousand updates',
      `[]`,
      SHAPE,
      `for (let i = 0; i < 5e4 && port; i++) (send as any).call(port, { kind: 'update', module: 'quadratic/scale', outputs: [{ name: 'x', kind: 'number', value: i }], log: { lines: [], dropped: 0 } });`,
    ),
    {
      name: 'a message to the frame with another kernel',
      stoppedBy: FRAME,
      code: `const kernel = 'onmessage = ({ ports }) => { ports[0]?.postMessage("ready"); ports[0]?.postMessage("done"); };';
globalThis.postMessage?.({ kernel });
globalThis.postMessage?.({ crashed: '<b>x</b>' });
globalThis.postMessage?.('frame');
export const x = 1;`,
    },
    {
      name: 'a listener of the kernel’s own messages',
      stoppedBy: PORT,
      code: `for (const name of ['onmessage', 'onmessageerror', 'onerror']) {
  try { Object.defineProperty(globalThis, name, { set() { throw new Error('x'); }, get: () => () => 1 }); } catch {}
}
try { Object.defineProperty(MessagePort.prototype, 'onmessage', { set(handler) { this.addEventListener('message', (event: any) => event.stopImmediatePropagation()); this.start(); } }); } catch {}
globalThis.addEventListener?.('message', (event: any) => event.stopImmediatePropagation(), true);
export const x = 1;`,
    },
    {
      name: 'an event that is made up',
      stoppedBy: PORT,
      code: `const { port1 } = new MessageChannel();
globalThis.dispatchEvent?.(new MessageEvent('message', { data: { modules: {}, targets: [], inputs: {} }, ports: [port1] }));
globalThis.dispatchEvent?.(new ErrorEvent('error', { message: 'x' }));
(globalThis as any).onmessage?.({ data: null, ports: [port1] });
export const x = 1;`,
    },
    {
      name: 'an error that ends the worker',
      stoppedBy: 'A worker that dies is replaced, and its run ends with an error.',
      code: `queueMicrotask(() => { throw new Error('x'); });
globalThis.reportError?.(new Error('<b>x</b>'));
export const x = 1;`,
    },
  ],
};
