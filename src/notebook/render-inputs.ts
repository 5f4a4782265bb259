/**
 * From inputs to HTML: native controls, written by the build and again in the browser when the
 * reader's code declares others.
 */
import { formatNumber } from './format.ts';
import type { InputSpec } from './protocol.ts';
import { DIGITS, escapeHtml } from './render.ts';

/** The controls of a cell's inputs, each a native one with its name as its label. */
export function renderInputs(cell: string, inputs: InputSpec[]): string {
  return inputs.map((input) => renderInput(cell, input)).join('');
}

function renderInput(cell: string, input: InputSpec): string {
  const id = escapeHtml(`input-${cell}-${input.name}`.replace(/[^\w-]+/g, '-'));
  const name = escapeHtml(input.name);
  const label = `<label for="${id}">${name}</label>`;
  const common = `id="${id}" data-input="${name}"`;
  return `<div class="input input-${input.kind}">${label}${control(input, common)}</div>`;
}

function control(input: InputSpec, common: string): string {
  switch (input.kind) {
    case 'slider': {
      const { min, max, step, value } = input;
      return `<input type="range" ${common} min="${min}" max="${max}" step="${step}" value="${value}"><span class="input-value">${formatNumber(value, DIGITS)}</span>`;
    }
    case 'choice': {
      const options = input.options.map((option) => {
        const selected = option === input.value ? ' selected' : '';
        return `<option${selected}>${escapeHtml(option)}</option>`;
      });
      return `<select ${common}>${options.join('')}</select>`;
    }
    case 'toggle':
      return `<input type="checkbox" ${common}${input.value ? ' checked' : ''}>`;
  }
}
