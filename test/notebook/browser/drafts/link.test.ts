import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BrokenLink,
  encodeLink,
  parseLink,
  unpackLink,
} from '../../../../src/notebook/browser/drafts/link.ts';

/** The cell and the text of a link. */
async function read(hash: string) {
  const link = parseLink(hash);
  return link && { cell: link.cell, code: (await unpackLink(link)).code };
}

/** A link with these bytes, deflated. */
const linkOf = (bytes: Uint8Array) =>
  `#edit=a/b&code=${deflateRawSync(bytes, { level: 9 }).toString('base64url')}`;

/** A link with this as its list of inputs, deflated. */
const inputsLink = (json: string) =>
  `#edit=a/b&inputs=${deflateRawSync(json).toString('base64url')}`;

const failure = (hash: string) =>
  read(hash).then(
    () => undefined,
    (error) => error as BrokenLink,
  );

/** What JavaScript has no letter for becomes another one in UTF-8. */
const text = fc.string({ unit: 'grapheme', maxLength: 500 });

describe('a link to a changed cell', () => {
  it('brings any text back', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (code) => {
        const hash = await encodeLink('quadratic/roots', code);
        expect(hash).toMatch(/^#edit=quadratic\/roots&code=[\w-]*$/);
        expect(await read(hash)).toEqual({ cell: 'quadratic/roots', code });
      }),
      { numRuns: 50 },
    );
  });

  it('brings back what begins with a mark for the order of bytes, and what is empty', async () => {
    for (const code of ['\ufeffx', '']) {
      expect(await read(await encodeLink('a/b', code))).toEqual({ cell: 'a/b', code });
    }
  });

  it('may be made by others: deflate-raw, base64url, padded or not', async () => {
    // Python: base64.urlsafe_b64encode(zlib.compress(b'export const x = 1;', 9, -15))
    const hash = '#edit=t/a&code=S60oyC8qUUjOzysuUahQsFUwtAYA';
    expect(await read(hash)).toEqual({ cell: 't/a', code: 'export const x = 1;' });
    const padded = deflateRawSync('export const x = 12;').toString('base64');
    expect(padded).toMatch(/=$/);
    const url = padded.replaceAll('+', '-').replaceAll('/', '_');
    expect((await read(`#edit=t/a&code=${url}`))?.code).toBe('export const x = 12;');
  });

  it('is understood as mail programs write it: encoded once or twice, in lines, as HTML', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (code) => {
        const hash = await encodeLink('quadratic/roots', code);
        const once = `#${encodeURIComponent(hash.slice(1))}`;
        const twice = `#${encodeURIComponent(once.slice(1))}`;
        const lines = hash.replace(/.{20}/g, '$&%0D%0A%20');
        const html = hash.replace('&', '&amp;');
        for (const written of [once, twice, lines, html]) {
          expect(await read(written)).toEqual({ cell: 'quadratic/roots', code });
        }
      }),
      { numRuns: 20 },
    );
  });

  it('brings any inputs back, with a text or without', async () => {
    const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), text);
    const short = fc.string({ unit: 'grapheme', maxLength: 20 });
    const values = fc.dictionary(short, value, { minKeys: 1, maxKeys: 50 });
    await fc.assert(
      fc.asyncProperty(fc.option(text, { nil: undefined }), values, async (code, all) => {
        const inputs = Object.fromEntries(
          Object.entries(all).filter(([, one]) => String(one).length <= 200),
        );
        fc.pre(Object.keys(inputs).length > 0);
        const link = parseLink(await encodeLink('a/b', code, inputs));
        const linked = link && (await unpackLink(link));
        expect(linked?.code).toBe(code);
        expect(Object.entries(linked?.inputs ?? {})).toEqual(Object.entries(inputs));
      }),
      { numRuns: 50 },
    );
    const link = parseLink(await encodeLink('a/b', undefined, { b: -0 }));
    expect(link && (await unpackLink(link)).inputs.b).toBe(-0);
  });

  it('without inputs is as it was before links had them', async () => {
    expect(await encodeLink('a/b', 'x', {})).toMatch(/^#edit=a\/b&code=[\w-]+$/);
  });

  it.each(['', '#', '#heading', '#edit', '#editor=a/b&code=S60', '#edit-1', '#%'])(
    'is nothing else: %j',
    async (hash) => {
      expect(parseLink(hash)).toBeUndefined();
    },
  );
});

