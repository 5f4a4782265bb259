/**
 * Notices that the book was built anew since this page was loaded: a file that the page needs may be
 * gone from the host. Every page names the build that it is of; `/build.json` names the newest.
 */
import { BASE } from './base.ts';
import { showPageNotice } from './code/notice.ts';

/** How long a page is out of sight before it asks as it comes back. */
const AWAY_MS = 10 * 60_000;

let notice: HTMLElement | undefined;

/** From now on, a page that comes back after a while asks. */
export function askOnReturn(): void {
  let hiddenSince = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) hiddenSince = Date.now();
    else if (Date.now() - hiddenSince >= AWAY_MS) void offerUpdate();
  });
}

/** The build that this page is of; `undefined` while the book is being written. */
export const ownBuild = (): string | undefined =>
  document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content;

/** What the host says of the build that it serves. */
export type Build = {
  id: string;
  /** How much there is to keep for a reader who wants the whole book; none if it cannot be kept. */
  bytes?: number;
};

/** Asks the host for its build. If that is not this page's, offers to reload the page. */
export async function offerUpdate(): Promise<void> {
  const own = ownBuild();
  if (!own || notice?.isConnected) return;
  const served = await servedBuild();
  if (!served || served.id === own || notice?.isConnected) return;
  const sentence = 'This book was updated. Reload (your changes are kept).';
  notice = showPageNotice(sentence, { action: ['Reload', () => location.reload()] });
}

/** The build that the host serves; `undefined` when it does not say. */
export async function servedBuild(): Promise<Build | undefined> {
  try {
    const response = await fetch(`${BASE}/build.json`, { cache: 'no-store' });
    const build = await response.json();
    return typeof build.id === 'string' ? build : undefined;
  } catch {
    return undefined;
  }
}
