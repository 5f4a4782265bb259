/** The prose of a file, with everything else blanked out, so that a word keeps its line. */

/** What a component's property says to a reader: `<Formula words="…">`, `<LibraryCalls caption="…">`. */
const SPOKEN = /\b(words|caption|label|title|description|aria-label)="([^"]*)"/g;

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/** A paper keeps the spelling of its title, which stands in italics. */
export const withoutTitles = (text: string) => text.replace(/\*[^*]+\*/g, blank);

/** A property that is a list of texts: `<Predict choices={['…', '…']}>`. */
const LISTED = /\bchoices=\{([^}]*)\}/g;

/** Of a tag, only the properties that are read out or shown. */
function spokenPart(tag: string): string {
  let kept = blank(tag);
  for (const { 0: all, 1: list, index } of tag.matchAll(LISTED)) {
    const at = index + all.indexOf(list);
    kept = kept.slice(0, at) + list.replace(/['"[\]]/g, ' ') + kept.slice(at + list.length);
  }
  for (const { 1: name, 2: value, index } of tag.matchAll(SPOKEN)) {
    const at = index + name.length + 2;
    kept = kept.slice(0, at) + value + kept.slice(at + value.length);
  }
  return kept;
}

/** The prose of a page (`.mdx`) or a Markdown file: no code, no formula, no address, no tag. */
export function proseOfMarkdown(text: string): string {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, (matter) =>
      matter.replace(/^(?!title:|description:).*$/gm, blank).replace(/^\w+:/gm, blank),
    )
    .replace(/^(import|export) .*$/gm, blank)
    .replace(/^ *```[\s\S]*?^ *```/gm, blank)
    .replace(/`[^`]*`/g, blank)
    .replace(/\$\$[\s\S]*?\$\$/g, blank)
    .replace(/\$[^$]*\$/g, blank)
    .replace(/\]\([^)]*\)/g, blank)
    .replace(/https?:\S+/g, blank)
    .replace(/^## Sources$[\s\S]*/m, withoutTitles)
    .replace(/<\/?[A-Za-z](?:"[^"]*"|\{[^}]*\}|[^>"{])*>/g, spokenPart);
}

/** The prose of a snippet: its comments, and what its figures say of themselves. */
export function proseOfSnippet(text: string): string {
  const prose =
    /\/\/ (?!#(?:end)?region\b)(.*)$|\/\*\*([\s\S]*?)\*\/|\baria(?:Label|Description): *(['"`])([\s\S]*?)\3/gm;
  let kept = blank(text);
  for (const { 0: all, 1: line, 2: block, 4: said, index } of text.matchAll(prose)) {
    const words = line ?? block ?? said;
    const at = index + all.lastIndexOf(words);
    const plain = words.replace(/\$\{[^}]*\}|`[^`]*`/g, blank);
    kept = kept.slice(0, at) + plain + kept.slice(at + plain.length);
  }
  return kept;
}

/** The words of prose, each with its line. Names of code (`logSumExp`, `float64`, `x_i`) are none. */
export function wordsOf(prose: string): { word: string; line: number }[] {
  return prose.split('\n').flatMap((text, index) =>
    [...text.matchAll(/[\p{L}\p{N}_][\p{L}\p{M}\p{N}_'’]*/gu)]
      .map(([token]) => token.replace(/’/g, "'").replace(/'s?$/, ''))
      .filter((word) => word.length > 1 && /^[\p{L}\p{M}']+$/u.test(word))
      .filter((word) => !/\p{Ll}\p{Lu}/u.test(word))
      .map((word) => ({ word, line: index + 1 })),
  );
}
