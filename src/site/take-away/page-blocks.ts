/**
 * A built page as a list of plain blocks: its text with every value and formula written out, and its cells.
 * Nothing is in it of the navigation, the buttons and what only a script fills.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { htmlToHast } from 'satteri';
import { exerciseFiles } from '../../notebook/run/exercise-files.ts';
import { clean, isLeftOut } from './clean.ts';
import { all, codeBlock, element, find, has, isElement, text, textOf } from './elements.ts';

/** A cell of a page: its module, and what it gave. */
export type CellBlock = {
  /** `quadratic/roots`. */
  name: string;
  outputs: CellOutput[];
  /** The same code in other languages, as blocks. */
  twins: Element[];
};

/** One output of a cell as the page shows it: as text, with its table or its picture if it has one. */
export type CellOutput = {
  name: string;
  /** The value, the text, or the figure's description. */
  text: string;
  table?: Element;
  svg?: string;
};

export type Block = { element: Element } | { cell: CellBlock };

/** A page: its title, what it is about, and its blocks. */
export type PageBlocks = { title: string; lead: string; blocks: Block[] };

/** The files whose text a page shows: snippets, and modules of the book. */
export type SourceTexts = Record<string, string>;

/** The blocks of a page; `undefined` if it is no page to read. `texts` has the code of its cells. */
export function pageBlocks(html: string, texts: SourceTexts): PageBlocks | undefined {
  const pictures: string[] = [];
  // A picture's elements are many, and only its words are read; nor is a formula read as it is drawn.
  const light = withoutDrawnFormulas(mainOf(html)).replace(/<svg[\s\S]*?<\/svg>/g, (svg) => {
    const alt = /^<svg[^>]*? aria-label="([^"]*)"/.exec(svg)?.[1] ?? '';
    return `<img data-picture="${pictures.push(svg) - 1}" alt="${alt}">`;
  });
  const main = find(htmlToHast(light) as Root, ({ tagName }) => tagName === 'main');
  const content = main && find(main, (one) => has(one, 'sl-markdown-content'));
  if (!main || !content) return undefined;
  const title = find(main, ({ tagName }) => tagName === 'h1');
  const lead = find(main, (one) => has(one, 'standfirst'));
  const blocks = new Blocks(texts, pictures);
  blocks.addAll(content.children);
  return { title: textOf(title), lead: textOf(lead), blocks: blocks.list };
}

/** The part of a page that is read. */
const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

/** HTML without the formulas as they are drawn, whose letters are in the MathML beside them. */
function withoutDrawnFormulas(html: string): string {
  const drawn = /<span [^>]*class="katex-html"/g;
  const tags = /<span|<\/span>/g;
  let rest = '';
  let at = 0;
  for (let found = drawn.exec(html); found; found = drawn.exec(html)) {
    rest += html.slice(at, found.index);
    tags.lastIndex = found.index;
    let depth = 0;
    do depth += tags.exec(html)?.[0] === '<span' ? 1 : -1;
    while (depth > 0);
    at = drawn.lastIndex = tags.lastIndex;
  }
  return rest + html.slice(at);
}

/** Collects blocks; containers that only lay a page out are opened. */
class Blocks {
  readonly list: Block[] = [];
  readonly #texts: SourceTexts;
  readonly #pictures: string[];

  constructor(texts: SourceTexts, pictures: string[]) {
    this.#texts = texts;
    this.#pictures = pictures;
  }

  addAll(nodes: readonly RootContent[]): void {
    for (const node of nodes) if (node.type === 'element') this.#add(node);
  }

