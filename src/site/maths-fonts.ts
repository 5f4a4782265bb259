/**
 * KaTeX's style sheet and fonts. A built book gets of each font what its formulas draw with it, and none of
 * the fonts that draw nothing.
 */
import { dirname, join, relative } from 'node:path';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { type ChildNode, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { Book } from './book.ts';
import { renderFormula, renderNode } from './maths.ts';
import type { PageOutline } from './outline.ts';
import { subset } from './subset.ts';
import { unicodeRange } from './unicode-range.ts';

type Symbols = Pick<Book, 'notation' | 'chapterSymbols'>;

/** How a part of a formula is drawn, as the sheet says it. */
type Type = { 'font-family': string; 'font-style': string; 'font-weight': string };

const BASE: Type = { 'font-family': 'KaTeX_Main', 'font-style': 'normal', 'font-weight': '400' };
/** A rule of the sheet: selectors, declarations. */
const RULE = /([^{}]+)\{([^{}]*)\}/g;

/** A font with so few characters stays a file of its own, for pages that show one of them. */
const RARE = 2;

const keyOf = (type: Type) =>
  [type['font-family'], type['font-style'], type['font-weight']].join(' ');

const typeIn = (declarations: string): Partial<Type> =>
  Object.fromEntries(
    [...declarations.matchAll(/(font-(?:family|style|weight)):([^;]+)/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );

/** Every formula that the book draws, as HTML. */
function drawnFormulas(pages: PageOutline[], book: Symbols): string[] {
  const { notation, chapterSymbols = {} } = book;
  const formulas = pages.flatMap(({ file, formulas }) =>
    formulas.map((formula) => renderNode(formula, notation, `content/${file}`)),
  );
  const local = Object.values(chapterSymbols).flat();
  const symbols = [...notation, ...local].flatMap(({ tex, shape = '' }) =>
    [tex, shape].map((one) => renderFormula(one, notation)),
  );
  return [...new Set([...formulas, ...symbols])];
}

/** The characters that formulas draw, by the path of their font in the sheet of KaTeX. */
export function charactersByFont(sheet: string, formulas: string[]): Map<string, string> {
  const rules: { classes: string[]; type: Partial<Type> }[] = [];
  const faces: { type: Type; path: string }[] = [];
  for (const [, selectors, declarations] of sheet.matchAll(RULE)) {
    const type = typeIn(declarations);
    const path = /url\((fonts\/[\w-]+\.woff2)\)/.exec(declarations)?.[1];
    if (path) faces.push({ type: { ...BASE, ...type }, path });
    else if (Object.keys(type).length > 0) {
      for (const selector of selectors.split(',')) {
        // The last part that has a class: what is inside of it inherits the font.
        const last = selector.split(/[\s>]+/).findLast((part) => part.includes('.'));
        const classes = last?.split('.').slice(1) ?? [];
        if (!classes.includes('katex')) rules.push({ classes, type });
      }
    }
  }
  /** What is drawn, by family, style and weight. */
  const characters = new Map<string, Set<string>>();
  const walk = (node: ChildNode, type: Type): void => {
    if (isText(node)) {
      const key = keyOf(type);
      if (!characters.has(key)) characters.set(key, new Set());
      for (const character of node.data) characters.get(key)?.add(character);
    }
    if (!isTag(node) || node.name === 'math') return;
    const own = node.attribs.class?.split(' ') ?? [];
    const said = rules.filter(({ classes }) => classes.every((name) => own.includes(name)));
    const inside = Object.assign({ ...type }, ...said.map(({ type }) => type));
    for (const child of node.children) walk(child, inside);
  };
  for (const formula of formulas) {
    for (const node of parseDocument(formula).children) walk(node, BASE);
  }
  const byFont = new Map<string, string>();
  for (const [key, drawn] of characters) {
    const exact = faces.filter(({ type }) => keyOf(type) === key);
    // A browser takes another face of a family that has no such face.
    const family = faces.filter(({ type }) => key.startsWith(`${type['font-family']} `));
    for (const { path } of exact.length > 0 ? exact : family) {
      byFont.set(path, [...new Set([...(byFont.get(path) ?? ''), ...drawn])].sort().join(''));
    }
  }
  return byFont;
}

/** KaTeX's style sheet with the reduced fonts, without formats that no current browser needs. */
export function mathsFonts(pages: PageOutline[], book: Symbols): AstroIntegration {
  return {
    name: 'maths-fonts',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // While an author writes, formulas change, so the fonts are not reduced.
        const formulas = command === 'build' ? drawnFormulas(pages, book) : undefined;
        updateConfig({ vite: { plugins: [katexSheet(formulas)] } });
      },
    },
  };
}

function katexSheet(
  formulas: string[] | undefined,
): NonNullable<ViteUserConfig['plugins']>[number] {
  /** What the formulas draw; the sheet is built several times, for pages and for what frames show. */
  let drawnOf: { code: string; characters: Map<string, string> } | undefined;
  const charactersOf = (code: string, all: string[]) => {
    if (drawnOf?.code !== code) drawnOf = { code, characters: charactersByFont(code, all) };
    return drawnOf.characters;
  };
  return {
    name: 'katex-sheet',
    enforce: 'pre',
    async transform(code, id) {
      if (!/\/katex\.min\.css(\?inline)?$/.test(id)) return;
      const characters = formulas && charactersOf(code, formulas);
      const faces = /@font-face\{[^}]*src:url\((fonts\/[\w-]+\.woff2)\) format\("woff2"\)[^}]*\}/g;
      let sheet = code;
      for (const [face, path] of code.matchAll(faces)) {
        const whole = join(dirname(id), path);
        const drawn = characters?.get(path);
        const file = characters ? drawn && (await subset(whole, drawn)) : whole;
        const address = file && relative(dirname(id), file);
        const range = drawn && drawn.length <= RARE ? `;unicode-range:${unicodeRange(drawn)}` : '';
        const source = `src:url(${address}) format("woff2")${range}`;
        const reduced = face.replace(/src:[^;}]*/, source);
        sheet = sheet.replace(face, () => (file ? reduced : ''));
      }
      return sheet;
    },
  };
}
