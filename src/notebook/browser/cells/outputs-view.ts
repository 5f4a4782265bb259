/**
 * The outputs of one cell in the page. What they show is replaced; their elements stay, because
 * screen readers watch them.
 */
import type { Output } from '../../protocol.ts';
import { renderOutputs } from '../../render/outputs.ts';
import { markInvisible, TURNING } from '../code/invisible.ts';
import { elementFrom } from '../elements.ts';
import { keepSeries } from '../figures/figure-series.ts';
import { arrange, patchOutput } from './patch.ts';

export class Outputs {
  readonly #box: HTMLElement;

  constructor(box: HTMLElement) {
    this.#box = box;
  }

  /** Shows these outputs and no others. */
  show(outputs: Output[]): void {
    this.#keepHeight();
    const fresh = elementsOf(outputs);
    arrange(
      this.#box,
      fresh.map((element) => this.#patched(element)),
    );
  }

  /** Shows these outputs among the others: in the place of those of their names, or at the end. */
  merge(outputs: Output[]): void {
    this.#keepHeight();
    for (const element of elementsOf(outputs)) {
      const patched = this.#patched(element);
      if (!patched.isConnected) this.#box.append(patched);
    }
  }

  /** The box never gets lower than it was, so that nothing below it moves. */
  #keepHeight(): void {
    this.#box.style.minHeight = `${this.#box.getBoundingClientRect().height}px`;
  }

  /** The element that already shows the output of this name, with the new content; else the new element. */
  #patched(fresh: HTMLElement): HTMLElement {
    const name = CSS.escape(fresh.dataset.output ?? '');
    const old = this.#box.querySelector<HTMLElement>(`:scope > [data-output="${name}"]`);
    if (!old) return fresh;
    patchOutput(old, fresh);
    return old;
  }
}

function elementsOf(outputs: Output[]): HTMLElement[] {
  return renderOutputs(outputs).map((markup, i) => {
    const element = elementFrom(markup);
    markInvisible(element, TURNING);
    keepSeries(element, outputs[i]);
    return element;
  });
}
