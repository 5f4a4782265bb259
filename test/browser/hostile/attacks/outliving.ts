/** Work that goes on after its run has ended. */
import type { Attack, AttackClass } from '../attack.ts';

const ENDED = 'The worker of a run that has ended does nothing more, or is not there any more.';

const late = (name: string, code: string): Attack => ({
  name,
  stoppedBy: ENDED,
  code: `${code}\nexport const x = 1;`,
  idleAfter: true,
});

const SPIN = 'for (let i = 0; i < 1e9; i++) Math.sqrt(i);';

export const outliving: AttackClass = {
  name: 'outliving',
  about: 'A run ends, and its work does not.',
  attacks: [
    late('an interval that spins', `setInterval(() => { ${SPIN} }, 0);`),
    late('a timer that spins for ever', 'setTimeout(() => { while (true); }, 0);'),
    late('a timer that spins a moment later', 'setTimeout(() => { while (true); }, 100);'),
    late(
      'timers that start each other',
      'const again = () => setTimeout(again, 0);\nfor (let i = 0; i < 2000; i++) again();',
    ),
    late(
      'promises that start each other',
      'const again = (): Promise<void> => Promise.resolve().then(again);\nvoid again();',
    ),
    late(
      'microtasks that start each other',
      'const again = () => queueMicrotask(again);\nagain();',
    ),
    late('an async function that never ends', 'void (async () => { while (true) await null; })();'),
    late(
      'an async generator that never ends',
      'async function* all() { while (true) yield 1; }\nvoid (async () => { for await (const _ of all()); })();',
    ),
    late(
      'messages to itself',
      `const { port1, port2 } = new MessageChannel();
port1.onmessage = () => port2.postMessage(0);
port2.onmessage = () => port1.postMessage(0);
port1.postMessage(0);`,
    ),
    late(
      'a broadcast to itself',
      `const [a, b] = [new BroadcastChannel('x'), new BroadcastChannel('x')];
a.onmessage = () => a.postMessage(0);
b.onmessage = () => b.postMessage(0);
a.postMessage(0);`,
    ),
    late(
      'frames of an animation',
      `const draw = () => { ${SPIN} requestAnimationFrame(draw); };\nrequestAnimationFrame(draw);`,
    ),
    late('a worker of its own', `new Worker(URL.createObjectURL(new Blob(['while (true);'])));`),
    late(
      'a wait for an atomic',
      `const shared = new Int32Array(new SharedArrayBuffer(4));
const again = (): void => void (Atomics as any).waitAsync(shared, 0, 0, 1).value.then(again);
again();`,
    ),
    late(
      'a listener of messages',
      `addEventListener('message', () => { while (true); });
(globalThis as any).onmessage = () => { while (true); };`,
    ),
    late(
      'a finalizer',
      `const registry = new FinalizationRegistry(() => { while (true); });
for (let i = 0; i < 1e5; i++) registry.register({}, i);`,
    ),
    {
      name: 'a timer that writes into the next run',
      stoppedBy: ENDED,
      code: `import { show, progress } from '#notebook';
const write = () => { console.log('BREACH'); show('late', 'BREACH'); progress(1, 2, 'BREACH'); };
globalThis.setInterval?.(write, 1);
void (async () => { for (let i = 0; i < 1e5; i++) { await null; write(); } });
export const x = 1;`,
      next: {
        code: `const until = Date.now() + 200;\nwhile (Date.now() < until) await new Promise((go) => setTimeout(go, 0));\nexport const truth = 'alone';`,
        shows: 'truthalone',
      },
    },
    {
      name: 'an exported function that goes on',
      stoppedBy: ENDED,
      code: `export function run(): void { setTimeout(run, 0); }\nrun();\nexport const x = 1;`,
      idleAfter: true,
    },
    late('an error after the end', `setTimeout(() => { throw new Error('late'); }, 20);`),
    late(
      'a rejection after the end',
      `void Promise.reject(new Error('late'));\nsetTimeout(() => Promise.reject(new Error('later')), 20);`,
    ),
    late(
      'a counter that the next run could read',
      `(globalThis as any).counter = 0;\nsetInterval(() => { (globalThis as any).counter += 1; }, 1);`,
    ),
  ],
};
