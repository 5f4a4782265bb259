import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLink, encodeLink } from '../../../../src/notebook/browser/drafts/link.ts';

describe('a link to a changed cell', () => {
  it('brings any text back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 500 }), async (code) => {
        const hash = await encodeLink('softmax/overflow', code);
        expect(hash).toMatch(/^#edit=softmax\/overflow&code=[\w-]*$/);
        expect(await decodeLink(hash)).toEqual({ cell: 'softmax/overflow', code });
      }),
      { numRuns: 50 },
    );
  });

  it('may be made by others: deflate-raw, base64url', async () => {
    // Python: base64.urlsafe_b64encode(zlib.compress(b'export const x = 1;', 9, -15))
    const hash = '#edit=t/a&code=S60oyC8qUUjOzysuUahQsFUwtAYA';
    expect(await decodeLink(hash)).toEqual({ cell: 't/a', code: 'export const x = 1;' });
  });

  it.each([
    '',
    '#heading',
    '#edit=a/b',
    '#edit=a/b&code=*',
    '#edit=a/b&code=AAAA',
    '#edit=<b>&code=S60',
  ])('that is none or damaged is left alone: %s', async (hash) => {
    expect(await decodeLink(hash)).toBeUndefined();
  });

  it('that unpacks to a flood is refused', async () => {
    const hash = await encodeLink('a/b', 'x'.repeat(5_000_000));
    expect(hash.length).toBeLessThan(10_000);
    expect(await decodeLink(hash)).toBeUndefined();
  });
});
