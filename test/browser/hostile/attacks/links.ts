/** Links that carry a text for a cell. */
import { constants, deflateRawSync } from 'node:zlib';
import type { Attack, AttackClass } from '../attack.ts';

const SAYS = 'A link that cannot be read is refused with a sentence.';
const BOUNDED =
  'A link is unpacked piece by piece, and no further than the longest text that a cell may have.';
const WAITS = 'A text that came with a link is shown, and not run.';

const packed = (bytes: string | Uint8Array) => deflateRawSync(bytes).toString('base64url');
const to = (cell: string, code: string) => `#edit=${cell}&code=${code}`;
const CELL = 'quadratic/scale';

const refused = (name: string, link: string, stoppedBy = SAYS): Attack => {
  return { name, stoppedBy, link, refused: true };
};
const opened = (name: string, text: string, stoppedBy = WAITS): Attack => {
  return { name, stoppedBy, link: to(CELL, packed(text)), refused: false };
};

/** So many times ten million zeros, packed a thousand times smaller. */
function zeros(times: number): string {
  const finishFlush = constants.Z_FULL_FLUSH;
  const block = deflateRawSync(Buffer.alloc(10e6, '0'), { finishFlush });
  const blocks = Array.from({ length: times }, () => block);
  return Buffer.concat([...blocks, deflateRawSync(Buffer.alloc(0))]).toString('base64url');
}

export const links: AttackClass = {
  name: 'links',
  about: 'A link comes from a stranger.',
  attacks: [
    refused('a text that is not packed', to(CELL, 'AAAA')),
    refused(
      'a text that is cut off',
      to(CELL, packed('export const x = [1, 2, 3];'.repeat(9)).slice(0, 20)),
    ),
    refused('a text that is not base64', to(CELL, '!!!!')),
    refused('a text that is percent-encoded', to(CELL, '%41%41%3D')),
    refused('no text', to(CELL, '')),
    refused('no code', `#edit=${CELL}`),
    refused('no cell', `#edit=&code=${packed('export const x = 1;')}`),
    refused(
      'a cell that is not on the page',
      to('quadratic/nothing', packed('export const x = 1;')),
    ),
    refused(
      'a cell with a name that every object has',
      to('__proto__', packed('export const x = 1;')),
    ),
    refused(
      'a cell with a name that is a selector',
      to('"],[data-cell="quadratic/product', packed('x')),
    ),
    refused(
      'bytes that are not UTF-8',
      to(CELL, packed(new Uint8Array([0xff, 0xfe, 0xc0, 0x80, 0xff]))),
    ),
    refused('ten thousand characters that are ten million', to(CELL, zeros(1)), BOUNDED),
    refused('900,000 characters that are 700 million', to(CELL, zeros(70)), BOUNDED),
    refused('a million characters of nothing', to(CELL, 'A'.repeat(1e6)), BOUNDED),
    refused(
      'a cell with a name of a hundred thousand characters',
      to('x'.repeat(1e5), packed('x')),
    ),
    refused('inputs that are not JSON', `#edit=${CELL}&inputs=${packed('{"b":')}`),
    refused('inputs of objects', `#edit=${CELL}&inputs=${packed('{"b":{"toString":1}}')}`),
    refused('an input that every object has', `#edit=${CELL}&inputs=${packed('{"__proto__":1}')}`),
    refused('ten million characters of inputs', `#edit=${CELL}&inputs=${zeros(1)}`, BOUNDED),
    opened('an endless loop', 'while (true) {}'),
    opened('a call of the network', `await fetch('http://LISTENER/');`),
    opened(
      'a text that looks like HTML',
      `<img src=x onerror="document.title='taken'"><style>body{display:none}</style>`,
    ),
    opened(
      'a text with marks that turn it',
      '// \u202e;)1(live \u2066 // \u2069\nexport const x = 1;',
      'Marks that nobody sees are shown in the code.',
    ),
    opened(
      'a text with a NUL',
      'export const x = "\u0000\u0008";',
      'Marks that nobody sees are shown in the code.',
    ),
    opened('a text of 90,000 characters', 'x'.repeat(90_000), BOUNDED),
  ],
};
