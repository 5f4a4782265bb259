/**
 * The fonts of text and code, from npm, reduced at build time. Each face is two files: one with the characters
 * that nearly every page has, and one with the rest, which a browser fetches for a page that has one of them.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { subset } from './subset.ts';
import { unicodeRange } from './unicode-range.ts';

const require = createRequire(import.meta.url);

const between = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

const ASCII = between(0x20, 0x7e);
const LETTERS = ASCII.replace(/[^A-Za-z]/g, '');
const without = (signs: string) => [...ASCII].filter((one) => !signs.includes(one)).join('');

/** All that prose and code are written with; any other character comes from a font on the reader's machine. */
const CHARACTERS = `${ASCII}\u00a0ﬁﬂ‘’“”–—…·×÷−±½°§àáâäçèéêëíîïñóôöøúüÉÖÜ`;

/**
 * What the first file of a face is for: the characters that such text has on many pages. A page with another
 * one loads the second file, so a sign is here only if many pages would.
 */
const FIRST = {
  text: `${without('$@\\_{}~*')}\u00a0ﬁﬂ‘’“”–—…·×−±½°áäéöü`,
  italic: `${LETTERS}0123456789\u00a0ﬁﬂ #'()*+,-.:;?_|’–·−`,
  bold: `${LETTERS}0123456789\u00a0ﬁﬂ #'(),-.:?!=’–…−`,
  code: `${ASCII}\u00a0’…·×−±½°`,
};

/**
 * Whether pairs of letters have their own distances. They take a quarter of a font: too much where no reader
 * sees them, in headings, in single words, and in letters that are all equally wide.
 */
const KERNED = { text: true, italic: false, bold: false, code: false };

type Style = 'normal' | 'italic';
type Face = { weight: number; style: Style; src: [string]; unicodeRange?: [string, ...string[]] };

/** Text faces of one family, for Astro's local font provider: the first files of all, then the others. */
export async function textFaces(
  family: string,
  faces: [weight: number, style: Style, use: keyof typeof FIRST][],
): Promise<[Face, ...Face[]]> {
  const folder = dirname(require.resolve(`@fontsource/${family}/package.json`));
  const variants = faces.map(async ([weight, style, use]) => {
    const file = join(folder, `files/${family}-latin-${weight}-${style}.woff2`);
    const part = async (characters: string, name: string): Promise<Face['src']> => [
      pathToFileURL(await subset(file, characters, { part: name, kerning: KERNED[use] })).href,
    ];
    const rest = [...CHARACTERS].filter((character) => !FIRST[use].includes(character));
    const first: Face = { weight, style, src: await part(FIRST[use], '') };
    const second: Face = {
      weight,
      style,
      src: await part(rest.join(''), '-rest'),
      unicodeRange: [unicodeRange(rest)],
    };
    return { first, second };
  });
  const files = await Promise.all(variants);
  return [...files.map(({ first }) => first), ...files.map(({ second }) => second)] as [
    Face,
    ...Face[],
  ];
}
