/**
 * A page of the built site as a page of an e-book: what is pressed or unfolded on the screen is gone or
 * open, answers and solutions stand at the end, formulas are MathML, and links lead within the book.
 */
import { contentOf, escapeXml } from './xhtml.ts';

/** A page of the site to take into the book. */
export interface SitePage {
  /** Its address from the root of the book: `/the-formula/`. */
  address: string;
  /** Its file in the e-book: `the-formula.xhtml`. */
  file: string;
  document: Document;
}

/** What the pages of a book have in common. */
export interface SiteFacts {
  /** The path that the site was built for: `/` or `/some/where/`. */
  base: string;
  /** The pages of the book, by their addresses. */
  files: ReadonlyMap<string, string>;
  /** The colours of a light page by their names: `--color-page`. */
  colours: ReadonlyMap<string, string>;
  /** The language of the text, as a tag. */
  language: string;
}

/** A page of the e-book, with what its table of contents and its manifest say of it. */
export interface EpubPage {
  file: string;
  xhtml: string;
  title: string;
  /** The sections, in order: their ids and their headings. */
  sections: { id: string; title: string }[];
  hasMath: boolean;
  hasSvg: boolean;
}

/** What only works on a screen, what is said a second time, and a curve without a point. */
const DROPPED = [
  'script, style, link, template, progress, footer, [hidden]',
  '.cell-note, .cell-actions, .cell-foot, .cell-log, .cell-tabs, .handle',
  '.figure-enlarge, .figure-numbers, .figure-readout, [data-region="drawing"]',
  '.cite-foot, .record, .predict-guess, .predict-said, .predict-axis, .page-bar, .exercises-done',
  'svg path:not([d]), .sl-anchor-link, .print-note, .print-notes, .symbol-key, button, input, select',
].join(', ');

/** Takes a page of the site into the book; its document is changed. */
export function epubPage({ file, document }: SitePage, site: SiteFacts): EpubPage {
  const main = document.querySelector('main');
  if (!main) throw new Error(`The built page for ${file} has no <main>: build the site again.`);
  takeMathml(main);
  const symbols = listSymbols(main);
  sayInputs(main);
  for (const element of main.querySelectorAll(DROPPED)) element.remove();
  for (const link of main.querySelectorAll('.cell-name a')) link.replaceWith(...link.childNodes);
  unfold(main);
  const answers = takeAnswers(main);
  main.append(...symbols, ...answers);
  settleColours(main, site.colours);
  settleLinks(main, document, site);
  const title = textOf(main.querySelector('h1'));
  const number = /^Chapter (\d+)/.exec(textOf(main.querySelector('.chapter-number')))?.[1];
  return {
    file,
    title: number ? `${number}. ${title}` : title,
    xhtml: pageOf(contentOf(main), title, site.language),
    sections: [...main.querySelectorAll('h2[id]')].map((heading) => ({
      id: heading.id,
      title: textOf(heading),
    })),
    hasMath: main.querySelector('math') !== null,
    hasSvg: main.querySelector('svg') !== null,
  };
}

