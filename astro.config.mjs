import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig, fontProviders } from 'astro/config';
import { listChapters } from './src/site/chapters.ts';
import { contentSecurityPolicy } from './src/site/csp.ts';
import { mathsFonts, textFaces } from './src/site/fonts.ts';
import { links, listAddresses, normaliseBase } from './src/site/links.ts';
import { maths } from './src/site/maths.ts';
import { pageNames, printNotes } from './src/site/print-notes.ts';
import { soundBook } from './src/site/sound-book.ts';

const content = new URL('./content/', import.meta.url);
const base = normaliseBase(process.env.BASE_PATH);
const site = process.env.SITE_URL || undefined;

export default defineConfig({
  base,
  site,
  trailingSlash: 'always',
  publicDir: './src/public',
  prefetch: false,
  devToolbar: { enabled: false },
  // A font inside a sheet would be refused by the pages' policy.
  vite: {
    build: {
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
      mdastPlugins: [maths],
      hastPlugins: [
        printNotes(
          pageNames(content),
          site && site.replace(/\/$/, '') + (base === '/' ? '' : base),
        ),
        links(base, listAddresses(content)),
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
          [400, 'normal'],
          [400, 'italic'],
          [600, 'normal'],
        ]),
      },
    },
    {
      provider: fontProviders.local(),
      name: 'Book Mono',
      cssVariable: '--font-mono',
      fallbacks: ['monospace'],
      options: { variants: await textFaces('source-code-pro', [[400, 'normal']]) },
    },
  ],
  integrations: [
    // The pages to read; not the frame that runs snippets, nor the cells alone.
    sitemap({ filter: (page) => !/\/(sandbox|embed)\//.test(page) }),
    starlight({
      title: 'The cross-entropy notebook',
      titleDelimiter: '·',
      locales: { root: { label: 'English', lang: 'en-GB' } },
      sidebar: [
        ...listChapters(content).map(({ number, title, slug }) => ({
          label: `${number}. ${title}`,
          link: `/${slug}/`,
        })),
        {
          label: 'Appendices',
          items: [
            { label: 'Notation', link: '/notation/' },
            { label: 'Errata of the post', link: '/errata/' },
            { label: 'Reference of the core', link: '/reference/' },
            { label: 'Further reading', link: '/further-reading/' },
          ],
        },
      ],
      markdown: { processedDirs: ['./content'] },
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
      expressiveCode: false,
      disable404Route: true,
      routeMiddleware: './src/site/route-data.ts',
      customCss: [
        'katex/dist/katex.min.css',
        ...[
          'colours',
          'type',
          'page',
          'opening',
          'contents',
          'search',
          'prose',
          'maths',
          'margin',
          'code',
          'figure',
          'print',
        ].map((sheet) => `./src/styles/${sheet}.css`),
      ],
      components: {
        Head: './src/components/Head.astro',
        Header: './src/components/Header.astro',
        PageSidebar: './src/components/PageSidebar.astro',
        PageTitle: './src/components/PageTitle.astro',
        Search: './src/components/Search.astro',
        Sidebar: './src/components/Sidebar.astro',
        TwoColumnContent: './src/components/TwoColumnContent.astro',
      },
    }),
    mathsFonts(content),
    contentSecurityPolicy(),
    soundBook(),
  ],
});
