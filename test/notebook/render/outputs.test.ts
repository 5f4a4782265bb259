import { describe, expect, it } from 'vitest';
import type { InputSpec, Output } from '../../../src/notebook/protocol.ts';
import { highlight } from '../../../src/notebook/render/highlight.ts';
import { renderInputs } from '../../../src/notebook/render/inputs.ts';
import { escapeHtml, toHtml } from '../../../src/notebook/render/markup.ts';
import { renderOutputs, wantsEveryDigit } from '../../../src/notebook/render/outputs.ts';
import { sparkline } from '../../../src/notebook/render/sparkline.ts';
import { parsePart } from '../../support/html.ts';

describe('outputs as HTML', () => {
  it('each stand in an element with their name, which screen readers watch', () => {
    const html = toHtml(renderOutputs([{ name: 'loss', kind: 'number', value: 0.1 + 0.2 }]));
    expect(html).toMatch(/<span [^>]*data-output="loss" aria-live="polite">/);
    expect(html).toContain('>0.3</data>');
  });

  it('each have an id in a cell that has one, for links', () => {
    const outputs: Output[] = [{ name: 'loss', kind: 'number', value: 1 }];
    expect(toHtml(renderOutputs(outputs, { cellId: 'cell-a-b' }))).toContain('id="cell-a-b--loss"');
    expect(toHtml(renderOutputs(outputs))).not.toContain(' id=');
  });

  it('a value that is shortened has the whole of it for who points at it, focuses it or copies it', () => {
    const outputs: Output[] = [
      { name: 'loss', kind: 'number', value: 0.1 + 0.2 },
      { name: 'p', kind: 'vector', values: [1 / 3, -0], length: 2 },
    ];
    const shown = [...parsePart(toHtml(renderOutputs(outputs))).querySelectorAll('.output-value')];
    expect(shown.map(({ textContent }) => textContent)).toEqual(['0.3', '[0.3333, 0]']);
    for (const attribute of ['title', 'value']) {
      expect(shown.map((each) => each.getAttribute(attribute))).toEqual([
        '0.30000000000000004',
        '[0.3333333333333333, 0]',
      ]);
    }
    expect(shown.map((each) => each.getAttribute('tabindex'))).toEqual(['0', '0']);
  });

  it('a value that is whole is no stop for Tab', () => {
    const [shown] = renderOutputs([{ name: 'n', kind: 'number', value: 0.25 }]);
    expect(toHtml([shown])).toContain('<span class="output-value" tabindex="-1">0.25</span>');
  });

  it('numbers have every digit, and −0 its sign, where a snippet says so', () => {
    const outputs: Output[] = [
      { name: 'loss', kind: 'number', value: 0.1 + 0.2 },
      { name: 'nothing', kind: 'number', value: -0 },
      { name: 'p', kind: 'vector', values: [1 / 3, -0], length: 2 },
    ];
    const html = toHtml(renderOutputs(outputs, { everyDigit: true }));
    expect(html).toContain('>0.30000000000000004<');
    expect(html).toContain('>-0<');
    expect(html).toContain('>[0.3333333333333333, -0]<');
    expect(wantsEveryDigit("// every digit\nimport './a.ts';")).toBe(true);
    expect(wantsEveryDigit('const s = 1; // every digit of it')).toBe(false);
  });

  it('a long vector shows first, last, course and length, and its numbers on request', () => {
    const values = Array.from({ length: 1000 }, (_, i) => i / 3);
    const vector = (length: number): Output => ({ name: 'v', kind: 'vector', values, length });
    const shown = parsePart(toHtml(renderOutputs([vector(1000)])));
    const summary = shown.querySelector('details:not([open]) > summary');
    expect(summary?.textContent).toBe('0 … 3331000 numbers');
    expect(summary?.querySelector('svg path')?.getAttribute('d')).toMatch(/^M0,11L1,/);
    const rest = shown.querySelector('details > p')?.textContent;
    expect(rest).toMatch(/^\[0, 0\.3333, 0\.6667, .*, 33, … 900 more\]$/);
    // Where the last number was left out, nothing stands for it.
    const cut = parsePart(toHtml(renderOutputs([vector(5000)])));
    expect(cut.querySelector('summary')?.textContent).toBe('0 …5000 numbers');
  });

  it('the course of a vector has gaps where it is not finite', () => {
    const path = (values: number[]) => /d="([^"]*)"/.exec(sparkline(values))?.[1];
    expect(path([0, 1, Number.NaN, 1, 0])).toBe('M0,11L15,1M45,1L60,11');
    expect(path([2, 2])).toBe('M0,6L60,6');
    expect(path([Number.NaN, Infinity])).toBe('');
  });

  it('a table can be scrolled by keyboard, and the rest of it is counted', () => {
    const columns = [{ label: 'x', values: Array.from({ length: 200 }, (_, i) => i) }];
    const html = toHtml(renderOutputs([{ name: 't', kind: 'table', columns, rows: 1000 }]));
    expect(html).toContain('role="group" tabindex="0" aria-label="Table t"');
    expect(html.match(/<tr>/g)).toHaveLength(51);
    expect(html).toContain('… 950 more rows');
  });

  it('a number of a table that is shortened has the whole of it for who points at it', () => {
    const columns = [{ label: 'x', values: [1 / 3, 0.25, -0, 'a'] }];
    const table: Output = { name: 't', kind: 'table', columns, rows: 4 };
    const cells = (everyDigit: boolean) => {
      const html = toHtml(renderOutputs([table], { everyDigit }));
      return [...parsePart(html).querySelectorAll('td')];
    };
    const short = cells(false);
    expect(short.map(({ textContent }) => textContent)).toEqual(['0.3333', '0.25', '0', 'a']);
    const titles = short.map((each) => each.querySelector('[title]')?.getAttribute('title'));
    expect(titles).toEqual(['0.3333333333333333', undefined, undefined, undefined]);
    const whole = cells(true).map(({ textContent }) => textContent);
    expect(whole).toEqual(['0.3333333333333333', '0.25', '-0', 'a']);
  });

  it('what a reader wrote stays text', () => {
    const hostile = '<img src=x onerror="alert(1)">&amp;';
    const outputs: Output[] = [
      { name: hostile, kind: 'text', text: hostile, length: hostile.length },
      { name: 'e', kind: 'error', message: hostile },
      { name: 't', kind: 'table', columns: [{ label: hostile, values: [hostile] }], rows: 1 },
    ];
    const html = toHtml(renderOutputs(outputs));
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  });

  it('a text that was cut says by how much', () => {
    const html = toHtml(renderOutputs([{ name: 't', kind: 'text', text: 'abc', length: 4 }]));
    expect(html).toContain('abc … 1 more character');
  });
});

