/**
 * The book's fonts, from npm, reduced at build time to the characters that the book prints.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import subsetFont from 'subset-font';
import type { Book } from './book.ts';
import { renderFormula, renderNode } from './maths.ts';
import type { PageOutline } from './outline.ts';

const require = createRequire(import.meta.url);
const CACHE = join(process.cwd(), '.cache/fonts');

const between = (first: number, last: number) =>
  String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index));

/** The characters of prose and code; any other comes from a font on the reader's machine. */
const CHARACTERS = `${between(0x20, 0x7e)}\u00a0ﬁﬂ‘’“”–—…·×÷−±½°§àáâäçèéêëíîïñóôöøúüÉÖÜ`;

/** Reduces a woff2 file to some characters; caches the result by a hash of file and characters. */
async function subset(path: string, characters: string): Promise<string> {
  const font = readFileSync(path);
  const key = createHash('sha256').update(font).update(characters).digest('hex').slice(0, 12);
  const folder = join(CACHE, key);
  const target = join(folder, basename(path));
  try {
    readFileSync(target);
  } catch {
    const smaller = await subsetFont(font, characters, {
      targetFormat: 'woff2',
      noLayoutClosure: true,
      noHinting: true,
    });
    mkdirSync(folder, { recursive: true });
    const unfinished = `${target}.${process.pid}`;
    writeFileSync(unfinished, smaller);
    renameSync(unfinished, target); // never half-written, even when two builds run at once
  }
  return target;
}

type Style = 'normal' | 'italic';
type Face = { weight: number; style: Style; src: [string] };

/** Text faces of one family, for Astro's local font provider. */
export async function textFaces(
  family: string,
  faces: [weight: number, style: Style][],
): Promise<[Face, ...Face[]]> {
  const folder = dirname(require.resolve(`@fontsource/${family}/package.json`));
  const variants = faces.map(async ([weight, style]) => {
    const file = join(folder, `files/${family}-latin-${weight}-${style}.woff2`);
    return { weight, style, src: [pathToFileURL(await subset(file, CHARACTERS)).href] };
  });
  return (await Promise.all(variants)) as [Face, ...Face[]];
}

type Symbols = Pick<Book, 'notation' | 'chapterSymbols'>;

/** Every character that the book's formulas draw. */
function charactersOfFormulas(pages: PageOutline[], book: Symbols): string {
  const { notation, chapterSymbols = {} } = book;
  const formulas = pages.flatMap(({ file, formulas }) =>
    formulas.map((formula) => renderNode(formula, notation, `content/${file}`)),
  );
  const local = Object.values(chapterSymbols).flat();
  const symbols = [...notation, ...local].flatMap(({ tex, shape = '' }) =>
    [tex, shape].map((one) => renderFormula(one, notation)),
  );
  const drawn = [...formulas, ...symbols].map((html) =>
    html.replace(/^.*<span data-pagefind-ignore/s, '').replace(/<[^>]*>/g, ''),
  );
  return [...new Set(drawn.join(''))].sort().join('');
}

/** KaTeX's style sheet with the reduced fonts, without formats that no current browser needs. */
export function mathsFonts(pages: PageOutline[], book: Symbols): AstroIntegration {
  return {
    name: 'maths-fonts',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // While an author writes, formulas change, so the fonts are not reduced.
        const characters = command === 'build' ? charactersOfFormulas(pages, book) : undefined;
        updateConfig({ vite: { plugins: [katexSheet(characters)] } });
      },
    },
  };
}

function katexSheet(
  characters: string | undefined,
): NonNullable<ViteUserConfig['plugins']>[number] {
  return {
    name: 'katex-sheet',
    enforce: 'pre',
    async transform(code, id) {
      if (!/\/katex\.min\.css(\?inline)?$/.test(id)) return;
      const faces = /src:url\((fonts\/[\w-]+\.woff2)\) format\("woff2"\)[^;}]*/g;
      const paths = new Map<string, string>();
      for (const [, path] of code.matchAll(faces)) {
        const whole = join(dirname(id), path);
        paths.set(path, characters === undefined ? whole : await subset(whole, characters));
      }
      return code.replace(faces, (_, path) => {
        const address = relative(dirname(id), paths.get(path) as string);
        return `src:url(${address}) format("woff2")`;
      });
    },
  };
}
