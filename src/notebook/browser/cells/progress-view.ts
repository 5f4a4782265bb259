/**
 * Shows the progress of a cell's run, and what it wrote to its console.
 */
import type { Log, Progress } from '../../protocol.ts';
import { isolated, markInvisible } from '../code/invisible.ts';

export class ProgressView {
  readonly #bar: HTMLElement;
  readonly #log: HTMLElement;
  /** When the run first reported progress, and how far it was then. */
  #since: { time: number; done: number } | undefined;

  constructor(bar: HTMLElement, log: HTMLElement) {
    this.#bar = bar;
    this.#log = log;
  }

  /** Shows the log, and the progress if there is any. */
  show(log: Log, progress?: Progress): void {
    this.#log.hidden = log.lines.length === 0;
    const dropped = log.dropped > 0 ? `\n… ${log.dropped} more lines were dropped` : '';
    this.#log.textContent = log.lines.join('\n') + dropped;
    markInvisible(this.#log);
    if (!progress) {
      this.end();
      return;
    }
    this.#since ??= { time: performance.now(), done: progress.done };
    const bar = this.#bar.querySelector('progress') as HTMLProgressElement;
    bar.max = progress.total;
    bar.value = progress.done;
    const words = [`${progress.done} of ${progress.total}`, progress.label]
      .filter(Boolean)
      .join(' ');
    const text = this.#bar.querySelector('span') as HTMLElement;
    text.replaceChildren(
      isolated([words, timeLeft(progress, this.#since)].filter(Boolean).join(', ')),
    );
    this.#bar.hidden = false;
  }

  /** Hides the bar when the run is over; the log stays. */
  end(): void {
    this.#bar.hidden = true;
    this.#since = undefined;
  }

  /** Hides the bar and the log, as before any run. */
  reset(): void {
    this.show({ lines: [], dropped: 0 });
  }
}

/** The approximate time left at the pace so far; empty while that would be a guess. */
function timeLeft({ done, total }: Progress, since: { time: number; done: number }): string {
  const elapsed = (performance.now() - since.time) / 1000;
  const pace = (done - since.done) / elapsed;
  if (!(elapsed > 0.5 && pace > 0)) return '';
  const seconds = Math.ceil((total - done) / pace);
  return seconds < 60 ? `about ${seconds} s left` : `about ${Math.ceil(seconds / 60)} min left`;
}
