/**
 * The sheets of a page, as few files: those that follow each other are joined, in their order, and the fonts
 * of the first letters are in them. A browser then has the fonts before it draws anything, so nothing moves
 * when they come.
 */

/** A sheet of a page: linked, or in the page itself. */
const LINK = /<link rel="stylesheet" href="([^"]*)"(?: media="([^"]*)")?\s*\/?>/;
const STYLE = /<style>([\s\S]*?)<\/style>/;
const SHEET = new RegExp(`${LINK.source}|${STYLE.source}`, 'g');
/** Faces, and the variable that names their family, as Astro writes them. */
const FACES = /^(?:@font-face\s*\{[^}]*\}\s*)+(?::root\s*\{[^}]*\}\s*)?$/;
/** What is longer than this is a file of its own, that other pages share. */
const LONGEST_IN_PAGE = 4000;

export interface SheetsOptions {
  /** The sheet at an address. Throws if there is none. */
  read(address: string): string;
  /** Keeps a sheet as a file, and gives its address. The same text has the same address. */
  write(text: string, name: string): string;
  /** A font as a `data:` address. */
  font(address: string): string;
  /** Makes a sheet small. */
  reduce(sheet: string): string;
}

/** A page with its sheets joined. What is not in its head is left as it is. */
export function withJoinedSheets(html: string, options: SheetsOptions): string {
  const end = html.indexOf('</head>');
  if (end < 0) return html;
  return joined(html.slice(0, end), options) + html.slice(end);
}

function joined(head: string, { read, write, font, reduce }: SheetsOptions): string {
  const faces: string[] = [];
  let run: string[] = [];
  let text = '';
  let next = 0;
  const link = (sheet: string, name: string) =>
    `<link rel="stylesheet" href="${write(withFonts(reduce(sheet), font), name)}">`;
  const endRun = () => {
    if (run.length > 0) text += link(run.join('\n'), 'page');
    run = [];
  };
  for (const match of head.matchAll(SHEET)) {
    const [whole, address, media, inPage] = match;
    const between = head.slice(next, match.index);
    next = match.index + whole.length;
    if (between.trim() !== '') endRun();
    text += between;
    if (address !== undefined) {
      run.push(media ? `@media ${media}{${read(address)}}` : read(address));
    } else if (FACES.test(inPage)) {
      faces.push(inPage);
    } else if (inPage.length > LONGEST_IN_PAGE) run.push(inPage);
    else {
      endRun();
      text += `<style>${reduce(inPage)}</style>`;
    }
  }
  endRun();
  text += head.slice(next);
  return faces.length > 0 ? text + link(faces.join('\n'), 'fonts') + LOAD_FACES : text;
}

/**
 * A browser takes a font from its sheet when it first needs it, which is when it has begun to draw. (A fallback
 * that the machine does not have cannot be loaded.)
 */
const LOAD_FACES =
  '<script>for (const face of document.fonts) if (face.unicodeRange === "U+0-10FFFF") face.load().catch(() => {})</script>';

/** A sheet whose faces hold their fonts. A face for few pages keeps its file: it has a range of characters. */
export function withFonts(sheet: string, font: (address: string) => string): string {
  return sheet.replace(/@font-face\s*\{[^}]*\}/g, (face) =>
    face.includes('unicode-range')
      ? face
      : face.replace(/url\(["']?([^"')]+\.woff2)["']?\)/g, (_, address) => `url(${font(address)})`),
  );
}