  #add(node: Element): void {
    const { tagName, properties, children } = node;
    if (isLeftOut(node)) return;
    if (properties.dataCell !== undefined) this.#addCell(node);
    else if (properties.dataExercise !== undefined) this.#addExercise(node);
    else if (properties.dataPredict !== undefined) this.#addPrediction(node);
    else if (has(node, 'note')) this.#push(element('blockquote', clean(children)));
    else if (tagName === 'figure' && has(node, 'formula')) {
      this.#push(
        ...clean(children).flatMap((one) =>
          isElement(one, 'figcaption')
            ? element('p', [element('em', one.children)])
            : isElement(one)
              ? one
              : [],
        ),
      );
    } else if (tagName === 'details') this.#addFold(node);
    else if (tagName === 'div' || tagName === 'section') this.addAll(children);
    else this.#push(...(clean([node]) as Element[]));
  }

  #push(...elements: Element[]): void {
    this.list.push(...elements.map((element) => ({ element })));
  }

  #say(bold: string, rest: ElementContent[] = []): void {
    this.#push(element('p', [element('strong', [text(bold)]), ...rest]));
  }

  /** What is folded stands under its summary. */
  #addFold(node: Element): void {
    const summary = find(node, ({ tagName }) => tagName === 'summary');
    const heading = summary && find(summary, ({ tagName }) => /^h\d$/.test(tagName));
    if (heading) this.#push(...(clean([heading]) as Element[]));
    if (summary)
      this.#say(textOf(heading ? find(summary, (one) => has(one, 'optional-mark')) : summary));
    this.addAll(wrapped(node.children.filter((one) => one !== summary)));
  }

  #addPrediction(node: Element): void {
    for (const child of node.children) {
      if (!isElement(child)) continue;
      if (has(child, 'predict-title')) this.#say(`${textOf(child)}:`);
      else if (child.tagName !== 'details') this.#add(child);
    }
    const answer = find(node, ({ properties }) => properties.dataAnswer !== undefined);
    const exact = answer && find(answer, ({ properties }) => properties.dataMark === 'answer');
    this.#say('Answer:', exact ? [text(` ${textOf(exact)}.`)] : []);
    this.addAll(wrapped(answer?.children ?? []));
  }

  #addExercise(node: Element): void {
    const { starter, solution } = exerciseFiles(String(node.properties.dataExercise));
    const part = (name: string) => find(node, (one) => has(one, name));
    this.addAll(wrapped(part('exercise-task')?.children ?? []));
    this.#say('Your answer begins with');
    this.#push(codeBlock(this.#texts[starter] ?? ''));
    this.#say('It is right if it');
    const checks = part('checks');
    if (checks) this.#push(...(clean([checks]) as Element[]));
    for (const hint of all(node, (one) => has(one, 'exercise-hint'))) this.#addFold(hint);
    this.#say('Solution');
    this.#push(codeBlock(this.#texts[solution] ?? ''));
    const told = part('exercise-solution')?.children ?? [];
    const shown = (one: ElementContent) =>
      !(isElement(one) && (one.tagName === 'summary' || has(one, 'cell-listing')));
    this.addAll(wrapped(told.filter(shown)));
  }

  #addCell(node: Element): void {
    const outputs = all(node, ({ properties }) => properties.dataOutput !== undefined);
    const twins = all(node, (one) => has(one, 'twin')).flatMap((twin) => {
      const label = element('p', [
        text(`${textOf(find(twin, ({ tagName }) => tagName === 'summary'))}:`),
      ]);
      const listing = find(twin, ({ tagName }) => tagName === 'pre');
      const printed = find(twin, (one) => has(one, 'twin-output'));
      return [
        label,
        codeBlock(textOf(listing), 'python'),
        element('p', [text('It prints')]),
        codeBlock(textOf(printed), 'text'),
      ];
    });
    const name = String(node.properties.dataCell);
    this.list.push({ cell: { name, outputs: outputs.map((one) => this.#outputOf(one)), twins } });
  }

  #outputOf(node: Element): CellOutput {
    const name = String(node.properties.dataOutput);
    const figure = find(node, ({ properties }) => properties.dataFigure !== undefined);
    if (figure) {
      const box = find(figure, (one) => has(one, 'figure-picture'));
      const picture = box && find(box, ({ tagName }) => tagName === 'img');
      const caption = textOf(find(figure, ({ tagName }) => tagName === 'figcaption'));
      const svg = this.#pictures[Number(picture?.properties.dataPicture)];
      return {
        name,
        text: [picture?.properties.alt, caption].filter(Boolean).join(' '),
        ...(svg && { svg }),
      };
    }
    const table = find(node, ({ tagName }) => tagName === 'table');
    const rest = textOf(find(node, (one) => has(one, 'output-rest')));
    if (table) return { name, text: rest, table: clean([table])[0] as Element };
    const value = all(node, (one) => has(one, 'output-value')).at(-1);
    return { name, text: textOf(value ?? node) };
  }
}

/** Texts between blocks are paragraphs of their own. */
function wrapped(nodes: ElementContent[]): Element[] {
  const list: Element[] = [];
  let line: ElementContent[] = [];
  const end = () => {
    if (line.some((one) => isElement(one) || (one.type === 'text' && one.value.trim())))
      list.push(element('p', line));
    line = [];
  };
  for (const node of nodes) {
    if (isElement(node) && !PHRASES.has(node.tagName)) {
      end();
      list.push(node);
    } else line.push(node);
  }
  end();
  return list;
}

const PHRASES = new Set([
  'a',
  'span',
  'em',
  'strong',
  'code',
  'output',
  'sub',
  'sup',
  'br',
  'data',
  'abbr',
  'q',
]);

/** A cell as blocks: its name, its code, and what it gives. */
export function cellElements({ name, outputs, twins }: CellBlock, code: string): Element[] {
  // Those at lines of the code come first in the page.
  const place = ({ name }: CellOutput) => code.search(new RegExp(`^export .*\\b${name}\\b`, 'm'));
  const values = outputs
    .filter(({ table, svg }) => !table && !svg)
    .sort((a, b) => place(a) - place(b));
  const lines = values.map(({ name, text }) => `${name} = ${text}`).join('\n');
  return [
    element('p', [element('strong', [text(`${name}.ts`)])]),
    codeBlock(code),
    ...(lines ? [element('p', [text('Output:')]), codeBlock(lines, 'text')] : []),
    ...outputs.flatMap(({ name, text: words, table, svg }) => {
      if (svg) return [element('p', [element('em', [text(`Figure “${name}”: ${words}`)])])];
      if (!table) return [];
      const rest = words ? [element('p', [text(words)])] : [];
      return [element('p', [text(`${name}:`)]), table, ...rest];
    }),
    ...twins,
  ];
}
