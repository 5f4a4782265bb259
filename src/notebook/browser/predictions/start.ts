/**
 * Predictions: a guess opens the answer and is shown beside it. A guess is judged by nobody, and leaves
 * the page with nobody.
 */
import { formatProse } from '../../format.ts';
import { endsOf, withUnit } from '../../render/prediction.ts';

for (const section of document.querySelectorAll<HTMLElement>('[data-predict]')) {
  const answer = section.querySelector<HTMLDetailsElement>('.predict-answer');
  const input = section.querySelector('input');
  if (!answer) continue;
  for (const choice of section.querySelectorAll<HTMLElement>('.predict-choice')) {
    const button = buttonFrom(choice);
    button.addEventListener('click', () => choose(section, answer, button));
  }
  if (!input) continue;
  // A number counts when the reader says that it is done; a field that is only left does not move the page.
  input.addEventListener('keydown', ({ key }) => {
    if (key !== 'Enter') return;
    if (compare(section, input)) answer.open = true;
  });
  input.addEventListener('input', () => {
    if (input.type === 'range') showMark(input);
    if (answer.open) compare(section, input);
  });
  answer.addEventListener('toggle', () => {
    if (answer.open) compare(section, input);
  });
}

/** Puts a button in the place of a choice that is only read without a script. */
function buttonFrom(choice: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = choice.className;
  button.textContent = choice.textContent?.trim() ?? '';
  button.ariaPressed = 'false';
  if (choice.dataset.is !== undefined) button.dataset.is = '';
  choice.replaceWith(button);
  return button;
}

function choose(section: HTMLElement, answer: HTMLDetailsElement, button: HTMLElement): void {
  for (const other of section.querySelectorAll<HTMLElement>('.predict-choice')) {
    other.ariaPressed = String(other === button);
  }
  const right = section.querySelector('[data-is]');
  const said = `You said “${button.textContent}”`;
  say(
    section,
    right === button ? `${said}, and so it is.` : `${said}; the answer is “${right?.textContent}”.`,
  );
  answer.open = true;
}

/** Shows where the mark stands, which until then was nobody's guess. */
function showMark(input: HTMLInputElement): void {
  input.dataset.moved = '';
  const shown = input.parentElement?.querySelector('.predict-value');
  const text = `${typed(input)} ${axisOf(input).dataset.unit ?? ''}`.trim();
  if (shown) shown.textContent = text;
  input.setAttribute('aria-valuetext', text);
}

/** Sets the guess beside the answer, if there is one: `false` if what was typed is no number of the range. */
function compare(section: HTMLElement, input: HTMLInputElement): boolean {
  if (input.type === 'range' && input.dataset.moved === undefined) return true;
  if (input.value === '' && !input.validity.badInput) return true;
  if (!input.validity.valid) {
    say(section, `A guess is ${wanted(input)}.`);
    return false;
  }
  draw(axisOf(input), input);
  const { exact, digits, unit = '' } = axisOf(input).dataset;
  say(section, `You said ${typed(input)}; it is ${withUnit(Number(exact), Number(digits), unit)}.`);
  return true;
}

/** Draws the guess and the exact number on one axis. */
function draw(axis: HTMLElement, input: HTMLInputElement): void {
  const { exact, digits, unit = '' } = axis.dataset;
  const [guess, answer] = [input.valueAsNumber, Number(exact)];
  const range = {
    ...(input.min !== '' && { min: Number(input.min) }),
    ...(input.max !== '' && { max: Number(input.max) }),
  };
  const [low, high] = endsOf(range, guess, answer);
  const marks = {
    guess: { at: guess, text: `you said ${typed(input)}` },
    answer: { at: answer, text: `it is ${withUnit(answer, Number(digits), unit)}` },
  };
  for (const mark of axis.querySelectorAll<HTMLElement>('[data-mark]')) {
    const { at, text } = marks[mark.dataset.mark as keyof typeof marks];
    mark.hidden = false;
    mark.textContent = text;
    mark.style.setProperty('--at', String((at - low) / (high - low)));
  }
  const [first, last] = axis.querySelectorAll('.predict-ends > span');
  first.textContent = formatProse(low, Number(digits));
  last.textContent = formatProse(high, Number(digits));
  axis.hidden = false;
}

/** The guess, with the digits that the reader gave it. */
const typed = ({ value }: HTMLInputElement) => value.replace('-', '−');

/** The axis of the answer; it knows the exact number. */
function axisOf(input: HTMLInputElement): HTMLElement {
  return input.closest('[data-predict]')?.querySelector('.predict-axis') as HTMLElement;
}

function wanted({ min, max }: HTMLInputElement): string {
  if (min !== '' && max !== '') return `a number from ${min} to ${max}`;
  if (min !== '') return `a number of at least ${min}`;
  return max === '' ? 'a number' : `a number of at most ${max}`;
}

function say(section: HTMLElement, text: string): void {
  const said = section.querySelector('.predict-said');
  if (said) said.textContent = text;
}
