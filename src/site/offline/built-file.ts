/** A file of a build, for a service worker to keep. */
export interface BuiltFile {
  /** Its address inside the book: `the-formula/`; empty for the title page. */
  path: string;
  bytes: number;
  /** Its hash, as `fetch` takes it: `sha256-…`. */
  integrity: string;
}

/** The page for a reader who asks for one that is not kept. */
export const OFFLINE_PAGE = 'offline/';

/** Whether it is a page to read. Its address stays the same from build to build. */
export const isPage = ({ path }: BuiltFile): boolean =>
  path !== OFFLINE_PAGE && /^([^?]*\/)?$/.test(path);

/** Whether every page may need it, as their scripts, fonts and sheets. */
export const isShared = (file: BuiltFile): boolean =>
  !isPage(file) && !file.path.startsWith('pagefind.');

/** Whether its address has a hash of its content in it. */
export const hasHash = ({ path }: BuiltFile): boolean => /^(_astro|notebook)\//.test(path);
