/** A chapter as an Observable notebook, in the HTML of Observable Notebooks 2. */

import type { NotebookBook } from '../../notebook/book.ts';
import { bookStyles, lightColours } from '../../notebook/node/terminal/standalone-svg.ts';
import { escapeHtml } from '../../notebook/render/markup.ts';
import { type ChapterNotebook, notebookParts } from './chapter-notebook.ts';
import { markdownOf, type Writing } from './markdown.ts';

/** The text of the notebook. */
export function observableNotebook(
  chapter: ChapterNotebook,
  book: NotebookBook,
  writing: Writing,
): string {
  const { title, opening } = chapter;
  const { setup } = chapter.cells;
  const lines: string[] = [];
  const add = (type: string, source: string, attribute = '') => {
    if (source.trim() === '') return;
    lines.push(
      `  <script id="${lines.length + 1}" type="${type}"${attribute}>${indented(source)}</script>`,
    );
  };
  const addText = (source: string) => add('text/markdown', source);
  const addCode = (source: string) => add('text/x-typescript', source, ' pinned');
  addText(`# ${title}\n\n${opening}`);
  const colours = [...lightColours(bookStyles(book))].map(
    ([name, colour]) => `  ${name}: ${colour};`,
  );
  add('text/html', `<style>\n:root {\n${colours.join('\n')}\n}\n</style>`);
  for (const part of notebookParts(chapter)) {
    if ('text' in part) {
      addText(markdownOf(part.text, { ...writing, isForObservable: true }));
      continue;
    }
    const { block, cell } = part;
    addText(`**${block.name}.ts**`);
    const show = cell.outputs.map(
      (name) => `display(${name} instanceof Element ? ${name} : { ${name} });`,
    );
    // In a block, two cells may use one name.
    addCode(`{\n${[cell.code, '', ...show].join('\n').trimEnd()}\n}`);
  }
  // Cells run in the order of what they need, so that the longest one may stand at the end.
  addText(setup && 'The parts of the book that the cells above use:');
  add('text/x-typescript', setup);
  return `<!doctype html>\n<notebook theme="air">\n  <title>${escapeHtml(title)}</title>\n${lines.join('\n')}\n</notebook>\n`;
}

/** The text of a script element, indented as the format has it. */
function indented(source: string): string {
  const lines = source
    .trimEnd()
    .replace(/<(?=\\*\/script(\s|>))/gi, '<\\')
    .split('\n');
  return `\n${lines.map((line) => (line.trim() ? `    ${line}` : '')).join('\n')}\n  `;
}
