/**
 * What the reader of an attacked page does, and what the page looks like to a clock meanwhile. These
 * functions go into the page as texts, so they see nothing of this file.
 */
import type { Commands } from '../../support/commands.ts';

/** How a run went, as its page saw it. */
export type Ran = {
  /** The cell's state at the end; `running` if it did not end. */
  state: string;
  /** Whether Stop had to be pressed. */
  stopped: boolean;
  /** From Stop, or else from Run, to the end. */
  milliseconds: number;
  /** The longest time for which the page stood still. */
  stall: number;
  /** How fast it answers afterwards: the best of a few tries. */
  answer: number;
  /** Whether the editor still has the text. */
  kept: boolean;
};

/** Writes a text in a cell, runs it, and presses Stop when it lasts longer than the reader waits. */
export async function writeAndRun(
  cell: string,
  text: string,
  wait: { reader: number; stop: number },
): Promise<Ran> {
  const root = document.querySelector<HTMLElement>(`[data-cell="${cell}"]`) as HTMLElement;
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const until = async (isTrue: () => boolean, ms: number) => {
    for (const end = performance.now() + ms; performance.now() < end; await pause(5)) {
      if (isTrue()) return true;
    }
    return isTrue();
  };
  const press = (name: string) => {
    const buttons = [...root.querySelectorAll<HTMLButtonElement>('header button')];
    const button = buttons.find(({ textContent }) => textContent === name);
    if (!button || button.disabled) throw new Error(`${name} of ${cell} cannot be pressed.`);
    button.click();
  };
  const editor = () => root.querySelector<HTMLElement>('.cm-content');
  // The editor draws only what is near the caret, and has no mark for some characters.
  const seen = (whole: string) => whole.replace(/[^\x20-\x7e]/g, '').slice(-300);
  const written = () =>
    seen([...root.querySelectorAll('.cm-line')].map(({ textContent }) => textContent).join('\n'));

  root.scrollIntoView();
  press('Edit');
  if (!(await until(() => editor() !== null && document.activeElement === editor(), 10_000))) {
    throw new Error('The editor did not open.');
  }
  // The editor takes over the page's selection a moment later, which is longer on a busy machine.
  for (let wait = 30; written() !== seen(text); wait *= 2) {
    if (wait > 1000) throw new Error(`The editor has ${written().slice(0, 300)}`);
    getSelection()?.selectAllChildren(editor() as HTMLElement);
    await pause(wait);
    (document as unknown as Commands).execCommand('insertText', false, text);
    await pause(10);
  }

  let last = performance.now();
  let stall = 0;
  const tick = () => {
    stall = Math.max(stall, performance.now() - last - 20);
    last = performance.now();
  };
  const ticker = setInterval(tick, 20);
  const states: string[] = [];
  const observer = new MutationObserver(() => states.push(root.dataset.state ?? ''));
  observer.observe(root, { attributeFilter: ['data-state'] });
  const hasEnded = () => states.includes('running') && root.dataset.state !== 'running';
  let began = performance.now();
  press('Run');
  const stopped = !(await until(hasEnded, wait.reader));
  if (stopped && states.includes('running')) {
    began = performance.now();
    press('Stop');
    await until(hasEnded, wait.stop);
  }
  const milliseconds = performance.now() - began;
  // What the run leaves to draw, and what it sends late.
  await pause(150);
  tick();
  clearInterval(ticker);
  observer.disconnect();
  if (!states.includes('running')) throw new Error('The run did not begin.');
  let answer = Number.MAX_VALUE;
  for (let i = 0; i < 5; i++) {
    const asked = performance.now();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    answer = Math.min(answer, performance.now() - asked);
  }
  const kept = written() === seen(text);
  return { state: root.dataset.state ?? '', stopped, milliseconds, stall, answer, kept };
}

/** Presses a button of a cell that makes it run, and gives what its outputs say when it has run well. */
export async function pressAndRead(cell: string, name: string, ms: number): Promise<string> {
  const root = document.querySelector<HTMLElement>(`[data-cell="${cell}"]`) as HTMLElement;
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('header button')];
  const button = buttons.find(({ textContent }) => textContent === name);
  if (!button || button.disabled) return `(${name} of ${cell} cannot be pressed)`;
  const states: string[] = [];
  const observer = new MutationObserver(() => states.push(root.dataset.state ?? ''));
  observer.observe(root, { attributeFilter: ['data-state'] });
  button.click();
  const hasEnded = () => states.includes('running') && root.dataset.state !== 'running';
  for (const end = performance.now() + ms; !hasEnded() && performance.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  observer.disconnect();
  if (!hasEnded() || root.dataset.state !== 'ok') return `(${cell} is ${root.dataset.state})`;
  const outputs = [...root.querySelectorAll('[data-output]')];
  return outputs.map(({ textContent }) => textContent).join('\n');
}
