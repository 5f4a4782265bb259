import { expect, test } from 'vitest';
import {
  canInstall,
  findChromium,
  type Machine,
  missingPackages,
} from '../../src/preview/ensure-chromium.ts';

function machine(files: string[], changes: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    exists: (path) => files.includes(path),
    isRoot: false,
    ...changes,
  };
}

test('CHROME_PATH wins over every other place', () => {
  const env = { CHROME_PATH: '/opt/my/chrome', PATH: '/usr/bin' };
  expect(findChromium(machine(['/opt/my/chrome', '/usr/bin/chromium'], { env }))).toBe(
    '/opt/my/chrome',
  );
});

test('a CHROME_PATH that names nothing is an error, and not another browser', () => {
  const env = { CHROME_PATH: '/opt/typo', PATH: '/usr/bin' };
  expect(() => findChromium(machine(['/usr/bin/chromium'], { env }))).toThrow(
    'CHROME_PATH is /opt/typo, but there is no such file.',
  );
});

test.each([
  ['Linux, on the PATH', '/usr/local/bin/google-chrome', {}],
  ['Linux, as a snap', '/snap/bin/chromium', {}],
  [
    'macOS',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    { platform: 'darwin', env: { HOME: '/Users/me' } },
  ],
  [
    'Windows',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    { platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } },
  ],
])('a browser is found on %s', (_, path, changes) => {
  expect(findChromium(machine([path], changes))).toBe(path);
  expect(findChromium(machine([], changes))).toBeUndefined();
});

test('Debian’s package is installed by root where there is apt, and nowhere else', () => {
  const apt = ['/usr/bin/apt-get'];
  expect(canInstall(machine(apt, { isRoot: true }))).toBe(true);
  expect(canInstall(machine(apt))).toBe(false);
  expect(canInstall(machine([], { isRoot: true }))).toBe(false);
  expect(canInstall(machine(apt, { isRoot: true, platform: 'darwin' }))).toBe(false);
});

test('the headless shell is taken before the whole Chromium, and installed where it is missing', () => {
  const both = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'];
  expect(findChromium(machine(both))).toBe('/usr/bin/chromium-headless-shell');
  expect(missingPackages(machine(['/usr/bin/chromium']))).toEqual([
    'chromium-headless-shell',
    'fonts-liberation',
  ]);
  expect(missingPackages(machine([...both, '/usr/share/fonts/truetype/liberation']))).toEqual([]);
});
