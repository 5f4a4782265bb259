/**
 * Renders inputs as HTML: native controls, written by the build, and again in the browser when the
 * reader's code declares others.
 */
import { formatNumber } from '../format.ts';
import type { InputSpec, Output } from '../protocol.ts';
import { figureOf, type PointSpec, pointText } from './handles.ts';
import { inputId } from './ids.ts';
import { DIGITS, escapeHtml } from './outputs.ts';

type Slider = InputSpec & { kind: 'slider' };

/** The native controls of a cell's inputs, each labelled with the name of its input. */
export function renderInputs(cell: string, inputs: InputSpec[], outputs: Output[] = []): string {
  return inputs
    .flatMap((input) => (input.kind === 'point' ? movedPoint(cell, input, outputs) : input))
    .map((input) => (typeof input === 'string' ? input : renderInput(cell, input)))
    .join('');
}

/** The value of a point, which is moved in its figure; without a figure, sliders for it. */
function movedPoint(cell: string, point: PointSpec, outputs: Output[]): string | Slider[] {
  const { name, axes, value } = point;
  if (figureOf(point, outputs)) {
    const id = inputId(cell, axes[0].name);
    return `<div class="input input-point"><label for="${id}">${escapeHtml(name)}</label>${valueText(pointText(axes, value), name)}</div>`;
  }
  return axes.map(({ axis, name, min, max, step = (max - min) / 100 }) => {
    return { kind: 'slider', name, min, max, step, value: Number(value[axis]) };
  });
}

function valueText(text: string, point?: string): string {
  const of = point === undefined ? '' : ` data-value-of="${escapeHtml(point)}"`;
  return `<span class="input-value"${of}>${text}</span>`;
}

function renderInput(cell: string, input: Exclude<InputSpec, PointSpec>): string {
  const id = inputId(cell, input.name);
  const name = escapeHtml(input.name);
  const label = `<label for="${id}">${name}</label>`;
  const common = `id="${id}" data-input="${name}"`;
  return `<div class="input input-${input.kind}">${label}${control(input, id, common)}</div>`;
}

function control(input: Exclude<InputSpec, PointSpec>, id: string, common: string): string {
  switch (input.kind) {
    case 'slider': {
      const { min, max, step, value } = input;
      return `<input type="range" ${common} min="${min}" max="${max}" step="${step}" value="${value}">${valueText(formatNumber(value, DIGITS))}`;
    }
    case 'number': {
      const limits = (['min', 'max'] as const).map((end) =>
        input[end] === undefined ? '' : ` ${end}="${input[end]}"`,
      );
      const value = formatNumber(input.value);
      return `<input type="number" ${common}${limits.join('')} step="any" required value="${value}" aria-describedby="${id}-message">${valueText(value)}<p class="input-message" id="${id}-message" aria-live="polite"></p>`;
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
