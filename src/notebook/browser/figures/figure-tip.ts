/**
 * A figure's tip: a small box near the selected point, with the text of the snippet's `tip: true`.
 * Screen readers read the same text in the line under the figure instead.
 */
import type { TipLine } from '../../protocol.ts';

/** Distance from the point to the box, in pixels of the page. */
const GAP = 12;

export class FigureTip {
  readonly #box = document.createElement('div');

  constructor() {
    this.#box.className = 'figure-tip';
    this.#box.setAttribute('aria-hidden', 'true');
  }

  /** Shows lines near a point of `picture`, given in fractions of its width and height. */
  show(picture: HTMLElement, lines: TipLine[], x: number, y: number): void {
    this.#box.replaceChildren(...lines.map(lineElement));
    if (!this.#box.isConnected) picture.append(this.#box);
    const { offsetWidth: width, offsetHeight: height } = this.#box;
    // From the nearer side: the box stays inside when it gets wider, as it does once its bold type is here.
    const side = x > 0.5 ? 'right' : 'left';
    const across = Math.min(x, 1 - x) * picture.clientWidth;
    const top = y * picture.clientHeight;
    const over = top - GAP - height;
    Object.assign(this.#box.style, { left: 'auto', right: 'auto' });
    this.#box.style[side] = `${Math.max(0, across - width / 2)}px`;
    this.#box.style.top = `${over < 0 ? top + GAP : over}px`;
  }

  hide(): void {
    this.#box.remove();
  }
}

function lineElement({ label, value, colour }: TipLine): HTMLElement {
  const line = document.createElement('div');
  if (label) {
    const name = document.createElement('b');
    name.textContent = label;
    line.append(name, ' ');
  }
  line.append(value);
  if (colour) {
    const swatch = document.createElement('i');
    swatch.style.backgroundColor = colour;
    line.append(' ', swatch);
  }
  return line;
}