describe('a broken link says what is wrong', () => {
  const LONG = 'x'.repeat(100_001);

  it.each<[string, string | Promise<string>, string]>([
    ['no text', '#edit=a/b', 'has no text'],
    ['an empty text', '#edit=a/b&code=', 'has no text'],
    ['a stranger among its characters', '#edit=a/b&code=S60*', 'at the character “*”'],
    ['half a percent', '#edit=a/b&code=S60%2', 'at the character “%”'],
    ['an emoji', '#edit=a/b&code=S6😀0', 'at the character “😀”'],
    // (Node takes short data as if they were cut off; the test in a browser has these, too.)
    ['bytes that are no deflated data', '#edit=a/b&code=____', 'is '],
    ['more after its end', '#edit=t/a&code=S60oyC8qUUjOzysuUahQsFUwtAYAAAAA', 'is '],
    ['an end that is missing', '#edit=t/a&code=S60oyC8qUUjOzysu', 'is cut off'],
    ['half a character at its end', '#edit=t/a&code=S60oyC8qUUjOz', 'is cut off'],
    ['bytes that are not UTF-8', linkOf(Uint8Array.of(0x78, 0xff, 0x78)), 'not UTF-8'],
    ['half a letter', linkOf(Buffer.from('é').subarray(0, 1)), 'not UTF-8'],
    ['a text that is too long', linkOf(Buffer.from(LONG)), 'is too long'],
    ['letters that are too many bytes', linkOf(Buffer.from('é'.repeat(50_001))), 'is too long'],
    ['a text that unpacks to a flood', linkOf(Buffer.alloc(10_000_000)), 'is too long'],
    ['too many characters', `#edit=a/b&code=${'A'.repeat(200_000)}`, 'is too long'],
    ['an empty list of inputs', '#edit=a/b&inputs=', 'has no list of inputs'],
    ['a list of inputs that is no JSON', inputsLink('{"b":'), 'is damaged: it is not JSON'],
    ['a list of inputs without names', inputsLink('[1,2]'), 'has no names'],
    ['an input that is a list', inputsLink('{"b":[1]}'), 'of the input “b”'],
    ['an input that is nothing', inputsLink('{"b":null}'), 'of the input “b”'],
    ['an input beyond all numbers', inputsLink('{"b":1e999}'), 'of the input “b”'],
    ['an input that is a long text', inputsLink(`{"b":"${'x'.repeat(201)}"}`), 'of the input “b”'],
    ['an input with a long name', inputsLink(`{"${'n'.repeat(201)}":1}`), `“${'n'.repeat(40)}…”`],
    [
      'too many inputs',
      inputsLink(JSON.stringify(Object.fromEntries(Array.from({ length: 51 }, (_, i) => [i, i])))),
      'has 51 inputs, and a cell has at most 50',
    ],
    ['inputs that unpack to a flood', inputsLink('0'.repeat(10_000_000)), 'is too long'],
    ['a part that is cut off', '#edit=t/a&code=S60oyC8qUUjOzysuUahQsFUwtAYA&inp', 'at “inp”'],
    [
      'half a list of inputs',
      inputsLink('{"temperature":0.5}').slice(0, -4),
      'list of inputs is missing',
    ],
  ])('of %s', async (_, hash, words) => {
    const error = await failure(await hash);
    expect(error).toBeInstanceOf(BrokenLink);
    expect(error?.message).toContain(words);
    expect(error?.message).toMatch(/\. (Copy|Ask) .*\.$/);
  });

  it('wherever it was cut off', async () => {
    const hash = await encodeLink('a/b', 'export const roots = [1, 2].map((x) => x ** 2);');
    const start = hash.indexOf('code=') + 'code='.length;
    for (let end = start + 1; end < hash.length - 1; end++) {
      expect((await failure(hash.slice(0, end)))?.message).toContain('is cut off');
    }
  });

  it('and opens or says a sentence, whatever is in it', async () => {
    const packed = fc.oneof(fc.base64String(), fc.string(), fc.string({ unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(packed, async (code) => {
        const error = await failure(`#edit=a/b&code=${code}`);
        if (error) expect(error).toBeInstanceOf(BrokenLink);
      }),
      { numRuns: 100 },
    );
  });

  it('of a text as long as a text may be only when it is one byte longer', async () => {
    let seed = 1;
    const noise = Array.from({ length: 100_000 }, () => {
      seed = (seed * 48271) % 2147483647;
      return String.fromCharCode(32 + (seed % 95));
    }).join('');
    expect((await read(await encodeLink('a/b', noise)))?.code).toBe(noise);
    // Not compressed at all, it is as long as it can be.
    const stored = deflateRawSync(noise, { level: 0 }).toString('base64url');
    expect((await read(`#edit=a/b&code=${stored}`))?.code).toBe(noise);
    await expect(encodeLink('a/b', `${noise}x`)).rejects.toThrow('too long for a link');
  });
});
