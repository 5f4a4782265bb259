/**
 * Finds a Chromium for the tests and for printing, or installs one where that needs no question.
 *
 * `npm test` runs this file first (`pretest`).
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What the decision depends on, so that a test can set it. */
export interface Machine {
  platform: string;
  env: Record<string, string | undefined>;
  exists(path: string): boolean;
  isRoot: boolean;
}

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  exists: existsSync,
  isRoot: process.getuid?.() === 0,
};

/** The first is Chromium without its windows, which starts and draws in half the time. */
const COMMANDS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const MAC = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const WINDOWS = ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe'];

function usualPlaces({ platform, env }: Machine): string[] {
  if (platform === 'darwin') {
    const folders = ['/Applications', `${env.HOME}/Applications`];
    return folders.flatMap((folder) =>
      MAC.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return folders.flatMap((folder) => (folder ? WINDOWS.map((name) => `${folder}\\${name}`) : []));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...folders, '/usr/bin', '/snap/bin', '/opt/google/chrome'].flatMap((folder) =>
    COMMANDS.map((name) => join(folder, name)),
  );
}

/**
 * Path of a Chromium or Chrome: `CHROME_PATH`, or the first of the usual places that has one.
 *
 * @throws Error when `CHROME_PATH` does not exist: a wrong path is not silently replaced.
 */
export function findChromium(machine: Machine = thisMachine): string | undefined {
  const chosen = machine.env.CHROME_PATH;
  if (chosen) {
    if (machine.exists(chosen)) return chosen;
    throw new Error(`CHROME_PATH is ${chosen}, but there is no such file.`);
  }
  return usualPlaces(machine).find((path) => machine.exists(path));
}

/** Whether Debian's package can be installed without asking the user. */
export function canInstall({ platform, isRoot, exists }: Machine): boolean {
  return platform === 'linux' && isRoot && exists('/usr/bin/apt-get');
}

/** The message when there is no Chromium and it cannot be installed here. */
export const REMEDY =
  'The browser tests need Chromium or Chrome: install it ("apt install chromium" on Debian or Ubuntu), or set CHROME_PATH to the one you have.';

/** What Debian's packages are needed for: a browser, and fonts with the widths of the usual ones. */
const PACKAGES: Record<string, string> = {
  'chromium-headless-shell': '/usr/bin/chromium-headless-shell',
  'fonts-liberation': '/usr/share/fonts/truetype/liberation',
};

/** The packages of which a machine has nothing. */
export function missingPackages({ exists }: Machine): string[] {
  return Object.keys(PACKAGES).filter((name) => !exists(PACKAGES[name]));
}

/** Installs packages of Debian. @throws Error when that fails. */
export function install(packages: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...words: string[]) => execFileSync('apt-get', words, { env, stdio: 'inherit' });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

/** Installs what is missing where that is possible. A machine with another Chromium can do without it. */
function ensureChromium(): void {
  const packages = process.env.CHROME_PATH ? [] : missingPackages(thisMachine);
  if (packages.length > 0 && canInstall(thisMachine)) {
    try {
      install(packages);
    } catch (error) {
      console.warn(`Could not install ${packages.join(' and ')}: ${(error as Error).message}`);
    }
  }
  if (!findChromium()) throw new Error(REMEDY);
}

if (import.meta.main) {
  try {
    ensureChromium();
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
