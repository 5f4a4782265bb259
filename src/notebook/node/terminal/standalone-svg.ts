/**
 * A figure as a self-contained SVG file. The site's style sheets do not apply there, so the fonts
 * and the colours of the light theme are written into it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NotebookBook } from '../../book.ts';

/** The site's own style sheets. */
const STYLES = join(import.meta.dirname, '../../../styles');

/** The site's fonts, with fallbacks where they are not installed. */
const FACES = {
  '--__sl-font': "'Source Serif 4', Georgia, serif",
  '--font-serif': "'Source Serif 4', Georgia, serif",
  '--font-mono': "'Source Code Pro', monospace",
};

/** The texts of the style sheets that have the colours of a book's figures. */
export function bookStyles({ root, styles }: NotebookBook): string[] {
  const own = styles.map((sheet) => readFileSync(join(root, sheet), 'utf8'));
  return [readStyle('colours'), ...own.map(withoutComments)];
}

/**
 * The SVG with every `var(--…)` replaced by its value in `sheets`, and with figure.css's rules.
 *
 * @throws RangeError when a figure uses a property that is not in `sheets`.
 */
export function standaloneSvg(svg: string, sheets: string[]): string {
  const colours = lightColours(sheets);
  const ground: [string, string] = ['--plot-background', colours.get('--color-page') ?? 'white'];
  const properties = new Map([...Object.entries(FACES), ...colours, ground]);
  const rules = readStyle('figure').match(/^\.figure-plot[^{]*\{[^}]*\}/gm) ?? [];
  const sheet = [...rules, '.figure-plot { background: var(--color-page); }'].join('\n');
  const style = resolve(sheet, properties).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const resolved = resolve(svg, properties);
  return `${resolved.replace(OPENING, (tag) => `${named(tag)}<style>${style}</style>`)}\n`;
}

/** The opening tag; its attributes may contain a `>`. */
const OPENING = /^<svg(?:"[^"]*"|[^">])*>/;

function named(tag: string): string {
  if (/ xmlns="/.test(tag)) return tag;
  return tag.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
}

/** The colours of the light theme by property name. */
export function lightColours(sheets: string[]): Map<string, string> {
  const declared = sheets.join('\n').matchAll(/(--color-[\w-]+): light-dark\(([^,]+), [^)]+\);/g);
  return new Map([...declared].map(([, name, light]) => [name, light]));
}

function readStyle(name: string): string {
  return withoutComments(readFileSync(join(STYLES, `${name}.css`), 'utf8'));
}

function withoutComments(sheet: string): string {
  return sheet.replace(/\/\*.*?\*\//gs, '').trim();
}

function resolve(text: string, properties: Map<string, string>): string {
  return text.replace(/var\((--[\w-]+)(?:,\s*([^()]*))?\)/g, (_, name, fallback) => {
    const value = properties.get(name) ?? fallback;
    if (value !== undefined) return value;
    throw new RangeError(
      `The figure uses ${name}, which the book’s style sheets do not have; they have ${[...properties.keys()].join(', ')}.`,
    );
  });
}
