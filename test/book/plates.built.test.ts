/** Each chapter has one figure that it is remembered by, as wide as the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { readChapters } from '../../src/site/outline.ts';

const { root } = inject('sites');

it.each(readChapters(root.content).map(({ address }) => address))(
  '%s has one plate, if it has figures',
  (address) => {
    const html = readFileSync(join(root.folder, address, 'index.html'), 'utf8');
    const sizes = [...html.matchAll(/<figure [^>]*data-size="(\w+)"/g)].map(([, size]) => size);
    const plates = sizes.filter((size) => size === 'plate');
    expect(plates).toHaveLength(sizes.length > 0 ? 1 : 0);
  },
);
