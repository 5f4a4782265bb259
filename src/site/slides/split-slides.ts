/**
 * The slides of a chapter, cut out of its HTML: each heading begins one, and each cell, formula, question,
 * exercise, table, figure and note is one of its own. All other text is for the speaker.
 */
import { type AnyNode, type ChildNode, type Element, isTag } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import {
  type CellView,
  type CodeSize,
  codeSize,
  figureRatio,
  fitsBeside,
  viewsOf,
} from './code-layout.ts';
import { childOf, classesOf, partsOf, textOf } from './parts.ts';
import { splitTable } from './split-table.ts';

/** What a slide shows. */
export type SlideKind =
  | 'section'
  | 'cell'
  | 'formula'
  | 'question'
  | 'exercise'
  | 'solution'
  | 'table'
  | 'note'
  | 'other';

/** One slide, as HTML. */
export interface Slide {
  kind: SlideKind;
  /** The sections that it is in, the larger one first, as words without elements. */
  sections: string[];
  /** What it is, in a few words: for a list of slides. */
  title: string;
  /** Its own heading, if it has one. */
  heading: string;
  body: string;
  /** What the speaker says. */
  notes: string;
  code?: CodeSize | undefined;
  /** The parts of a cell that it shows one after the other, if not both at once. */
  views?: CellView[] | undefined;
  /** Whether its code needs the whole width. */
  isWide?: boolean;
  /** How much wider than high its figure is. */
  ratio?: number | undefined;
}

/** The slides of a chapter; `before` is the text before the first of them. */
export interface Deck {
  before: string;
  slides: Slide[];
}

/** Cuts the HTML of a chapter into slides. What is not on a slide is in the notes of the slide before it. */
export function splitSlides(html: string): Deck {
  const { children } = parseDocument(html, {
    withStartIndices: true,
    withEndIndices: true,
    recognizeSelfClosing: true,
  });
  const deck = new DeckBuilder(html);
  for (const child of children) deck.add(child);
  return deck;
}

class DeckBuilder implements Deck {
  before = '';
  readonly slides: Slide[] = [];
  readonly #html: string;
  /** The headings of the sections that are open, the larger ones first. */
  #sections: { level: number; text: string }[] = [];

  constructor(html: string) {
    this.#html = html;
  }

  add(node: ChildNode): void {
    const heading = headingIn(node);
    const kind = kindOf(node);
    if (heading) this.#beginSection(heading);
    else if (isTag(node) && kind === 'other' && hasHeading(node)) {
      for (const child of node.children) this.add(child);
    } else if (isTag(node) && kind === 'table') this.#addTable(node);
    else if (isTag(node) && kind === 'exercise') this.#addExercise(node);
    else if (isTag(node) && kind === 'list' && this.#isBare) this.#last.body += this.#source(node);
    else if (isTag(node) && kind && kind !== 'list') this.#addBlock(kind, node);
    else if (!isOfPaper(node)) this.#note(this.#source(node));
  }

  get #last(): Slide {
    return this.slides[this.slides.length - 1];
  }

