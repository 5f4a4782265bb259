/**
 * epubcheck, the W3C's checker of e-books.
 *
 * `npm test` runs this file first (`pretest`), which installs it where that needs no question.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { canInstall, install, thisMachine } from '../../src/preview/ensure-chromium.ts';

/** Where Debian's package puts it. */
export const EPUBCHECK = '/usr/share/java/epubcheck.jar';

/** Whether it can be run; without it, its test is skipped. */
export function findEpubcheck(): boolean {
  return existsSync(EPUBCHECK) && spawnSync('java', ['-version']).status === 0;
}

if (import.meta.main && !findEpubcheck()) {
  try {
    if (canInstall(thisMachine)) install(['epubcheck', 'default-jre-headless']);
  } catch (error) {
    console.warn(`Could not install epubcheck: ${(error as Error).message}`);
  }
  if (!findEpubcheck()) {
    console.warn('One test of the EPUB is skipped. It needs epubcheck ("apt install epubcheck").');
  }
}
