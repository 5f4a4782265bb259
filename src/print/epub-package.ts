/** What tells a reading system of an e-book: its package document and its table of contents. */
import type { EpubPage } from './epub-page.ts';
import { escapeXml } from './xhtml.ts';

/** What is known of a book as a whole. */
export interface EpubFacts {
  /** A name that no other book has. */
  identifier: string;
  title: string;
  description: string;
  authors: string[];
  subject: string;
  /** The address of the licence. */
  licence: string;
  language: string;
  /** When its text last changed. */
  changed: Date;
}

/** Paths inside the archive. */
export const FOLDER = 'EPUB';
export const PACKAGE = `${FOLDER}/book.opf`;

/** The file that says where the package document is. */
export const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="${PACKAGE}" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

const ACCESSIBILITY = [
  ['accessMode', 'textual'],
  ['accessMode', 'visual'],
  ['accessModeSufficient', 'textual,visual'],
  ['accessModeSufficient', 'textual'],
  ...['alternativeText', 'MathML', 'readingOrder', 'structuralNavigation', 'tableOfContents'].map(
    (feature) => ['accessibilityFeature', feature],
  ),
  ['accessibilityHazard', 'none'],
  [
    'accessibilitySummary',
    'Formulas are MathML, and those that are displayed are also said in words. Every figure has a text that says what it shows. Code is text. Nothing moves.',
  ],
];

/** The package document. */
export function packageDocument(book: EpubFacts, pages: EpubPage[]): string {
  const element = (name: string, text: string, attributes = '') =>
    `<${name}${attributes}>${escapeXml(text)}</${name}>`;
  const meta = (property: string, text: string) => element('meta', text, ` property="${property}"`);
  const changed = book.changed.toISOString().replace(/\.\d+Z$/, 'Z');
  const metadata = [
    element('dc:identifier', book.identifier, ' id="identifier"'),
    element('dc:title', book.title),
    ...book.authors.map((author) => element('dc:creator', author)),
    element('dc:language', book.language),
    element('dc:description', book.description),
    element('dc:subject', book.subject),
    element('dc:rights', book.licence),
    element('dc:date', changed),
    meta('dcterms:modified', changed),
    ...ACCESSIBILITY.map(([property, text]) => meta(`schema:${property}`, text)),
  ];
  const item = (id: string, file: string, type: string, properties: string[] = []) => {
    const more = properties.length > 0 ? ` properties="${properties.join(' ')}"` : '';
    return `<item id="${id}" href="${file}" media-type="${type}"${more}/>`;
  };
  const xhtml = 'application/xhtml+xml';
  const manifest = [
    item('nav', 'nav.xhtml', xhtml, ['nav']),
    item('cover', 'cover.xhtml', xhtml),
    item('cover-picture', 'cover.png', 'image/png', ['cover-image']),
    item('style', 'book.css', 'text/css'),
    ...pages.map(({ file, hasMath, hasSvg }, index) =>
      item(`page-${index}`, file, xhtml, [
        ...(hasMath ? ['mathml'] : []),
        ...(hasSvg ? ['svg'] : []),
      ]),
    ),
  ];
  const spine = ['cover', 'nav', ...pages.map((_, index) => `page-${index}`)];
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier" xml:lang="${book.language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine>
${spine.map((id) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
}

/** The table of contents: every page with its sections. */
export function contents(pages: EpubPage[]): string {
  const entry = (href: string, title: string, inside = '') =>
    `<li><a href="${href}">${escapeXml(title)}</a>${inside}</li>`;
  const rows = pages.map(({ file, title, sections }) => {
    const inside = sections.map((section) => entry(`${file}#${section.id}`, section.title));
    return entry(file, title, inside.length > 0 ? `<ol>${inside.join('')}</ol>` : '');
  });
  const landmark = (type: string, href: string, title: string) =>
    `<li><a epub:type="${type}" href="${href}">${title}</a></li>`;
  return `<nav epub:type="toc" id="contents"><h1>Contents</h1><ol>
${rows.join('\n')}
</ol></nav>
<nav epub:type="landmarks" hidden="hidden"><h2>Landmarks</h2><ol>
${landmark('cover', 'cover.xhtml', 'Cover')}
${landmark('toc', 'nav.xhtml#contents', 'Contents')}
${landmark('bodymatter', pages[0].file, 'Begin to read')}
</ol></nav>`;
}
