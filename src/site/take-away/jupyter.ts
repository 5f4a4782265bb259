/** A chapter as a Jupyter notebook for Deno's kernel (nbformat 4.5). */
import type { NotebookBook } from '../../notebook/book.ts';
import {
  bookStyles,
  lightColours,
  standaloneSvg,
} from '../../notebook/node/terminal/standalone-svg.ts';
import { type ChapterNotebook, notebookParts } from './chapter-notebook.ts';
import { markdownOf, type Writing } from './markdown.ts';
import type { CellBlock } from './page-blocks.ts';

/** The packages that draw, in the versions of the book. */
export type DrawingPackages = { plot: string; linkedom: string };

type Output =
  | { output_type: 'stream'; name: 'stdout'; text: string }
  | { output_type: 'display_data'; data: Record<string, string>; metadata: object };

const WARNING =
  '> Run it only if you trust it: Deno’s kernel gives a notebook all permissions, to read and write your files and to use the network. It needs [Deno](https://docs.deno.com/runtime/reference/cli/jupyter/) and its kernel, `deno jupyter --install`.';

/** The text of the notebook. */
export function jupyterNotebook(
  chapter: ChapterNotebook,
  book: NotebookBook,
  packages: DrawingPackages,
  writing: Writing,
): string {
  const { title, opening } = chapter;
  const { setup } = chapter.cells;
  const styles = bookStyles(book);
  const written: object[] = [];
  const add = (cell: object) => written.push({ ...cell, id: `cell-${written.length + 1}` });
  const addText = (source: string) =>
    source.trim() && add({ cell_type: 'markdown', metadata: {}, source: source.trimEnd() });
  const addCode = (source: string, outputs: Output[] = []) =>
    add({ cell_type: 'code', execution_count: null, metadata: {}, outputs, source });
  addText(`# ${title}\n\n${opening}\n\n${WARNING}`);
  addText('Run this cell first: it has the parts of the book that the others use.');
  addCode(`${preparation(packages, styles)}\n\n${setup}`.trimEnd());
  for (const part of notebookParts(chapter)) {
    if ('text' in part) {
      addText(markdownOf(part.text, writing));
      continue;
    }
    const { block, cell } = part;
    const { code, outputs } = cell;
    const show = outputs.length > 0 ? [`await present({ ${outputs.join(', ')} });`] : [];
    // In a block, two cells may use one name.
    const source = [`// ${block.name}.ts`, '{', code, '', ...show].join('\n').trimEnd();
    addCode(`${source}\n}`, recorded(block, styles, writing));
  }
  const notebook = {
    cells: written,
    metadata: {
      kernelspec: { display_name: 'Deno', language: 'typescript', name: 'deno' },
      language_info: { file_extension: '.ts', mimetype: 'text/x.typescript', name: 'typescript' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, undefined, 1)}\n`;
}

/** What the page shows of a cell, as the outputs of a run. */
function recorded({ outputs }: CellBlock, styles: string[], writing: Writing): Output[] {
  return outputs.map(({ name, text, table, svg }): Output => {
    if (svg) {
      const data = { 'image/svg+xml': standaloneSvg(svg, styles), 'text/plain': text };
      return { output_type: 'display_data', data, metadata: {} };
    }
    const lines = table ? `${name}\n${markdownOf([table], writing)}${text}` : `${name} = ${text}`;
    return { output_type: 'stream', name: 'stdout', text: `${lines.trimEnd()}\n` };
  });
}

/** Plot on a document, and a function that shows what a cell gives. */
function preparation({ plot, linkedom }: DrawingPackages, styles: string[]): string {
  const colours = [...lightColours(styles)].map(([name, colour]) => `${name}: ${colour}`);
  const style = ['background: white', 'color: black', ...colours].join('; ');
  return `import * as ObservablePlot from 'npm:@observablehq/plot@${plot}';
import { parseHTML } from 'npm:linkedom@${linkedom}';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const Plot = {
  ...ObservablePlot,
  plot: (options: object = {}) => ObservablePlot.plot({ document, ...options }),
};

/** Shows what a cell gives, each output by its name. */
async function present(outputs: Record<string, any>) {
  for (const [name, value] of Object.entries(outputs)) {
    if (typeof value?.outerHTML === 'string') {
      const html = \`<div style="${style}">\${value.outerHTML}</div>\`;
      await Deno.jupyter.display({ 'text/html': html }, { raw: true });
    } else {
      console.log(name, '=', value);
    }
  }
}`;
}
