/** The Astro configuration of a book: `export default bookConfig(book)`. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import type { AstroIntegration } from 'astro';
import { defineConfig, fontProviders } from 'astro/config';
import type { Book } from './book.ts';
import { buildId } from './build-id.ts';
import { contentSecurityPolicy } from './csp.ts';
import { textFaces } from './fonts.ts';
import { hostHeaders } from './hosting/headers-file.ts';
import { linkFootnotes, pageNames } from './link-footnotes.ts';
import { links, normaliseBase } from './links.ts';
import { maths } from './maths.ts';
import { mathsFonts } from './maths-fonts.ts';
import { symbolNames } from './notation.ts';
import { offline } from './offline/integration.ts';
import { readChapters, readOpening, readOutlines } from './outline.ts';
import { perCent } from './per-cent.ts';
import { SharedFiles } from './shared-files.ts';
import { pageSheets } from './sheets/integration.ts';
import { takeAway } from './take-away/integration.ts';
import { validation } from './validation.ts';
import { virtualBook } from './virtual-book.ts';

/** The folder that this file, and the rest of the machine, is in. */
const machine = fileURLToPath(new URL('..', import.meta.url));

const SHEETS = [
  'colours',
  'type',
  'page',
  'touch',
  'quiet-button',
  'chapter-header',
  'contents',
  'search',
  'prose',
  'maths',
  'margin',
  'code',
  'figure',
  'print',
];

/** Starlight's parts that have a version of ours in `shell/`. */
const SHELL = [
  'Footer',
  'Head',
  'Header',
  'PageSidebar',
  'PageTitle',
  'Search',
  'Sidebar',
  'TwoColumnContent',
];

/** Pages that are not chapters, each with its file in `pages/`. */
const PAGES = {
  '/404': '404.astro',
  '/offline': 'offline.astro',
  '/changes.xml': 'changes.xml.ts',
  '/notebook-functions': 'notebook-functions.astro',
  '/sandbox': 'sandbox.astro',
  '/embed/[...path]': 'embed/[...path].astro',
  '/embed/[...topic]/exercises/[name]': 'embed/[...topic]/exercises/[name].astro',
  '/embed/[...path]/oembed.json': 'embed/[...path]/oembed.json.ts',
  '/slides/[chapter]': 'slides/[chapter].astro',
  '/notebook/figures/[...file].json': 'notebook/figures/[...file].json.ts',
  '/social/[page].png': 'social/[page].png.ts',
};

/** See the head of this file. */
export async function bookConfig(book: Book) {
  const content = join(book.root, 'content');
  const base = normaliseBase(process.env.BASE_PATH);
  const site = process.env.SITE_URL || undefined;
  const pages = readOutlines(content);
  const shared = new SharedFiles(book, machine);
  return defineConfig({
    root: book.root,
    base,
    site,
    trailingSlash: 'always',
    publicDir: join(machine, 'public'),
    prefetch: false,
    devToolbar: { enabled: false },
    vite: {
      plugins: [virtualBook(book, machine, shared)],
      define: {
        'import.meta.env.STORAGE_PREFIX': JSON.stringify(book.storagePrefix),
        'import.meta.env.SYMBOL_NAMES': JSON.stringify(symbolNames(book.notation)),
      },
      resolve: {
        alias: { '#components': join(machine, 'components'), '#book': join(book.root, 'src/book') },
      },
      build: {
        // The sheets of a page decide which fonts they hold (sheets/page-sheets.ts).
        assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
        rolldownOptions: {
          // Astro marks its modules with a directive of its own, which the bundler need not know.
          onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
        },
      },
    },
    markdown: {
      syntaxHighlight: false,
      processor: satteri({
        features: { math: true },
        mdastPlugins: [maths(book.notation), perCent],
        hastPlugins: [
          linkFootnotes(
            pageNames(pages),
            site && site.replace(/\/$/, '') + (base === '/' ? '' : base),
          ),
          links(
            base,
            pages.map(({ address }) => address),
          ),
        ],
      }),
    },
    fonts: [
      {
        provider: fontProviders.local(),
        name: 'Book Serif',
        cssVariable: '--font-serif',
        fallbacks: ['serif'],
        options: {
          variants: await textFaces('source-serif-4', [
            [400, 'normal', 'text'],
            [400, 'italic', 'italic'],
            [600, 'normal', 'bold'],
          ]),
        },
      },
      {
        provider: fontProviders.local(),
        name: 'Book Mono',
        cssVariable: '--font-mono',
        fallbacks: ['monospace'],
        options: { variants: await textFaces('source-code-pro', [[400, 'normal', 'code']]) },
      },
    ],
    integrations: [
      validation(book),
      // The pages to read; not the frame that runs snippets, nor what only listings lead to, is said offline,
      // or says again what a chapter says.
      sitemap({
        filter: (page) => !/\/(sandbox|embed|notebook-functions|offline|slides)\//.test(page),
      }),
      bookPages(shared),
      shell(book, content),
      mathsFonts(pages, book),
      pageSheets(base === '/' ? '' : base),
      contentSecurityPolicy(),
      takeAway(book, { base: base === '/' ? '' : base, site }),
      hostHeaders(base),
      buildId(),
      offline(book),
    ],
  });
}

/** Starlight with the book's contents and our parts. */
function shell(book: Book, content: string): AstroIntegration {
  return starlight({
    title: book.title,
    titleDelimiter: '·',
    locales: { root: { label: book.language.name, lang: book.language.tag } },
    sidebar: [
      ...readOpening(content, book.opening).map(({ title, address }) => ({
        label: title,
        link: address,
      })),
      ...readChapters(content).map(({ number, title, address }) => ({
        label: `${number}. ${title}`,
        link: address,
      })),
      ...(book.appendices.length > 0 ? [{ label: 'Appendices', items: book.appendices }] : []),
    ],
    markdown: { processedDirs: [content] },
    tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
    expressiveCode: false,
    disable404Route: true,
    routeMiddleware: join(machine, 'site/route-data.ts'),
    customCss: [
      'katex/dist/katex.min.css',
      ...SHEETS.map((sheet) => join(machine, `styles/${sheet}.css`)),
      ...book.styles.map((sheet) => join(book.root, sheet)),
    ],
    components: Object.fromEntries(
      SHELL.map((name) => [name, join(machine, `site/shell/${name}.astro`)]),
    ),
  });
}

/** Adds the pages that every book has besides its chapters. */
function bookPages(shared: SharedFiles): AstroIntegration {
  return {
    name: 'book-pages',
    hooks: {
      'astro:config:setup': async ({ command, config, injectRoute }) => {
        // Astro keeps pages that were renamed since its last build, and then does not find them.
        rmSync(new URL('data-store.json', config.cacheDir), { force: true });
        const { kernel, snippets, sources } = await shared.files(command === 'build');
        const pages = {
          ...PAGES,
          [kernel.path]: 'notebook/kernel.js.ts',
          [snippets.path]: 'notebook/snippets.json.ts',
          [sources.path]: 'notebook/sources.json.ts',
        };
        for (const [pattern, file] of Object.entries(pages)) {
          injectRoute({ pattern, entrypoint: join(machine, 'site/pages', file) });
        }
      },
    },
  };
}
