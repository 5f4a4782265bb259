/** Values for inputs that somebody wrote as text, in an address. */
import { didYouMean } from '../../suggest.ts';
import { inputText } from '../drafts/linked-inputs.ts';
import { list, short } from '../embed/options.ts';
import type { Control } from './controls.ts';

/** Why a control cannot have a value, in a sentence; `undefined` when it can. */
export function refusal(control: Control, text: string): string | undefined {
  const cannot = `The input "${control.dataset.input}" cannot be "${short(text)}".`;
  if (control instanceof HTMLSelectElement) {
    const known = [...control.options].map(({ value }) => value);
    return known.includes(text)
      ? undefined
      : cannot + didYouMean(text, known, `It is ${list(known, 'or')}.`);
  }
  if (control.type === 'checkbox') {
    return ['true', 'false'].includes(text) ? undefined : `${cannot} It is true or false.`;
  }
  const value = Number(text);
  const [min, max] = [control.min || '-Infinity', control.max || 'Infinity'].map(Number);
  const isAllowed = text.trim() !== '' && Number.isFinite(value) && value >= min && value <= max;
  return isAllowed ? undefined : `${cannot} It needs ${wanted(control)}.`;
}

/** A value that a control can have, as its element takes it: `0x10` and ` 16` are 16. */
export function valueFor(control: Control, text: string): string | boolean {
  if (control instanceof HTMLSelectElement) return text;
  return control.type === 'checkbox' ? text === 'true' : inputText(Number(text));
}

/** What a number has to be: `a number from 0.1 to 5`. */
export function wanted({ min, max }: HTMLInputElement): string {
  if (min !== '' && max !== '') return `a number from ${min} to ${max}`;
  if (min !== '') return `a number of at least ${min}`;
  return max === '' ? 'a number' : `a number of at most ${max}`;
}

/** Says which value a slider took instead of one that its steps leave out. */
export function stepTaken(control: Control, text: string): string[] {
  if (control.type !== 'range') return [];
  const { value, step, dataset } = control as HTMLInputElement;
  const isTaken = Math.abs(Number(value) - Number(text)) <= 1e-9 * Math.abs(Number(text));
  if (isTaken) return [];
  return [`The input "${dataset.input}" has steps of ${step}: it is ${value}, not ${short(text)}.`];
}

/** `This cell has no input "temprature". Did you mean "temperature"?` */
export function noInput(name: string, known: string[]): string {
  const remedy = known.length > 0 ? `It has ${list(known)}.` : 'It has none.';
  return `This cell has no input "${short(name)}".${didYouMean(name, known, remedy)}`;
}
