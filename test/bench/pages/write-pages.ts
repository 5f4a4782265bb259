/**
 * Writes two pages that the book is measured beside: the static floor, which has its formulas and its figure
 * in its HTML, and a plain page, on which Plot draws in the page's own thread.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import katex from 'katex';
import { createDocument } from '../../../src/notebook/dom/document.ts';
import { draw } from './figure.ts';

const FORMULA = String.raw`p_k = \frac{e^{z_k / T}}{\sum_j e^{z_j / T}}`;
const SENTENCE =
  'Softmax turns scores into probabilities: each becomes positive, and together they are one. ';

/** How many paragraphs with a formula a page has: as many as a chapter. */
const PARAGRAPHS = 40;

/** Writes the pages `floor/` and `plain/` into a folder. */
export async function writePages(folder: string): Promise<void> {
  const styles = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'));
  cpSync(join(styles, 'katex.min.css'), join(folder, 'katex.min.css'));
  cpSync(join(styles, 'fonts'), join(folder, 'fonts'), { recursive: true });
  const picture = draw(1, createDocument());
  picture.setAttribute('role', 'img');
  for (const [name, figure] of [
    ['floor', picture.outerHTML],
    ['plain', ''],
  ]) {
    mkdirSync(join(folder, name));
    await build({
      entryPoints: [join(import.meta.dirname, `${name}.ts`)],
      bundle: true,
      format: 'esm',
      minify: true,
      outfile: join(folder, name, 'page.js'),
    });
    writeFileSync(join(folder, name, 'index.html'), pageWith(figure));
  }
}

function pageWith(figure: string): string {
  const formula = katex.renderToString(FORMULA, { displayMode: true });
  const paragraph = `<p>${SENTENCE.repeat(4)}</p>${formula}`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Softmax</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="../katex.min.css">
<script type="module" src="page.js"></script>
<style>body { max-width: 40rem; margin: 2rem auto; font: 18px/1.5 serif }</style>
<h1>Softmax</h1>${paragraph.repeat(4)}
<label>T <input type="range" min="0.1" max="5" step="0.1" value="1"></label>
<div data-figure>${figure}</div>${paragraph.repeat(PARAGRAPHS - 4)}</html>`;
}
