/**
 * An edited snippet in a link: `#edit=quadratic/roots&code=…`, deflated and base64url-encoded. The
 * text is only in the address; no server stores it.
 */

/** The most characters that a snippet may have; a link that unpacks to more is refused. */
const MAX_CODE = 100_000;

/** The part of the address from `#` on. */
export async function encodeLink(cell: string, code: string): Promise<string> {
  const packed = await through(
    new TextEncoder().encode(code),
    new CompressionStream('deflate-raw'),
  );
  const base64 = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(''));
  const code64 = base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return `#edit=${cell}&code=${code64}`;
}

/** The cell and text of a link; `undefined` when it is not such a link, damaged, or too long. */
export async function decodeLink(
  hash: string,
): Promise<{ cell: string; code: string } | undefined> {
  const match = /^#edit=([\w/-]+)&code=([\w-]*)$/.exec(hash);
  if (!match) return undefined;
  try {
    const bytes = Uint8Array.from(
      atob(match[2].replaceAll('-', '+').replaceAll('_', '/')),
      (character) => character.charCodeAt(0),
    );
    const text = await through(bytes, new DecompressionStream('deflate-raw'), MAX_CODE * 4);
    const code = new TextDecoder().decode(text);
    return code.length <= MAX_CODE ? { cell: match[1], code } : undefined;
  } catch {
    return undefined;
  }
}

/** Passes bytes through a stream and returns the result; throws when that exceeds `limit` bytes. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  limit = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      throw new RangeError('The text is too long.');
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
