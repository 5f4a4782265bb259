/**
 * An edited snippet in a link: `#edit=quadratic/roots&code=…`, deflated and base64url-encoded. The
 * text is only in the address; no server stores it.
 */
import { inflate } from './inflate.ts';

/** The most that a link's text may have, in bytes of UTF-8. */
const MAX_CODE = 100_000;

/** Text that does not compress grows by 5 bytes a block; base64 makes 4 characters of 3 bytes. */
const MAX_PACKED = Math.ceil(((MAX_CODE + 1000) * 4) / 3);

const AGAIN = 'Copy the whole link again, or ask for a new one.';

/** A link whose text cannot be had; `message` says to the reader why, and what to do. */
export class BrokenLink extends Error {}

/** A link as it is written: the cell that it names, and its text, packed. */
export type Link = { cell: string; packed: string };

/**
 * The part of the address from `#` on.
 *
 * @throws BrokenLink when the text is too long for a link
 */
export async function encodeLink(cell: string, code: string): Promise<string> {
  const bytes = new TextEncoder().encode(code);
  if (bytes.length > MAX_CODE) {
    throw new BrokenLink('This text is too long for a link. “Copy code” takes it along.');
  }
  const deflated = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const packed = new Uint8Array(await new Response(deflated).arrayBuffer());
  const base64 = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  const code64 = base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return `#edit=${cell}&code=${code64}`;
}

/**
 * Reads the part of an address from `#` on; `undefined` when it is no link to a changed cell. A link
 * has no character that needs percent-encoding, so what a mail program encoded, even twice, or broke
 * into lines is put right.
 */
export function parseLink(hash: string): Link | undefined {
  const link = decodePercent(hash).replace(/\s/g, '').replaceAll('&amp;', '&');
  const [, cell, packed = ''] = /^#edit=([^&]*)(?:&code=(.*))?$/.exec(link) ?? [];
  return cell === undefined ? undefined : { cell, packed };
}

/**
 * The text of a link.
 *
 * @throws BrokenLink when it is missing, too long, cut off or damaged
 */
export async function unpackCode({ packed }: Link): Promise<string> {
  const base64 = packed.replace(/={1,2}$/, '');
  if (base64 === '') throw new BrokenLink(`This link has no text in it. ${AGAIN}`);
  const [stranger] = /[^\w-]/u.exec(base64) ?? [];
  if (stranger) {
    throw new BrokenLink(
      `The text in this link is damaged at the character “${stranger}”. ${AGAIN}`,
    );
  }
  if (base64.length > MAX_PACKED) throw tooLong();
  if (base64.length % 4 === 1) throw cutOff();
  const inflated = await inflate(bytesOf(base64), MAX_CODE);
  if (inflated === 'cut off') throw cutOff();
  if (inflated === 'too long') throw tooLong();
  if (inflated === 'damaged') throw new BrokenLink(`The text in this link is damaged. ${AGAIN}`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(inflated);
  } catch {
    throw new BrokenLink(`The text in this link is damaged: it is not UTF-8. ${AGAIN}`);
  }
}

/** What is no percent-encoded character stays as it is. */
function decodePercent(hash: string): string {
  let decoded = hash;
  for (let i = 0; i < 3; i++) {
    decoded = decoded.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
      try {
        return decodeURIComponent(encoded);
      } catch {
        return encoded;
      }
    });
  }
  return decoded;
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

const cutOff = () =>
  new BrokenLink(`This link is cut off: the end of its text is missing. ${AGAIN}`);

const tooLong = () =>
  new BrokenLink(
    'The text in this link is too long: a cell opens at most 100 kB. Ask for the code itself.',
  );
