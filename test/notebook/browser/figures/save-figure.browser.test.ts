/** A figure as a file: what the reader saves stands alone, in the colours of the page. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { BrowserSession } from '../../../support/browser-session.ts';

const NAME = 'quadratic/parabola';

const EDITED = `import * as Plot from '@observablehq/plot';
import { dragPoint } from '#notebook';
const p = dragPoint('p', { x: [0, 1], y: (p) => p, value: 0.5 });
export const squares = Plot.plot({
  ariaLabel: 'Is p < 1 & "so"?',
  width: 400, height: 200, margin: 20,
  x: { domain: [0, 1] }, y: { domain: [0, 1] },
  marks: [Plot.frame({ stroke: 'var(--color-broken)' }), Plot.line([[0, 0], [1, 1]])],
});`;

/** The reader saves the cell's figure; what the file is called and what is in it. */
async function save(
  reader: BrowserSession,
  kind: 'SVG' | 'PNG',
): Promise<{ name: string; file: Buffer }> {
  const { element } = reader.cell(NAME);
  await element.locator('.figure-picture').hover();
  const numbers = element.getByText('Numbers');
  if ((await numbers.count()) > 0) await numbers.click();
  const download = reader.page.waitForEvent('download');
  await element.getByRole('button', { name: `Save ${kind}` }).click();
  const saved = await download;
  expect(await element.locator('[data-readout]').innerText()).toBe(
    `Saved as ${saved.suggestedFilename()}.`,
  );
  return { name: saved.suggestedFilename(), file: await readFile(await saved.path()) };
}

/** The colours of some points of a picture, and its size, drawn by the browser on a page of its own. */
async function look(
  reader: BrowserSession,
  type: string,
  file: Buffer,
  points: [number, number][],
) {
  const page = await reader.page.context().newPage();
  const url = `data:${type};base64,${file.toString('base64')}`;
  const seen = await page.evaluate(
    async ([src, at]) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const colour = (i: number) => `rgb(${data[i]}, ${data[i + 1]}, ${data[i + 2]})`;
      const colours = new Set<string>();
      for (let i = 0; i < data.length; i += 4) colours.add(colour(i));
      return {
        width: canvas.width,
        height: canvas.height,
        colours: [...colours],
        points: at.map(([x, y]) => colour(4 * (y * canvas.width + x))),
      };
    },
    [url, points] as const,
  );
  await page.close();
  return seen;
}

/** A colour of the book as the page has it now. */
const colourOf = (reader: BrowserSession, name: string) =>
  reader.page.evaluate((property) => {
    const probe = document.createElement('span');
    probe.style.color = `var(${property})`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);

describe.each(['light', 'dark'] as const)('a figure saved from the %s page', (colorScheme) => {
  const reader = new BrowserSession({ colorScheme, acceptDownloads: true });

  it('is an SVG that stands alone, with its words, its type and its ground', async () => {
    await reader.open('the-formula/');
    const { name, file } = await save(reader, 'SVG');
    const text = file.toString();
    expect(name).toBe('quadratic-parabola-figure.svg');
    expect(text).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(text).toMatch(/<title>The parabola x² \+ b x − 2 for b 1,/);
    expect(text).toMatch(/<desc>quadratic\/parabola\.ts/);
    expect(text).toMatch(/\.figure-plot text.*white-space: pre/);
    expect(text).toContain('data:font/woff2;base64,');
    expect(text).not.toMatch(/var\(|light-dark|cqi/);
    const seen = await look(reader, 'image/svg+xml', file, [[2, 2]]);
    expect(seen).toMatchObject({ width: 540, height: 200 });
    expect(seen.points).toEqual([await colourOf(reader, '--color-page')]);
    expect(seen.colours).toContain(await colourOf(reader, '--color-x'));
  });

  it('is a PNG of twice the size, the same to the eye', async () => {
    await reader.open(`embed/${NAME}/`);
    const { name, file } = await save(reader, 'PNG');
    expect(name).toBe('quadratic-parabola-figure.png');
    const seen = await look(reader, 'image/png', file, [[4, 4]]);
    expect(seen).toMatchObject({ width: 1080, height: 400 });
    expect(seen.points).toEqual([await colourOf(reader, '--color-page')]);
    expect(seen.colours).toContain(await colourOf(reader, '--color-x'));
  });
});

describe('a figure of the reader’s own', () => {
  const reader = new BrowserSession({ acceptDownloads: true });

  it('is saved by its name, with the point that was moved by hand', async () => {
    await reader.open(`embed/${NAME}/`);
    await reader.cell(NAME).run(EDITED);
    const { name, file } = await save(reader, 'SVG');
    expect(name).toBe('quadratic-parabola-squares.svg');
    expect(file.toString()).toContain('<title>Is p &lt; 1 &amp; "so"?</title>');
    const points: [number, number][] = [
      [200, 100],
      [100, 20],
    ];
    const seen = await look(reader, 'image/svg+xml', file, points);
    expect(seen).toMatchObject({ width: 400, height: 200 });
    expect(seen.points[0]).toBe(await colourOf(reader, '--color-accent'));
    expect(seen.points[1]).not.toBe(await colourOf(reader, '--color-page'));
  });

  it('is saved without numbers, too', async () => {
    await reader.open(`embed/${NAME}/`);
    const frame = `import * as Plot from '@observablehq/plot';
export const frame = Plot.plot({ ariaLabel: 'A frame.', marks: [Plot.frame()] });`;
    await reader.cell(NAME).run(frame);
    expect((await save(reader, 'PNG')).name).toBe('quadratic-parabola-frame.png');
    const { element } = reader.cell(NAME);
    expect(await element.getByRole('button', { name: 'Copy data' }).count()).toBe(0);
  });
});

describe('without a script', () => {
  const reader = new BrowserSession({ javaScriptEnabled: false });

  it('no button is there that would do nothing', async () => {
    await reader.open(`embed/${NAME}/`);
    await reader.cell(NAME).element.locator('.figure-picture').hover();
    await reader.cell(NAME).element.getByText('Numbers').click();
    expect(await reader.page.locator('figure button:visible').count()).toBe(0);
  });
});
