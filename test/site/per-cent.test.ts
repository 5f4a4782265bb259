import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { perCent } from '../../src/site/per-cent.ts';

const compile = (source: string) => mdxToJs(source, { mdastPlugins: [perCent] }).code;

test('the space before a per cent sign does not break, also after a computed number', () => {
  expect(compile('90 % or 95\n% hardly matters')).toContain('90\\xA0% or 95\\xA0% hardly matters');
  expect(compile('About <Value /> % of them')).toContain('"\\xA0% of them"');
});

test('code and other text stay as they are', () => {
  expect(compile('`7 % 2` is 1, 100% sure')).toContain('"7 % 2"');
  expect(compile('100% sure')).toContain('"100% sure"');
});
