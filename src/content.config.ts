import { defineCollection } from 'astro:content';
import { docsSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { slugOf } from './site/chapters.ts';

export const collections = {
  docs: defineCollection({
    loader: glob({
      base: './content',
      pattern: '**/*.mdx',
      generateId: ({ entry }) => slugOf(entry),
    }),
    schema: docsSchema(),
  }),
};
