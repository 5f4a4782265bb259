/**
 * Renders inputs: native controls, written by the build, and made again in the browser when the reader's
 * code declares others.
 */
import { formatNumber } from '../format.ts';
import type { InputSpec, Output } from '../protocol.ts';
import { figureOf, type PointSpec, pointText } from './handles.ts';
import { inputId } from './ids.ts';
import { element, type MarkupElement } from './markup.ts';
import { DIGITS } from './outputs.ts';

type Slider = InputSpec & { kind: 'slider' };

/** The native controls of a cell's inputs, each labelled with the name of its input. */
export function renderInputs(
  cell: string,
  inputs: InputSpec[],
  outputs: Output[] = [],
): MarkupElement[] {
  return inputs.flatMap((input) => {
    if (input.kind !== 'point') return renderInput(cell, input);
    if (figureOf(input, outputs)) return movedPoint(cell, input);
    return slidersFor(input).map((slider) => renderInput(cell, slider));
  });
}

/** The value of a point that is moved in its figure. */
function movedPoint(cell: string, { name, axes, value }: PointSpec): MarkupElement {
  const label = element('label', { for: inputId(cell, axes[0].name) }, name);
  const attributes = { class: 'input-value', 'data-value-of': name };
  const shown = element('span', attributes, pointText(axes, value));
  return element('div', { class: 'input input-point', 'data-control': name }, label, shown);
}

/** A point without a figure to move it in has a slider for each axis. */
function slidersFor({ axes, value }: PointSpec): Slider[] {
  return axes.map(({ axis, name, min, max, step = (max - min) / 100 }) => {
    return { kind: 'slider', name, min, max, step, value: Number(value[axis]) };
  });
}

const valueElement = (text: string) => element('span', { class: 'input-value' }, text);

function renderInput(cell: string, input: Exclude<InputSpec, PointSpec>): MarkupElement {
  const { kind, name } = input;
  const id = inputId(cell, name);
  const label = element('label', { for: id }, name);
  const box = { class: `input input-${kind}`, 'data-control': name };
  return element('div', box, label, ...control(input, id));
}

function control(input: Exclude<InputSpec, PointSpec>, id: string): MarkupElement[] {
  const common = { id, 'data-input': input.name };
  switch (input.kind) {
    case 'slider': {
      const { min, max, step, value } = input;
      return [
        element('input', { type: 'range', ...common, min, max, step, value }),
        valueElement(formatNumber(value, DIGITS)),
      ];
    }
    case 'number': {
      const { min, max } = input;
      const value = formatNumber(input.value);
      const message = `${id}-message`;
      const field = { type: 'number', ...common, min, max, step: 'any', required: true, value };
      return [
        element('input', { ...field, 'aria-describedby': message }),
        valueElement(value),
        element('p', { class: 'input-message', id: message, 'aria-live': 'polite' }),
      ];
    }
    case 'choice': {
      const options = input.options.map((option) =>
        element('option', { selected: option === input.value }, option),
      );
      return [element('select', common, ...options)];
    }
    case 'toggle':
      return [element('input', { type: 'checkbox', ...common, checked: input.value })];
  }
}
