/**
 * Finds the browsers of the tests in three engines, or installs those that are missing where that needs no
 * question. `npm run test:engines` runs this file first (`pretest:engines`).
 */
import { globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import {
  canInstall,
  findChromium,
  install,
  type Machine,
  thisMachine,
} from '../../../src/preview/ensure-chromium.ts';
import { chosenEngines, type EngineName } from './names.ts';

/** What an engine needs: Debian's package, and the path of its program where it is installed. */
type Program = { debian: string; find(machine: Machine): string | undefined };

const NEEDED: Record<EngineName, Program[]> = {
  chromium: [{ debian: 'chromium-headless-shell', find: findChromium }],
  firefox: [
    { debian: 'firefox-esr', find: (machine) => onPath(machine, 'firefox-esr', 'firefox') },
  ],
  webkit: [
    {
      debian: 'webkit2gtk-driver',
      find: (machine) => onPath(machine, 'WebKitWebDriver') && miniBrowsers()[0],
    },
    { debian: 'xvfb', find: (machine) => onPath(machine, 'Xvfb') },
  ],
};

function onPath({ env, exists }: Machine, ...names: string[]): string | undefined {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(exists);
}

/** Comes with WebKit's driver, in a folder of its version. */
const miniBrowsers = () => globSync('/usr/lib/{*/,}webkit*gtk-*/MiniBrowser');

/** The Debian packages that an engine's tests lack on a machine. */
export function missingFor(engines: EngineName[], machine: Machine = thisMachine): string[] {
  return engines.flatMap((engine) =>
    NEEDED[engine].filter(({ find }) => !find(machine)).map(({ debian }) => debian),
  );
}

/** @throws Error that says what to install, when there is none. */
export const findFirefox = (): string => found('firefox');

/** @throws Error that says what to install, when there is none. */
export const findMiniBrowser = (): string => found('webkit');

function found(engine: EngineName): string {
  const path = NEEDED[engine][0].find(thisMachine);
  if (!path) throw new Error(remedy([NEEDED[engine][0].debian]));
  return path;
}

/** The message when packages are missing and cannot be installed here. */
export function remedy(packages: string[]): string {
  return `The tests in three engines need ${packages.join(', ')}. Install what is missing ("apt install ${packages.join(' ')}" on Debian), or name the engines that you have: ENGINES=chromium npm run test:engines.`;
}

function ensureEngines(engines: EngineName[]): void {
  const missing = missingFor(engines);
  if (missing.length > 0 && canInstall(thisMachine)) {
    try {
      install(missing);
    } catch (error) {
      console.warn(`Could not install ${missing.join(', ')}: ${(error as Error).message}`);
    }
  }
  const still = missingFor(engines);
  if (still.length > 0) throw new Error(remedy(still));
}

if (import.meta.main) {
  try {
    ensureEngines(chosenEngines());
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
