/**
 * `npm run screens`: builds the site and takes anew the pictures that its pages are held to; with
 * names behind (`npm run screens -- figure title.phone`) only those that begin so. A picture that
 * still shows what the page shows stays as it is, so that a commit has only those that changed.
 */
import { join } from 'node:path';
import { launchChromium } from '../../src/preview/chromium.ts';
import { serveFolder } from '../../src/preview/static-server.ts';
import { buildSite } from '../support/build-site.ts';
import { compareScreens } from './compare.ts';
import {
  clearChanged,
  listExpected,
  readExpected,
  removeExpected,
  writeExpected,
} from './pictures.ts';
import { SCREENS } from './scenes.ts';
import { Screenshotter } from './screenshotter.ts';

const asked = process.argv.slice(2);
const isAsked = (screen: string) =>
  asked.length === 0 || asked.some((name) => screen === name || screen.startsWith(`${name}.`));
const screens = SCREENS.filter(isAsked);
if (screens.length === 0) {
  throw new Error(`No screen is called ${asked.join(' or ')}. There are: ${SCREENS.join(', ')}.`);
}

const folder = join(process.cwd(), '.cache/site-screens');
await buildSite(folder, '/');
const host = await serveFolder(folder);
const browser = await launchChromium();
const camera = new Screenshotter(browser, host.url);
try {
  for (const screen of screens) {
    const picture = await camera.take(screen);
    const before = readExpected(screen);
    clearChanged(screen);
    if (before && (await compareScreens(before, picture)).same) continue;
    await writeExpected(screen, picture);
    console.log(`${screen}: ${before ? 'taken anew' : 'taken for the first time'}`);
  }
  for (const screen of listExpected().filter((name) => isAsked(name) && !SCREENS.includes(name))) {
    removeExpected(screen);
    console.log(`${screen}: removed, there is no such screen any more`);
  }
} finally {
  await browser.close();
  host.close();
}
