/**
 * The inputs of a link as JSON, `{"temperature":0.5}`. They come from a stranger: here it is looked whether
 * they are inputs at all; whether the cell can have them, its controls say.
 */
import { LIMITS } from '../../limits.ts';
import type { InputValue } from '../../protocol.ts';

/** Inputs as JSON. (`JSON.stringify` loses the sign of −0.) */
export function writeInputs(inputs: Record<string, InputValue>): string {
  const pairs = Object.entries(inputs).map(([name, value]) => {
    const written = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    return `${JSON.stringify(name)}:${written}`;
  });
  return `{${pairs.join(',')}}`;
}

/** A value as one would write it for a control. */
export const inputText = (value: InputValue): string =>
  Object.is(value, -0) ? '-0' : String(value);

/**
 * Reads inputs from JSON.
 *
 * @throws Error with a sentence when it is no JSON, or not of inputs.
 */
export function readInputs(json: string): Record<string, InputValue> {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    throw new Error('The list of inputs in this link is damaged: it is not JSON.');
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    throw new Error('The list of inputs in this link has no names.');
  }
  const inputs = Object.entries(read);
  if (inputs.length > LIMITS.inputs) {
    throw new Error(
      `This link has ${inputs.length} inputs, and a cell has at most ${LIMITS.inputs}.`,
    );
  }
  for (const [name, value] of inputs) {
    if (name.length > LIMITS.name || !isValue(value)) {
      throw new Error(
        `The value of the input “${short(name)}” in this link is not one that an input can have: a number, a text, or yes or no.`,
      );
    }
  }
  return Object.fromEntries(inputs);
}

function isValue(value: unknown): value is InputValue {
  if (typeof value === 'string') return value.length <= LIMITS.name;
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

const short = (name: string) => (name.length > 40 ? `${name.slice(0, 40)}…` : name);
