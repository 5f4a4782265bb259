/**
 * A question that the reader answers before the book does: what it may ask for, and how a guess is set
 * beside the answer.
 */
import { formatProse } from '../format.ts';
import { didYouMean } from '../suggest.ts';

/** What a prediction asks for; nothing of all this for a question that is only thought about. */
export type Prediction = {
  /** Two to four answers to choose from. */
  choices?: string[];
  /** Which of the choices is right, word for word. */
  right?: string;
  /** Asks for a number that is typed. */
  number?: boolean;
  /** Asks for a mark on an axis. */
  mark?: boolean;
  /** The ends of the axis; a field has them if it takes no other numbers. */
  min?: number;
  max?: number;
  /** The exact number, which a snippet gives: topic, idea and export. */
  of?: string;
  name?: string;
};

const FEWEST = 2;
const MOST = 4;

/**
 * What is wrong with a prediction, in one sentence; `exact` is what its snippet gives, once that is known
 * to be there.
 */
export function predictionProblem(
  prediction: Prediction,
  hasAnswer: boolean,
  exact?: number | string,
): string | undefined {
  const { choices, right, number = false, mark = false, of, name } = prediction;
  if (!hasAnswer) {
    return 'This prediction has no answer. Add <Fragment slot="answer">…</Fragment> to it.';
  }
  const kinds = [choices !== undefined, number, mark].filter(Boolean).length;
  if (kinds > 1)
    return 'A prediction asks for one thing: choices, number or mark. Leave out the others.';
  if (choices) return choicesProblem(choices, right);
  if (right !== undefined) return 'Only choices have right="…"; a number comes from a snippet.';
  if (kinds === 0) {
    return of || name ? 'Say how the reader gives the number: add number or mark.' : undefined;
  }
  if (!of || !name) {
    return `A ${mark ? 'mark' : 'number'} needs the exact answer from a snippet: add of="topic/idea" name="…".`;
  }
  return rangeProblem(prediction, exact);
}

function choicesProblem(choices: string[], right = ''): string | undefined {
  if (choices.length < FEWEST || choices.length > MOST) {
    return `This prediction has ${choices.length} choices, and needs two to four.`;
  }
  if (choices.includes(right)) return undefined;
  const known = `Give one of them: ${choices.map((choice) => `right="${choice}"`).join(', ')}.`;
  return `"${right}" is none of the choices.${didYouMean(right, choices, known)}`;
}

function rangeProblem({ mark, of, name, min, max }: Prediction, exact?: number | string) {
  if (mark && (min === undefined || max === undefined)) {
    return 'A mark is made on an axis, which has two ends: add min={…} and max={…}.';
  }
  if (min !== undefined && max !== undefined && !(min < max)) {
    return `The range from ${min} to ${max} is none: min has to be less than max.`;
  }
  if (exact === undefined) return undefined;
  if (typeof exact === 'string' || !Number.isFinite(exact)) {
    return `"${of}#${name}" is ${exact}, which has no place on an axis. Ask with choices.`;
  }
  if (exact < (min ?? exact) || exact > (max ?? exact)) {
    return `The answer ${exact} is outside the range from ${min ?? '−∞'} to ${max ?? '∞'}. Widen the range.`;
  }
  return undefined;
}

/** The ends of the axis on which guess and answer stand: those given, or as far as the two need. */
export function endsOf(
  { min, max }: Pick<Prediction, 'min' | 'max'>,
  ...marks: number[]
): [number, number] {
  const low = min ?? Math.min(0, ...marks);
  const high = max ?? Math.max(0, ...marks);
  return low < high ? [low, high] : [low, low + 1];
}

/** `7.39 times`: a number with its unit. */
export function withUnit(x: number, digits: number, unit: string): string {
  return unit ? `${formatProse(x, digits)} ${unit}` : formatProse(x, digits);
}
