/**
 * A listing in the page: its code, what is folded in it, and the values at its lines.
 */
import { nodesFrom } from '../elements.ts';
import { arrange, nameOf } from '../output-elements.ts';
import { codeText } from './code-text.ts';
import { markInvisible } from './invisible.ts';

/** Where the values of a text stand: in its listing, or in its editor. */
export interface LineValues {
  /** Whether a line that can be seen declares this name. */
  declares(name: string): boolean;
  /** Shows these values at their lines, and no others. Gives those that no line declares. */
  showValues(values: HTMLElement[]): HTMLElement[];
}

export class ListingView implements LineValues {
  readonly element: HTMLElement;
  /** Where the value of each name stands. */
  #slots: Map<string, HTMLElement>;
  /** The text that is shown, as far as it was shown by a script. */
  #text: string | undefined;

  constructor(element: HTMLElement) {
    this.element = element;
    const values = element.querySelectorAll<HTMLElement>('[data-output]');
    this.#slots = new Map(
      [...values].map((value) => [nameOf(value), value.parentElement as HTMLElement]),
    );
  }

  get text(): string {
    return codeText(this.element);
  }

  declares(name: string): boolean {
    return this.#slots.has(name);
  }

  showValues(values: HTMLElement[]): HTMLElement[] {
    const slotOf = (value: HTMLElement) => this.#slots.get(nameOf(value));
    for (const slot of new Set(this.#slots.values())) {
      arrange(
        slot,
        values.filter((value) => slotOf(value) === slot),
      );
    }
    return values.filter((value) => !slotOf(value));
  }

  /**
   * Shows another text: at once without colours, and coloured and folded when the grammar is loaded. It is
   * `false` when another text has come in between.
   */
  async show(text: string): Promise<boolean> {
    this.#text = text;
    this.#slots = new Map();
    const code = document.createElement('code');
    code.textContent = text;
    const pre = document.createElement('pre');
    pre.append(code);
    this.#put([pre]);
    const listing = await import('../../render/listing.ts').catch(() => undefined);
    if (this.#text !== text) return false;
    if (!listing) return true;
    const { atLines, lines } = listing.emptyPlaces(text);
    this.#put(listing.renderListing(text, { atLines }).flatMap(nodesFrom));
    const slots = this.element.querySelectorAll<HTMLElement>('.line-values');
    const numbers = [...atLines.keys()].sort((a, b) => a - b);
    this.#slots = new Map([...lines].map(([name, line]) => [name, slots[numbers.indexOf(line)]]));
    return true;
  }

  /** Whether each folded part is closed, in order. */
  folded(): boolean[] {
    const parts = this.element.querySelectorAll<HTMLDetailsElement>('[data-region]');
    return [...parts].map(({ open }) => !open);
  }

  /** Opens the folded part that has this line. */
  unfold(line: number): void {
    const before = document.createRange();
    for (const part of this.element.querySelectorAll<HTMLDetailsElement>('[data-region]')) {
      before.setStart(this.element, 0);
      before.setEndBefore(part);
      const first = codeText(before.cloneContents()).split('\n').length;
      const last = first + codeText(part).trimEnd().split('\n').length - 1;
      if (first <= line && line <= last) part.open = true;
    }
  }

  #put(nodes: (Node | string)[]): void {
    this.element.replaceChildren(...nodes);
    markInvisible(this.element);
  }
}