  /** Whether the last slide has only a heading, and nothing was said of it. */
  get #isBare(): boolean {
    return this.#last?.kind === 'section' && !/\S/.test(this.#last.body + this.#last.notes);
  }

  #beginSection(heading: Element): void {
    const level = Number(heading.name.slice(1));
    const text = textOf(heading).trim();
    this.#sections = [...this.#sections.filter((open) => open.level < level), { level, text }];
    this.slides.push({
      kind: 'section',
      sections: this.#sections.slice(0, -1).map((section) => section.text),
      title: text,
      heading: this.#source(heading),
      body: '',
      notes: '',
    });
  }

  /** A long table has several slides. */
  #addTable(table: Element): void {
    const parts = splitTable(table, (element) => this.#source(element));
    parts.forEach((part, i) => {
      this.#addBlock('table', table, part);
      if (parts.length > 1) this.#last.title += ` (${i + 1} of ${parts.length})`;
    });
  }

  #addBlock(kind: SlideKind, element: Element, body = this.#source(element)): void {
    // A small heading and what directly follows it are one slide.
    const { level = 0 } = this.#sections.at(-1) ?? {};
    const isHeaded = level > 2 && this.#isBare;
    const heading = isHeaded ? this.slides.pop()?.heading : undefined;
    const sections = this.#sections.map(({ text }) => text);
    const title = heading ? sections.pop() : titleOf(kind, element);
    this.slides.push({
      kind,
      sections,
      title: title ?? '',
      heading: heading ?? '',
      body,
      notes: '',
      ...layoutOf(kind, element),
    });
  }

  /** The task and the answer's code are a slide; the hints and the solution are another, in steps. */
  #addExercise(exercise: Element): void {
    const hints = childOf(exercise, 'exercise-hints');
    const solution = childOf(exercise, 'exercise-solution');
    const parts = [hints, solution].flatMap((part) => part ?? []);
    let task = this.#source(exercise);
    for (const part of parts) task = task.replace(this.#source(part), '');
    this.#addBlock('exercise', exercise, task);
    if (!solution) return;
    const { sections, title } = this.#last;
    const [summary, listing, ...reasons] = solution.children.filter(isFilled);
    const attributes = 'class="exercise-solution"';
    const code = `<details ${attributes}>${this.#source(summary)}${this.#source(listing)}</details>`;
    const why = reasons.map((reason) => this.#source(reason)).join('');
    this.slides.push({
      kind: 'solution',
      sections: title ? [...sections, title] : sections,
      title: 'Solution',
      heading: '',
      body: `<div class="exercise">${hints ? this.#source(hints) : ''}${code}${
        why && `<details class="exercise-reason"><summary>Why</summary>${why}</details>`
      }</div>`,
      notes: '',
      code: codeSize(solution),
    });
  }

  #note(html: string): void {
    if (this.slides.length === 0) this.before += html;
    else this.#last.notes += html;
  }

  #source({ startIndex, endIndex }: AnyNode): string {
    return this.#html.slice(startIndex ?? 0, (endIndex ?? -1) + 1);
  }
}

const isFilled = (node: AnyNode) => isTag(node) || (node.type === 'text' && /\S/.test(node.data));

/** Whether it is only seen on paper, such as the list of where links lead, or only once a script shows it. */
const isOfPaper = (node: AnyNode) =>
  classesOf(node).includes('print-notes') ||
  (isTag(node) && (node.name === 'hr' || 'hidden' in node.attribs));

/** Whether a part of a page holds sections of its own. */
const hasHeading = (element: Element) =>
  !partsOf(element, ({ name }) => /^h[23]$/.test(name)).next().done;

/** The heading that a part of a page is, or that it wraps with its anchor. Smaller ones are text. */
function headingIn(node: AnyNode): Element | undefined {
  if (!isTag(node)) return undefined;
  if (/^h[23]$/.test(node.name)) return node;
  const isWrapper = classesOf(node).includes('sl-heading-wrapper');
  return isWrapper ? node.children.map(headingIn).find(Boolean) : undefined;
}

/** What a part of a page is on a slide; `undefined` for what is said. */
function kindOf(node: AnyNode): SlideKind | 'list' | undefined {
  if (!isTag(node)) return undefined;
  const { name, attribs } = node;
  if (['p', 'script', 'style', 'link', 'hr', 'template'].includes(name)) return undefined;
  if (/^h[1-6]$/.test(name) || classesOf(node).includes('sl-heading-wrapper')) return undefined;
  if (['ul', 'ol', 'dl'].includes(name)) return isOfPaper(node) ? undefined : 'list';
  if ('data-cell' in attribs) return 'cell';
  if ('data-exercise' in attribs) return 'exercise';
  if ('data-predict' in attribs) return 'question';
  if (name === 'figure' && classesOf(node).includes('formula')) return 'formula';
  if (name === 'table') return 'table';
  if (name === 'aside' || name === 'blockquote') return 'note';
  return 'other';
}

function titleOf(kind: SlideKind, element: Element): string {
  if (kind === 'cell') return `${element.attribs['data-cell']}.ts`;
  if (kind === 'exercise') return `Exercise ${element.attribs['data-exercise']}`;
  if (kind === 'note') return 'Note';
  const named = kind === 'question' ? ['predict-title'] : ['figcaption', 'caption'];
  const [name] = partsOf(element, (part) =>
    named.some((each) => part.name === each || classesOf(part).includes(each)),
  );
  return name
    ? textOf(name).trim()
    : ({ formula: 'Formula', table: 'Table' }[kind as string] ?? '');
}

/** How the code and the figure of a slide are laid out. */
function layoutOf(kind: SlideKind, element: Element): Partial<Slide> {
  const code = codeSize(element);
  if (!code) return {};
  return {
    code,
    views: kind === 'cell' ? viewsOf(element) : undefined,
    isWide: kind === 'exercise' && !fitsBeside(code),
    ratio: figureRatio(element),
  };
}
