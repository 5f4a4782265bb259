import { expect, test } from 'vitest';
import type { Machine } from '../../../src/preview/ensure-chromium.ts';
import { missingFor, remedy } from './install.ts';
import { chosenEngines } from './names.ts';

const machine = (...files: string[]): Machine => ({
  platform: 'linux',
  env: { PATH: '/usr/local/bin:/usr/bin' },
  exists: (path) => files.includes(path),
  isRoot: false,
});

test('an empty machine lacks all that the engines need, and only what those asked for need', () => {
  expect(missingFor(['chromium', 'firefox', 'webkit'], machine())).toEqual([
    'chromium-headless-shell',
    'firefox-esr',
    'webkit2gtk-driver',
    'xvfb',
  ]);
  expect(missingFor(['firefox'], machine())).toEqual(['firefox-esr']);
});

test('any Firefox and any Chromium will do', () => {
  expect(missingFor(['chromium', 'firefox'], machine('/usr/bin/google-chrome'))).toEqual([
    'firefox-esr',
  ]);
  expect(missingFor(['firefox'], machine('/usr/local/bin/firefox'))).toEqual([]);
  expect(missingFor(['webkit'], machine('/usr/bin/Xvfb'))).toEqual(['webkit2gtk-driver']);
});

test('the remedy names the packages and the command', () => {
  expect(remedy(['firefox-esr', 'xvfb'])).toContain('"apt install firefox-esr xvfb" on Debian');
});

test('ENGINES narrows the engines, and refuses a name that it does not know', () => {
  expect(chosenEngines('')).toEqual(['chromium', 'firefox', 'webkit']);
  expect(chosenEngines('WebKit, firefox')).toEqual(['webkit', 'firefox']);
  expect(() => chosenEngines('safari')).toThrow(
    'ENGINES names "safari"; it takes chromium, firefox, webkit.',
  );
});
