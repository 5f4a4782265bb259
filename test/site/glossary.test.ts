/** The glossary against the chapters: what is unknown, forgotten or said twice has a sentence, file and line. */
import { describe, expect, test } from 'vitest';
import { glossaryOf, termId, validateGlossary } from '../../src/site/glossary.ts';
import { markTerms } from '../../src/site/mark-terms.ts';
import { parseOutline } from '../../src/site/outline.ts';

const page = (file: string, text: string) =>
  parseOutline(file, `---\ntitle: ${file}\n---\n\n${text}\n`);
const define = (term: string, text = 'A number.') =>
  `<Definition of="${term}" forms="${term}s">\n\n${text}\n\n</Definition>`;
const CHAPTER = 'A <Term of="root" taught>root</Term> and other <Term of="root">roots</Term>.';

const problems = (glossary: string, chapter: string) =>
  validateGlossary([page('01-a.mdx', chapter), page('glossary.mdx', glossary)]);

describe('a glossary', () => {
  test('has each term with its forms, its text, and where it is defined and taught', () => {
    const pages = [
      page('01-a.mdx', CHAPTER),
      page('glossary.mdx', define('root', 'Where *y*\nis `0`. It may be negative.')),
    ];
    expect(glossaryOf(pages).get('root')).toMatchObject({
      place: 'content/glossary.mdx:5',
      forms: ['roots'],
      text: 'Where y is 0. It may be negative.',
      address: '/glossary/#root',
      taught: { page: pages[0], address: '/a/#term-root' },
    });
    expect(validateGlossary(pages)).toEqual([]);
  });

  test('an id has no spaces and no signs', () => {
    expect(termId('KL divergence')).toBe('kl-divergence');
    expect(termId('floating-point number')).toBe('floating-point-number');
  });
});

describe('a mistake has its sentence:', () => {
  test('a term that the glossary does not have', () => {
    expect(problems(define('root'), `${CHAPTER}\n\nA <Term of="rooot">root</Term>.`)).toEqual([
      'content/01-a.mdx:7: The glossary has no term "rooot". Did you mean "root"?',
    ]);
    expect(problems(define('root'), `${CHAPTER}\n\nA <Term of="axis">axis</Term>.`)).toEqual([
      'content/01-a.mdx:7: The glossary has no term "axis". Define it in the glossary: <Definition of="axis">…</Definition>.',
    ]);
  });

  test('a plain link to a definition that is not there', () => {
    const link = (to: string) => problems(define('root'), `${CHAPTER}\n\nA [root](${to}).`);
    expect(link('/glossary/#rooot')).toEqual([
      'content/01-a.mdx:7: the glossary has no place "/glossary/#rooot". Did you mean "/glossary/#root"?',
    ]);
    expect(link('/glossary/#zzzzzzzz')).toEqual([
      'content/01-a.mdx:7: the glossary has no place "/glossary/#zzzzzzzz". Link to a term that it defines.',
    ]);
    for (const right of ['/glossary/#root', '/glossary/', '/a/#rooot']) {
      expect(link(right)).toEqual([]);
    }
  });

  test('a term that no page teaches', () => {
    expect(problems(define('root'), 'A <Term of="root">root</Term>.')).toEqual([
      'content/glossary.mdx:5: no page teaches "root". Mark the words that explain it: <Term of="root" taught>…</Term>.',
    ]);
  });

  test('a term that is taught twice, or defined twice, or not at all', () => {
    expect(problems(define('root'), `${CHAPTER}\n\n${CHAPTER}`)).toEqual([
      'content/01-a.mdx:7: "root" is already taught at content/01-a.mdx:5: mark one of the two places.',
    ]);
    expect(problems(`${define('root')}\n\n${define('root')}`, CHAPTER)).toEqual([
      'content/glossary.mdx:11: "root" is already defined at content/glossary.mdx:5: keep one of them.',
    ]);
    expect(problems('<Definition of="root" />', CHAPTER)).toEqual([
      'content/glossary.mdx:5: "root" has no definition: write it in plain words.',
    ]);
  });
});

describe('npm run terms', () => {
  const { definitions } = page('glossary.mdx', define('root'));
  const matter = '---\ntitle: A\n---\n';

  test('marks the first use that is not linked, and imports the component in its place', () => {
    const imports =
      "import Cell from '#components/Cell.astro';\nimport Value from '#components/Value.astro';\n";
    const { marked, uses } = markTerms(
      `${matter}\n${imports}\n- No.\n- Two\n  roots, a root.\n`,
      definitions,
    );
    expect(marked).toBe(
      `${matter}\n${imports.replace('import Value', "import Term from '#components/Term.astro';\nimport Value")}\n- No.\n- Two\n  <Term of="root">roots</Term>, a root.\n`,
    );
    expect(uses).toMatchObject([{ words: 'roots', line: 10 }]);
  });

  test('leaves a page as it is where every first use is linked, or there is none', () => {
    for (const text of [`${matter}\n${CHAPTER}\n`, `${matter}\nNone.\n`]) {
      expect(markTerms(text, definitions).marked).toBe(text);
    }
  });
});
