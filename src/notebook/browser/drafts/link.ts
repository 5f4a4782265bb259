/**
 * A changed cell in a link: `#edit=quadratic/roots&code=…&inputs=…`. The text, and the inputs as JSON, are
 * deflated and base64url-encoded; what is the book's is left out. They are only in the address; no server
 * stores them.
 */
import type { InputValue } from '../../protocol.ts';
import { inflate } from './inflate.ts';
import { readInputs, writeInputs } from './linked-inputs.ts';

/** The most that a link's text or its inputs may have, in bytes of UTF-8. */
const MAX_CODE = 100_000;

/** Text that does not compress grows by 5 bytes a block; base64 makes 4 characters of 3 bytes. */
const MAX_PACKED = Math.ceil(((MAX_CODE + 1000) * 4) / 3);

const AGAIN = 'Copy the whole link again, or ask for a new one.';

/** A link that cannot be opened; `message` says to the reader why, and what to do. */
export class BrokenLink extends Error {}

/** A link as it is written: what it names, and the rest, packed: `code=…&inputs=…`. */
export type Link = { cell: string; packed: string };

/** What a link brings: the reader's text, if it is not the book's, and the inputs that were moved. */
export type Linked = { code?: string; inputs: Record<string, InputValue> };

/**
 * The part of the address from `#` on.
 *
 * @throws BrokenLink when the text is too long for a link
 */
export async function encodeLink(
  cell: string,
  code: string | undefined,
  inputs: Record<string, InputValue> = {},
): Promise<string> {
  const parts = [`#edit=${cell}`];
  if (code !== undefined) parts.push(`code=${await pack(code)}`);
  if (Object.keys(inputs).length > 0) parts.push(`inputs=${await pack(writeInputs(inputs))}`);
  return parts.join('&');
}

async function pack(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MAX_CODE) {
    throw new BrokenLink('This text is too long for a link. “Copy code” takes it along.');
  }
  const deflated = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const packed = new Uint8Array(await new Response(deflated).arrayBuffer());
  const base64 = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * Reads the part of an address from `#` on; `undefined` when it is no link to a changed cell. A link
 * has no character that needs percent-encoding, so what a mail program encoded, even twice, or broke
 * into lines is put right.
 */
export function parseLink(hash: string): Link | undefined {
  const link = decodePercent(hash).replace(/\s/g, '').replaceAll('&amp;', '&');
  const [, cell, packed = ''] = /^#edit=([^&]*)(?:&(.*))?$/.exec(link) ?? [];
  return cell === undefined ? undefined : { cell, packed };
}

/**
 * What a link brings.
 *
 * @throws BrokenLink when there is nothing in it, or a part is too long, cut off or damaged
 */
export async function unpackLink({ packed }: Link): Promise<Linked> {
  const linked: Linked = { inputs: {} };
  if (packed === '') throw new BrokenLink(`This link has no text in it. ${AGAIN}`);
  for (const part of packed.split('&')) {
    const [name, value = ''] = part.split(/=(.*)/);
    if (name === 'code') linked.code = await unpack(value, 'text');
    else if (name === 'inputs') linked.inputs = inputsFrom(await unpack(value, 'list of inputs'));
    else
      throw new BrokenLink(`This link is cut off or damaged at “${part.slice(0, 20)}”. ${AGAIN}`);
  }
  return linked;
}

function inputsFrom(json: string): Record<string, InputValue> {
  try {
    return readInputs(json);
  } catch (error) {
    throw new BrokenLink(`${(error as Error).message} ${AGAIN}`);
  }
}

async function unpack(packed: string, what: 'text' | 'list of inputs'): Promise<string> {
  const base64 = packed.replace(/={1,2}$/, '');
  if (base64 === '') throw new BrokenLink(`This link has no ${what} in it. ${AGAIN}`);
  const damaged = (how: string) =>
    new BrokenLink(`The ${what} in this link is damaged${how}. ${AGAIN}`);
  const [stranger] = /[^\w-]/u.exec(base64) ?? [];
  if (stranger) throw damaged(` at the character “${stranger}”`);
  if (base64.length > MAX_PACKED) throw tooLong(what);
  if (base64.length % 4 === 1) throw cutOff(what);
  const inflated = await inflate(bytesOf(base64), MAX_CODE);
  if (inflated === 'cut off') throw cutOff(what);
  if (inflated === 'too long') throw tooLong(what);
  if (inflated === 'damaged') throw damaged('');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(inflated);
  } catch {
    throw damaged(': it is not UTF-8');
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

const cutOff = (what: string) =>
  new BrokenLink(`This link is cut off: the end of its ${what} is missing. ${AGAIN}`);

const tooLong = (what: string) =>
  new BrokenLink(
    `The ${what} in this link is too long: a cell opens at most 100 kB. Ask for the code itself.`,
  );
