/** What the build wrote of each cell: without a script the page is complete. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { codeText } from '../../src/notebook/browser/code/code-text.ts';
import { renderHandles } from '../../src/notebook/render/handles.ts';
import { cellId } from '../../src/notebook/render/ids.ts';
import { renderInputs } from '../../src/notebook/render/inputs.ts';
import { placeOutputs } from '../../src/notebook/render/listing.ts';
import { toHtml } from '../../src/notebook/render/markup.ts';
import { renderOutputs, wantsEveryDigit } from '../../src/notebook/render/outputs.ts';
import { type LineKind, lineKinds } from '../../src/notebook/render/regions.ts';
import { quoteValue } from '../../src/notebook/render/value.ts';
import { exerciseOf } from '../../src/notebook/run/exercise.ts';
import { opened, readSnippets, readSources } from '../support/book.ts';
import { normalHtml, parsePage } from '../support/html.ts';

const { folder } = inject('sites').root;
const snippets = readSnippets();
const texts = { ...snippets, ...readSources() };

const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const document = parsePage(readFileSync(join(folder, file), 'utf8'));
    return { file, document };
  });

const cells = pages.flatMap(({ file, document }) =>
  [...document.querySelectorAll('[data-cell]')].map((cell) => ({
    name: cell.getAttribute('data-cell') ?? '',
    cell,
    file,
  })),
);

/** A source has neither outputs nor inputs. */
const NOTHING = { outputs: [], inputs: [] };

const inside = (cell: Element, selector: string) => cell.querySelector(selector)?.innerHTML ?? '';

describe('every cell of the built site', () => {
  test('is there: one for each <Cell>, and one alone for each snippet, but for the files of exercises', () => {
    expect(cells.length).toBeGreaterThan(Object.keys(snippets).length);
    for (const name of Object.keys(snippets)) {
      const alone = exerciseOf(name) ? 0 : 1;
      expect(cells.filter(({ file }) => file === `embed/${name}/index.html`).length).toBe(alone);
    }
  });

  test('shows its snippet’s own text', () => {
    for (const { name, cell } of cells) {
      const listing = cell.querySelector('.cell-listing') as Element;
      expect(codeText(listing)).toBe(texts[name].trimEnd());
    }
  });

  test('shows every output and input, as the kernel gives them in a test', async () => {
    let [withOutputs, withInputs] = [0, 0];
    for (const { name, cell } of cells) {
      const isSnippet = Object.hasOwn(snippets, name);
      const { outputs, inputs } = isSnippet ? await opened.runForBook(name) : NOTHING;
      const overlays = renderHandles(name, inputs, outputs);
      const source = texts[name].trimEnd();
      const everyDigit = wantsEveryDigit(source);
      const options = { overlays, everyDigit, cellId: cellId(name) };
      const { atLines, below } = placeOutputs(source, outputs, options);
      expect(inside(cell, '.cell-outputs'), name).toBe(
        below.length > 0 ? normalHtml(toHtml(renderOutputs(below, options))) : '',
      );
      const atTheirLines = [...cell.querySelectorAll('.cell-listing .line-values')];
      const values = [...atLines].sort(([a], [b]) => a - b).map(([, markup]) => toHtml(markup));
      expect(
        atTheirLines.map(({ innerHTML }) => innerHTML),
        name,
      ).toEqual(values.map(normalHtml));
      const names = [...cell.querySelectorAll('[data-output]')].map((one) =>
        one.getAttribute('data-output'),
      );
      expect(names.sort(), name).toEqual(outputs.map((output) => output.name).sort());
      expect(inside(cell, '.cell-inputs'), name).toBe(
        inputs.length > 0 ? normalHtml(toHtml(renderInputs(name, inputs, outputs))) : '',
      );
      withOutputs += Math.sign(outputs.length);
      withInputs += Math.sign(inputs.length);
    }
    expect(withOutputs).toBeGreaterThan(100);
    expect(withInputs).toBeGreaterThan(20);
  });

  test('is labelled, at rest, and its figures have words', () => {
    for (const { name, cell, file } of cells) {
      const label = cell.getAttribute('aria-labelledby') ?? '';
      const page = pages.find((candidate) => candidate.file === file);
      expect(page?.document.getElementById(label)?.textContent).toBe(`${name}.ts`);
      expect(cell.getAttribute('data-state')).toBe('static');
      for (const svg of cell.querySelectorAll('figure[data-figure] svg')) {
        expect(svg.getAttribute('role')).toBe('img');
        expect(svg.getAttribute('aria-label')?.length, name).toBeGreaterThan(20);
      }
    }
  });
});

