import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { listChapters } from './src/site/chapters.ts';
import { maths } from './src/site/maths.ts';

const base = `/${(process.env.BASE_PATH ?? '').split('/').filter(Boolean).join('/')}`;
const chapters = listChapters(new URL('./content/', import.meta.url));

export default defineConfig({
  base,
  site: process.env.SITE_URL || undefined,
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  markdown: { processor: satteri({ features: { math: true }, mdastPlugins: [maths] }) },
  integrations: [
    starlight({
      title: 'Cross-entropy',
      locales: { root: { label: 'English', lang: 'en-GB' } },
      sidebar: [
        ...chapters.map(({ number, title, slug }) => ({
          label: `${number}. ${title}`,
          link: `/${slug}/`,
        })),
        { label: 'Notation', link: '/notation/' },
      ],
      markdown: { processedDirs: ['./content'] },
    }),
  ],
});
