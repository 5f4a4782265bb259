/** Inflates what comes from a stranger: never much more than is allowed, however well it is packed. */

/** So many bytes are inflated at once: a byte gives at most 1032, so 1 kB gives at most 1 MB. */
const SLICE = 1024;

/**
 * Inflates raw deflate data; says why when that cannot be done or gives more than `limit` bytes. The rest
 * of data that give more is not inflated.
 */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | 'damaged' | 'cut off' | 'too long'> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const reader = readable.getReader();
  const writer = writable.getWriter();
  let isAllGood = false;
  const write = async () => {
    for (let at = 0; at < bytes.length; at += SLICE) {
      await writer.write(bytes.subarray(at, at + SLICE));
    }
    isAllGood = true;
    await writer.close();
  };
  // What fails here fails in the reader, too.
  write().catch(() => undefined);
  const whole = new Uint8Array(limit);
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return whole.slice(0, size);
      if (size + value.length > limit) {
        await reader.cancel();
        return 'too long';
      }
      whole.set(value, size);
      size += value.length;
    }
  } catch {
    // Each byte was good, and yet the data did not end.
    return isAllGood ? 'cut off' : 'damaged';
  }
}
