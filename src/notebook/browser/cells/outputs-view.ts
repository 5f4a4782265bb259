/**
 * The outputs of one cell in the page: short values at their lines of code, all others below it. What they
 * show is replaced; their elements stay, because screen readers watch them.
 */
import type { Output } from '../../protocol.ts';
import { renderOutputs, wantsEveryDigit } from '../../render/outputs.ts';
import type { CodeBox } from '../code/code-box.ts';
import { markInvisible, TURNING } from '../code/invisible.ts';
import { elementFrom } from '../elements.ts';
import { keepSeries } from '../figures/figure-series.ts';
import { arrange, nameOf } from '../output-elements.ts';
import { patchOutput } from './patch.ts';

export class Outputs {
  readonly #box: HTMLElement;
  readonly #code: CodeBox;
  /** The height of the box when it was last laid out, in pixels. */
  #height: number | undefined;
  /** What is shown, by name, in order. */
  #shown: Map<string, HTMLElement>;

  /** The outputs of a cell: in `box`, and at the lines of `code`. */
  constructor(cell: HTMLElement, box: HTMLElement, code: CodeBox) {
    this.#box = box;
    this.#code = code;
    const elements = cell.querySelectorAll<HTMLElement>('[data-output]');
    this.#shown = new Map([...elements].map((element) => [nameOf(element), element]));
    code.onHomeless = (values) => box.append(...values);
    code.onListed = () => this.#arrange();
    new ResizeObserver(([{ borderBoxSize }]) => {
      this.#height = borderBoxSize[0].blockSize;
    }).observe(box);
  }

  /** Shows these outputs and no others. */
  show(outputs: Output[]): void {
    this.#keepHeight();
    this.#shown = new Map(this.#patch(outputs));
    this.#arrange();
  }

  /** Shows these outputs among the others: in the place of those of their names, or at the end. */
  merge(outputs: Output[]): void {
    this.#keepHeight();
    const patched = this.#patch(outputs);
    this.#shown = new Map([...this.#shown, ...patched]);
    // What a run has not given again stays where it is.
    if (!patched.every(([, element]) => element.isConnected)) this.#arrange();
  }

  #arrange(): void {
    const atLines: HTMLElement[] = [];
    const below: HTMLElement[] = [];
    for (const [name, element] of this.#shown) {
      const isAtLine = element.classList.contains('output-short') && this.#code.declares(name);
      (isAtLine ? atLines : below).push(element);
    }
    this.#code.showValues(atLines);
    arrange(this.#box, below);
  }

  /**
   * The box never gets lower than it was, so that nothing below it moves. (To measure it now would lay out
   * the whole page.)
   */
  #keepHeight(): void {
    this.#height ??= this.#box.getBoundingClientRect().height;
    this.#box.style.minHeight = `${this.#height}px`;
  }

  /** The elements of outputs: those that already show an output of their name, with the new content. */
  #patch(outputs: Output[]): [name: string, element: HTMLElement][] {
    const everyDigit = wantsEveryDigit(this.#code.text);
    return elementsOf(outputs, everyDigit).map((fresh) => {
      const name = nameOf(fresh);
      const old = this.#shown.get(name);
      if (old) patchOutput(old, fresh);
      return [name, old ?? fresh];
    });
  }
}

function elementsOf(outputs: Output[], everyDigit: boolean): HTMLElement[] {
  return renderOutputs(outputs, { everyDigit }).map((markup, i) => {
    const element = elementFrom(markup);
    markInvisible(element, TURNING);
    keepSeries(element, outputs[i]);
    return element;
  });
}