describe('inputs as HTML', () => {
  it('are native controls labelled by their names', () => {
    const inputs: InputSpec[] = [
      { kind: 'slider', name: 'temperature', min: 0.1, max: 5, step: 0.1, value: 1 },
      { kind: 'choice', name: 'the form', options: ['naive', 'a < b'], value: 'a < b' },
      { kind: 'toggle', name: 'show', value: true },
    ];
    const html = toHtml(renderInputs('softmax/temperature', inputs));
    expect(html).toContain(
      '<label for="input-softmax-temperature-temperature">temperature</label>',
    );
    expect(html).toContain('type="range" id="input-softmax-temperature-temperature"');
    expect(html).toContain('min="0.1" max="5" step="0.1" value="1"');
    expect(html).toContain('<option selected>a &lt; b</option>');
    expect(html).toMatch(/type="checkbox" [^>]* checked/);
  });
});

describe('a listing', () => {
  const source = `import { softmax } from '#core';\nconst a: number = 1 < 2 ? 3 : 4; // "why"\n`;

  it('has its syntax named', () => {
    const html = toHtml(highlight(source));
    expect(html).toContain('<span class="tok-keyword">import</span>');
    expect(html).toContain('<span class="tok-comment">');
  });

  it('is the text itself once the marks are taken away', () => {
    const text = toHtml(highlight(source))
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&quot;', '"');
    expect(text).toBe(source);
  });
});

it('escapeHtml leaves nothing that HTML would read', () => {
  expect(escapeHtml(`<a href="x">&</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;');
});