describe('names and files in listings', () => {
  /** The ids of a page of the site, by its folder. */
  const ids = new Map(
    pages.map(({ file, document }) => [
      file.replace(/index\.html$/, ''),
      new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)),
    ]),
  );

  test('lead to places that are there', () => {
    let [toNames, toCells] = [0, 0];
    for (const { file, document } of pages) {
      for (const link of document.querySelectorAll('.cell-listing a')) {
        const href = link.getAttribute('href') ?? '';
        if (href === 'https://observablehq.com/plot/') continue;
        const { pathname, hash } = new URL(href, `http://site/${file.replace(/index\.html$/, '')}`);
        const place = ids.get(pathname.slice(1));
        expect(place, `${file}: ${href}`).toBeDefined();
        if (hash)
          expect(place?.has(decodeURIComponent(hash.slice(1))), `${file}: ${href}`).toBe(true);
        if (pathname === '/reference/') toNames += 1;
        if (hash.startsWith('#cell-')) toCells += 1;
      }
    }
    expect(toNames).toBeGreaterThan(100);
    expect(toCells).toBeGreaterThan(30);
  });

  test('leave no module out that a shown snippet imports: each is shown somewhere', () => {
    const nowhere = new Set<string>();
    let shown = 0;
    for (const { cell, name } of cells) {
      if (!Object.hasOwn(snippets, name)) continue;
      const imports = [...snippets[name].matchAll(/^(?:import|\}) .*from '([^']+)';$/gm)];
      const strings = [...cell.querySelectorAll('.cell-listing a')].map((a) => a.textContent);
      for (const [, specifier] of imports) {
        shown += 1;
        if (!strings.includes(`'${specifier}'`)) nowhere.add(`${specifier} of ${name}`);
      }
    }
    expect(shown).toBeGreaterThan(200);
    expect([...nowhere]).toEqual([]);
  });
});

test('half of the lines that listings show, or more, carry the idea', () => {
  const count: Record<LineKind, number> = { idea: 0, imports: 0, drawing: 0, empty: 0 };
  const inChapters = new Set(
    cells.filter(({ file, name }) => !file.startsWith('embed/') && Object.hasOwn(snippets, name)),
  );
  for (const name of new Set([...inChapters].map((cell) => cell.name))) {
    for (const kind of lineKinds(snippets[name].trimEnd())) count[kind] += 1;
  }
  const { idea, imports, drawing } = count;
  const share = idea / (idea + imports + drawing);
  console.log(
    `Lines that listings show: ${idea} of the idea (${Math.round(100 * share)} %), ${imports} import, ${drawing} draw.`,
  );
  expect(share).toBeGreaterThanOrEqual(0.5);
});

test('every number quoted in a sentence is what its snippet computes', async () => {
  const quoted = pages.flatMap(({ document }) => [...document.querySelectorAll('[data-value]')]);
  expect(quoted.length).toBeGreaterThan(5);
  for (const element of quoted) {
    const key = element.getAttribute('data-value') ?? '';
    const { outputs } = await opened.runForBook(key.split('#')[0]);
    const digits = Number(element.getAttribute('data-digits'));
    expect(element.textContent, key).toBe(quoteValue(outputs, key, digits));
  }
});

test('no two elements of a page have the same id', () => {
  for (const { file, document } of pages) {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    expect(twice, file).toEqual([]);
  }
});
