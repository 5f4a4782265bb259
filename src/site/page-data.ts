/** A page of the book as data for search engines and catalogues (schema.org, LearningResource). */
import { readingMinutes } from './reading-time.ts';

export interface PageFacts {
  /** `content/04-the-sigmoid-form.mdx` */
  file: string;
  title: string;
  description: string;
  /** The page's MDX. */
  body: string;
  /** Where it is served, if the book knows. */
  address?: string | undefined;
  changed?: Date | undefined;
}

const BOOK = 'The cross-entropy notebook';

/** The page as JSON-LD: the title page is the book, a numbered file a chapter of it. */
export function describePage(page: PageFacts): Record<string, unknown> {
  const number = /\/(\d{2})-/.exec(page.file)?.[1];
  const isBook = page.file === 'content/index.mdx';
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: page.title,
    description: page.description,
    url: page.address,
    inLanguage: 'en-GB',
    isAccessibleForFree: true,
    license: 'https://spdx.org/licenses/MIT.html',
    learningResourceType: isBook ? 'interactive book' : number ? 'chapter' : 'reference',
    teaches: 'cross-entropy',
    ...(page.changed && { dateModified: page.changed.toISOString().slice(0, 10) }),
    ...(number && {
      position: Number(number),
      timeRequired: `PT${readingMinutes(page.body)}M`,
    }),
    ...(!isBook && { isPartOf: { '@type': 'Book', name: BOOK } }),
  };
}
