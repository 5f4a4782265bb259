/** The collections of a book's pages, for its `content.config.ts`. */
import { defineCollection } from 'astro:content';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { slugOf } from './outline.ts';

export const collections = {
  docs: defineCollection({
    loader: glob({
      base: './content',
      pattern: '**/*.mdx',
      generateId: ({ entry }) => slugOf(entry),
    }),
    schema: docsSchema(),
  }),
  // Starlight's own words, where a book has others.
  i18n: defineCollection({
    loader: () => [{ id: 'en-GB', 'tableOfContents.onThisPage': 'In this chapter' }],
    schema: i18nSchema(),
  }),
};
