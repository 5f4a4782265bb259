/** Windows that show the same slides move together: they turn, open steps and change views as one. */
import { showView } from './views.ts';

/** What a window shows. */
type State = { slide: number; opened: boolean[]; view: string | undefined };

/** Moves with the other windows; `show` turns this one. */
export class Windows {
  readonly #channel = new BroadcastChannel(`slides:${location.pathname}`);
  readonly #slides: readonly HTMLElement[];
  readonly #steps: string;
  /** What the windows were last told, by this one or by another. */
  #told = '';

  constructor(slides: readonly HTMLElement[], steps: string, show: (slide: number) => void) {
    this.#slides = slides;
    this.#steps = steps;
    this.#channel.addEventListener('message', ({ data }: MessageEvent<State>) => {
      this.#told = JSON.stringify(data);
      show(data.slide);
      showView(slides[data.slide], data.view);
      this.#stepsOf(data.slide).forEach((step, i) => {
        step.open = data.opened[i] ?? false;
      });
    });
  }

  /** Tells the other windows what this one shows, unless they know. */
  tell(slide: number): void {
    const opened = this.#stepsOf(slide).map(({ open }) => open);
    const state: State = { slide, opened, view: this.#slides[slide].dataset.view };
    const told = JSON.stringify(state);
    if (told === this.#told) return;
    this.#told = told;
    this.#channel.postMessage(state);
  }

  #stepsOf(slide: number): HTMLDetailsElement[] {
    return [...this.#slides[slide].querySelectorAll<HTMLDetailsElement>(this.#steps)];
  }
}
