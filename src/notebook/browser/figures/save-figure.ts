/**
 * Saves a figure as a file: a self-contained SVG that includes the page's colours and font, or a
 * PNG of it.
 */

/** The book's fonts by their names in the file, with fallbacks where they are missing. */
const FACES = {
  serif: "'Book Serif', 'Source Serif 4', Georgia, 'Times New Roman', serif",
  mono: "'Source Code Pro', Menlo, Consolas, monospace",
};

/** Pixels of the PNG per pixel of the figure. */
const DENSITY = 2;

const SVG = 'http://www.w3.org/2000/svg';
const NAMESPACE = ` xmlns="${SVG}"`;

/** Downloads a figure as a file and returns the file's name; fails when it cannot be drawn. */
export async function saveFigure(figure: HTMLElement, kind: 'svg' | 'png'): Promise<string> {
  const text = await standaloneSvg(figure);
  const svg = new Blob([text], { type: 'image/svg+xml' });
  const url = URL.createObjectURL(kind === 'svg' ? svg : await pictureOf(text));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${nameOf(figure)}.${kind}`;
  link.click();
  // By then the download has begun in every browser.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return link.download;
}

/** `quadratic-roots-figure`: the snippet and the name of its export. */
export function nameOf(figure: HTMLElement): string {
  const cell = figure.closest<HTMLElement>('[data-cell]')?.dataset.cell ?? '';
  const output = figure.closest<HTMLElement>('[data-output]')?.dataset.output ?? 'figure';
  return `${cell}-${output}`.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-/, '');
}

/**
 * The figure's SVG with the page's style rules, font and background included. Movable points are
 * part of the picture.
 */
export async function standaloneSvg(figure: HTMLElement): Promise<string> {
  const shown = figure.querySelector('.figure-picture > svg');
  if (!shown) throw new TypeError('The figure has no picture.');
  const svg = shown.cloneNode(true) as SVGSVGElement;
  const { width, height } = svg.viewBox.baseVal;
  const ground = element('rect', { width, height, fill: 'var(--color-page)' });
  const points = [...figure.querySelectorAll<HTMLElement>('[data-handle]')].map(({ style }) =>
    element('circle', {
      cx: (Number.parseFloat(style.left) / 100) * width,
      cy: (Number.parseFloat(style.top) / 100) * height,
      r: 5,
      fill: 'var(--color-accent)',
    }),
  );
  svg.append(...points);
  svg.prepend(ground);
  const style = element('style', {}, await bookFace());
  style.append(resolved(ownRules(), shown));
  const whole = xml(svg);
  // A figure's description may contain `var(…)`, so it is added after the rest is resolved.
  const parts = [...wordsOf(svg, figure), style].map((part) => xml(part).replace(NAMESPACE, ''));
  return resolved(whole, shown).replace(/^<svg[^>]*>/, (tag) => `${tag}${parts.join('')}`);
}

const xml = (node: Node) => new XMLSerializer().serializeToString(node);

function wordsOf(svg: SVGSVGElement, figure: HTMLElement): SVGElement[] {
  const { cell = '' } = figure.closest<HTMLElement>('[data-cell]')?.dataset ?? {};
  const title = element('title', {}, svg.getAttribute('aria-label') ?? cell);
  const more = svg.getAttribute('aria-description');
  return [
    title,
    element('desc', {}, [more, `${cell}.ts, ${location.host}`].filter(Boolean).join(' ')),
  ];
}

/** The page's style rules for figures that apply everywhere, whatever is around the figure. */
function ownRules(): string {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const own = rules.filter(
    (rule) => rule instanceof CSSStyleRule && rule.selectorText.startsWith('.figure-plot'),
  );
  return own.map(({ cssText }) => cssText).join('\n');
}

/** `var(--name)`, or with a fallback, such as `var(--name, rgb(0, 0, 0))`. */
const VARIABLE = /var\((--[\w-]+)(?:,\s*((?:[^()]|\([^()]*\))*))?\)/g;

/** The page's upright font as a rule that includes the file; empty when it cannot be loaded. */
async function bookFace(): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const face = rules.find((rule) => rule instanceof CSSFontFaceRule && isUpright(rule));
  const [, address] = /url\("?([^")]+)/.exec(face?.cssText ?? '') ?? [];
  if (!address) return '';
  try {
    const data = address.startsWith('data:') ? address : await dataOf(address);
    return `@font-face { font-family: 'Book Serif'; src: url("${data}"); }\n`;
  } catch {
    return '';
  }
}

/** Whether it is the page's upright font in its usual weight, with a file. */
function isUpright({ style }: CSSFontFaceRule): boolean {
  const of = (name: string) => style.getPropertyValue(name);
  return (
    of('font-family').includes('Book Serif') &&
    of('src').includes('url(') &&
    /^(normal)?$/.test(of('font-style')) &&
    /^(400|normal)?$/.test(of('font-weight'))
  );
}

/** A font's file as an address that has all of it. */
async function dataOf(address: string): Promise<string> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(10_000) });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `data:font/woff2;base64,${text}`;
}

/** The text with every `var(--…)` as its value at `shown`, in the theme (light or dark) in use. */
function resolved(text: string, shown: Element): string {
  const probe = document.createElement('span');
  shown.parentElement?.append(probe);
  const style = getComputedStyle(probe);
  const result = text.replace(VARIABLE, (_, name, fallback = '') => {
    if (name.includes('font')) return name.includes('mono') ? FACES.mono : FACES.serif;
    const value = style.getPropertyValue(name) || fallback;
    if (!CSS.supports('color', value)) return value;
    probe.style.color = value;
    return style.color;
  });
  probe.remove();
  return result;
}

function element(name: string, attributes: Record<string, unknown>, text = ''): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}

async function pictureOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * DENSITY;
  canvas.height = image.naturalHeight * DENSITY;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('It is too large.')))),
  );
}
