/** What axe finds on the built pages at rest: nothing. */
import { readdirSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { findsNothing, findsNothingInLight } from '../support/axe.ts';
import { BrowserSession } from '../support/browser-session.ts';

/** Every page but the sandbox, which shows nothing, and of the embeds one of each kind. */
const pages = readdirSync(inject('sites').root.folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html') && !/^(sandbox|embed)/.test(file))
  .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
  .concat('embed/softmax/temperature/', 'embed/softmax/overflow/', 'embed/softmax/batch/')
  .concat('embed/softmax/exercises/stable/', 'embed/core/softmax/');

/**
 * Pages with every kind of element, which are read in the dark too. On the others are the same colours
 * on the same grounds, and test/styles/colours.test.ts computes the contrast of each.
 */
const IN_BOTH_THEMES = [
  '',
  '404.html',
  'notation/',
  'reference/',
  'my-loss-is-stuck-at/',
  'errata/',
].concat('from-scores-to-probabilities/', 'embed/softmax/temperature/');

describe('axe finds nothing', () => {
  const session = new BrowserSession({ colorScheme: 'light', reducedMotion: 'reduce' }, 'root');

  it.each(pages)('on /%s', async (page) => {
    await session.open(page);
    if (IN_BOTH_THEMES.includes(page)) await findsNothing(session.page);
    else await findsNothingInLight(session.page);
  });

  it('and the pages that are read in both themes exist', () => {
    expect(IN_BOTH_THEMES.filter((page) => !pages.includes(page))).toEqual([]);
  });
});
