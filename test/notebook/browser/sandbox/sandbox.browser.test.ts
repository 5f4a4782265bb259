import { describe, expect, it } from 'vitest';
import { BrowserSession } from '../../../support/browser-session.ts';

const reader = new BrowserSession();
const CHAPTER = 'the-formula/';
const ALONE = 'embed/quadratic/scale/';
const NAME = 'quadratic/scale';

/** Walks from all that a snippet shares with others, and gives the paths to what it could change. */
const WALK = `
import * as Plot from '@observablehq/plot';
import * as algebra from '#algebra';
import { random } from '#notebook';
const figure = Plot.plot({ color: { legend: true }, marks: [Plot.dot([[1, 1]], { fill: () => 'a', tip: true })] });
const svg = figure.querySelector('svg') as any;
const view = figure.ownerDocument.defaultView as any;
const paths = new Map<any, string>();
const pending: any[] = [];
const visit = (value: any, path: string) => {
  if (Object(value) !== value || paths.has(value)) return;
  paths.set(value, path);
  pending.push(value);
};
for (const part of [figure, figure.ownerDocument, svg, svg.attributes, svg.classList, svg.style, svg.children])
  visit(Object.getPrototypeOf(part), 'prototype of ' + Object.prototype.toString.call(part));
for (const part of [Plot, algebra, globalThis, random, view.Event, view.Element, async () => 0, [].values()])
  visit(Object.isFrozen(part) ? part : Object.getPrototypeOf(part), String(part.name ?? part));
visit(globalThis, 'globalThis');
while (pending.length > 0) {
  const object = pending.pop();
  visit(Object.getPrototypeOf(object), paths.get(object) + '.__proto__');
  for (const key of Reflect.ownKeys(object))
    for (const part of Object.values(Object.getOwnPropertyDescriptor(object, key) ?? {}))
      visit(part, paths.get(object) + '.' + String(key));
}
export const objects = paths.size;
export const open = [...paths].filter(([object]) => !Object.isFrozen(object)).map(([, path]) => path);`;

describe('what the cells of a page share', () => {
  it('cannot be changed by any of them', async () => {
    await reader.open(ALONE);
    const cell = reader.cell(NAME);
    await cell.run(WALK);
    expect(Number((await cell.output('objects').innerText()).match(/\d+$/)?.[0])).toBeGreaterThan(
      1500,
    );
    expect(await cell.output('open').innerText()).toMatch(/\[\]$/);
  });

  it.each([
    'Array.prototype.map = () => [];',
    'Array.prototype.push = () => 0;',
    'Promise.prototype.then = () => undefined;',
    'JSON.stringify = () => "{}";',
    'Object.prototype.tainted = 1;',
    'Math.sqrt = () => 1;',
    'globalThis.left = 1;',
    `import * as algebra from '#algebra';\nalgebra.roots.left = 1;`,
  ])('is refused to a snippet that says %s', async (code) => {
    await reader.open(CHAPTER);
    const before = await reader.page.locator('.cell-outputs').allInnerTexts();
    const cell = reader.cell(NAME);
    await cell.run(code, 'error');
    expect(await cell.element.getByRole('alert').innerText()).toMatch(/^TypeError/);
    await reader.button('Reset all').click();
    await cell.reaches('ok');
    await reader.button('Run all').click();
    await expect.poll(() => reader.page.locator('[data-state="running"]').count()).toBe(0);
    expect(await reader.page.locator('.cell-outputs').allInnerTexts()).toEqual(before);
  });

  it('leaves a snippet its own objects, and the properties that they inherit', async () => {
    await reader.open(ALONE);
    const cell = reader.cell(NAME);
    await cell.run(`
      class Mine extends Error {}
      const error = new Mine('no');
      error.name = 'Mine';
      const record: any = { constructor: 1 };
      record.toString = () => 'written';
      const format: any = () => 1;
      format.toString = () => 'format';
      export const words = [error.name, String(record), String(format), [3, 1].sort().join()].join(' ');`);
    expect(await cell.output('words').innerText()).toContain('Mine written format 1,3');
  });
});

describe('a run that has ended', () => {
  it('does nothing more: neither its timers nor its promises', async () => {
    await reader.open(CHAPTER);
    const cell = reader.cell(NAME);
    await cell.run(`
      import { show } from '#notebook';
      setInterval(() => { console.log('late'); show('late', 1); }, 20);
      (async () => { for (;;) { await new Promise((done) => setTimeout(done, 5)); console.log('later'); } })();
      export const x = 1;`);
    const other = reader.cell('quadratic/parabola');
    await other.button('Run').click();
    await other.reaches('ok');
    await reader.page.waitForTimeout(300);
    for (const { element } of [cell, other]) {
      expect(await element.locator('.cell-result').innerText()).not.toMatch(/late/);
    }
  });

  it('ends with its worker when its promises go on for ever', async () => {
    await reader.open(ALONE);
    const cell = reader.cell(NAME);
    await cell.run(`export const x = 1;\n(async () => { for (;;) await undefined; })();`);
    await cell.run('export const x = 2;');
    await expect.poll(() => cell.output('x').innerText()).toContain('2');
  });
});

describe('a run that takes long', () => {
  it('is ended after ten seconds, unless the reader lets it run on', async () => {
    await reader.open(ALONE);
    const cell = reader.cell(NAME);
    await cell.write(
      `const start = performance.now();\nwhile (performance.now() - start < 11_000) {}\nexport const done = 1;`,
    );
    await cell.button('Run').click();
    await expect.poll(() => cell.status, { timeout: 15_000 }).toContain('stopped in 5 seconds');
    await cell.button('Let it run on').click();
    expect(await cell.status).toBe('It runs on.');
    await cell.reaches('ok');
  });
});

describe('a sandbox that went astray', () => {
  it('is made anew when its frame was led elsewhere, and the next run works', async () => {
    await reader.open(ALONE);
    const cell = reader.cell(NAME);
    await cell.button('Run').click();
    await cell.reaches('ok');
    await reader.page.evaluate(async () => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe[title^="Sandbox"]');
      if (!frame) throw new Error('There is no sandbox.');
      const led = new Promise((resolve) => frame.addEventListener('load', resolve));
      frame.src = '/changes.xml';
      await led;
    });
    await cell.run('export const after = 2;');
    expect(await cell.output('after').innerText()).toContain('2');
    expect(await reader.page.locator('iframe[title^="Sandbox"]').count()).toBe(1);
    reader.consoleErrors.splice(0);
  });

  it('is not there for a page that is left, and is again for one that is come back to', async () => {
    await reader.open(ALONE);
    const cell = reader.cell(NAME);
    await cell.write('while (true) {}');
    await cell.button('Run').click();
    await cell.reaches('running');
    await reader.page.goto(reader.site.url + CHAPTER);
    await reader.page.goBack();
    await cell.run('export const back = 3;');
    expect(await cell.output('back').innerText()).toContain('3');
  });

  it('that is built of another kernel is refused, and the page says what to do', async () => {
    await reader.page.route('**/notebook/kernel*.js', async (route) => {
      const response = await route.fetch();
      const kernel = await response.text();
      await route.fulfill({ response, body: kernel.replace('use strict', 'use Strict') });
    });
    await reader.open(ALONE);
    const cell = reader.cell(NAME);
    await cell.button('Run').click();
    await expect.poll(() => cell.status).toContain('Reload the page: your changes are kept.');
  });
});