/** The text of a whole XHTML page. */
export function pageOf(content: string, title: string, language: string, type = 'chapter'): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
<body><section epub:type="${type}">${content}</section></body>
</html>
`;
}

const textOf = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** An element with text or other elements in it. */
function make(
  document: Document,
  name: string,
  attributes: Record<string, string>,
  ...content: (Node | string)[]
): Element {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/** KaTeX writes each formula twice; an e-book reader draws the MathML. */
function takeMathml(main: Element): void {
  for (const formula of main.querySelectorAll('.katex')) {
    const math = formula.querySelector('math');
    if (!math) continue;
    const semantics = math.querySelector('semantics');
    semantics?.replaceWith(...semantics.childNodes);
    const words = formula.closest('figure.formula')?.querySelector('figcaption');
    math.setAttribute('alttext', textOf(words ?? math));
    formula.replaceWith(math);
  }
}

/** The symbols of a chapter, which are notes to open on the screen, as a list for its end. */
function listSymbols(main: Element): Element[] {
  const rows = [...main.querySelectorAll('.symbol-key .popover')].flatMap((note) => {
    const list = [...note.querySelectorAll('dl > div')];
    if (list.length > 0) return list;
    const [name, meaning] = note.querySelectorAll('p');
    const { ownerDocument } = note;
    return [
      make(
        ownerDocument,
        'div',
        {},
        make(ownerDocument, 'dt', {}, ...name.childNodes),
        make(ownerDocument, 'dd', {}, ...meaning.childNodes),
      ),
    ];
  });
  if (rows.length === 0) return [];
  const { ownerDocument } = main;
  return [
    make(
      ownerDocument,
      'section',
      { class: 'symbols' },
      make(ownerDocument, 'h2', { id: 'symbols-of-the-chapter' }, 'Symbols of this chapter'),
      make(ownerDocument, 'dl', {}, ...rows),
    ),
  ];
}

/** A control becomes its name and its value. */
function sayInputs(main: Element): void {
  for (const input of main.querySelectorAll('.input')) {
    const value = shownValue(input);
    const name = textOf(input.querySelector('label'));
    if (value) input.textContent = `${name} = ${value}`;
    else input.remove();
  }
}

function shownValue(input: Element): string {
  const control = input.querySelector('input, select');
  if (control?.getAttribute('type') === 'checkbox') {
    return control.hasAttribute('checked') ? 'yes' : 'no';
  }
  const chosen = control?.querySelector('option[selected]') ?? control?.querySelector('option');
  const shown = textOf(chosen ?? input.querySelector('.input-value'));
  return shown || (control?.getAttribute('value') ?? '');
}

/** Takes the answers, hints and solutions out, and gives them back as a section for the end. */
function takeAnswers(main: Element): Element[] {
  const document = main.ownerDocument;
  const answers: Element[] = [];
  const take = (name: string, at: Element, parts: Element[], words: string) => {
    const id = `answer-${answers.length + 1}`;
    at.id ||= `for-${id}`;
    const link = make(document, 'a', { href: `#${id}` }, words);
    at.append(make(document, 'p', { class: 'to-answer' }, link));
    const back = make(document, 'a', { href: `#${at.id}` }, name);
    const head = make(document, 'p', { class: 'answer-of' }, back);
    answers.push(make(document, 'section', { class: 'answer', id }, head, ...parts));
  };
  for (const [index, question] of [...main.querySelectorAll('.predict')].entries()) {
    const answer = question.querySelector('.predict-answer');
    const name = `Question ${index + 1}`;
    question.querySelector('.predict-title')?.append(`: ${name.toLowerCase()}`);
    if (answer) take(name, question, [answer], 'Answer');
  }
  for (const [index, exercise] of [...main.querySelectorAll('.exercise')].entries()) {
    const parts = [...exercise.querySelectorAll('.exercise-hints, .exercise-solution')];
    take(`Exercise ${index + 1}`, exercise, parts, 'Hints and solution');
  }
  if (answers.length === 0) return [];
  const heading = make(document, 'h2', { id: 'answers-and-solutions' }, 'Answers and solutions');
  return [make(document, 'section', { class: 'answers' }, heading, ...answers)];
}

/** What is folded under a name of its own. */
const NAMED = '.twin, .optional, .exercise-hint, .exercise-solution';

/** Opens what is folded. What says only how to open it goes. */
function unfold(main: Element): void {
  for (const folded of main.querySelectorAll('details')) {
    const summary = folded.querySelector('summary');
    if (folded.matches('.output-long')) folded.replaceChildren(...(summary?.childNodes ?? []));
    else if (!folded.matches(NAMED)) summary?.remove();
  }
}

/** Colours that a style sheet of the site names are written out: not every e-book reader knows them. */
function settleColours(main: Element, colours: ReadonlyMap<string, string>): void {
  for (const element of main.querySelectorAll('svg, svg *')) {
    for (const { name, value } of [...element.attributes]) {
      const known = value.replace(
        /var\((--[\w-]+)\)/g,
        (_, colour) => colours.get(colour) ?? 'currentColor',
      );
      if (known !== value) element.setAttribute(name, known);
    }
  }
}

/** A link leads into the book; one to a page that the book lacks leads to the site, if that is known. */
function settleLinks(main: Element, document: Document, { base, files }: SiteFacts): void {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  for (const link of main.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') as string;
    if (/^[a-z]+:/i.test(href)) continue;
    if (href.startsWith('#')) {
      // The top of a page has its heading's id.
      if (!main.querySelector(`[id="${decodeURIComponent(href.slice(1))}"]`)) unwrap(link);
      continue;
    }
    const [, path, hash = ''] = /^([^#?]*)[^#]*(#.*)?$/.exec(href) as RegExpExecArray;
    const file = path.startsWith(base) ? files.get(`/${path.slice(base.length)}`) : undefined;
    if (file) link.setAttribute('href', file + hash);
    else if (canonical) link.setAttribute('href', new URL(href, canonical).href);
    else unwrap(link);
  }
}

function unwrap(link: Element): void {
  link.replaceWith(...link.childNodes);
}
