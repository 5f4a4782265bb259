/** The inputs that a snippet declares: what it gets, what the page is told, what is refused. */
import { describe, expect, it } from 'vitest';
import { dragPoint, number } from '../../../src/notebook/api/notebook.ts';
import { engine } from '../../../src/notebook/node/engine.ts';
import type { InputSpec, InputValue, ModuleResult } from '../../../src/notebook/protocol.ts';
import { createKernel } from '../../../src/notebook/run/kernel.ts';

/** Runs a module whose only input is declared by `call`, and exports what that gives as `value`. */
async function run(call: string, chosen: Record<string, InputValue> = {}): Promise<ModuleResult> {
  const source = `import { slider, number, dragPoint } from '#notebook';\nexport const value = ${call};`;
  const kernel = createKernel({}, engine);
  const request = { modules: { 't/one': source }, targets: ['t/one'], inputs: { 't/one': chosen } };
  const { results } = await kernel.run(request);
  return results[0];
}

const exported = ({ outputs }: ModuleResult) => outputs.find(({ name }) => name === 'value');
const point = ({ inputs }: ModuleResult) => inputs[0] as InputSpec & { kind: 'point' };

describe('a number field', () => {
  it('gives its default, and the number the reader typed', async () => {
    const call = `number('rate', { min: 0, max: 1, value: 0.1 })`;
    expect(await run(call)).toMatchObject({
      outputs: [{ value: 0.1 }],
      inputs: [{ kind: 'number', name: 'rate', min: 0, max: 1, value: 0.1 }],
    });
    expect(exported(await run(call, { rate: 1e-3 }))).toMatchObject({ value: 1e-3 });
  });

  it('takes the largest number there is, and minus zero', async () => {
    const call = `number('z', { value: 1 })`;
    expect(exported(await run(call, { z: -1.7976931348623157e308 }))).toMatchObject({
      value: -1.7976931348623157e308,
    });
    expect(exported(await run(call, { z: -0 }))).toMatchObject({ value: -0 });
  });

  it('ignores what is out of range or no finite number', async () => {
    const call = `number('rate', { min: 0, max: 1, value: 0.1 })`;
    for (const rate of [-1, 1.1, Number.NaN, Infinity, '0.5', true]) {
      expect(exported(await run(call, { rate }))).toMatchObject({ value: 0.1 });
    }
  });

  it('refuses a value outside its limits, or none', () => {
    expect(() => number('rate', { max: 1, value: 2 })).toThrow('max 1, value 2');
    expect(() => number('rate', { value: Number.NaN })).toThrow('finite value');
  });
});

describe('a point dragged along both axes', () => {
  const call = `dragPoint('sample', { x: [-3, 3], y: [0, 1], value: { x: 1, y: 0.5 } })`;

  it('gives both numbers, each of which the reader chooses', async () => {
    expect(dragPoint('s', { x: [-3, 3], y: [0, 1], value: { x: 1, y: 0.5 } })).toEqual({
      x: 1,
      y: 0.5,
    });
    const { value } = point(await run(call, { 'sample x': -2, 'sample y': 0.25 }));
    expect(value).toEqual({ x: -2, y: 0.25 });
  });

  it('tells the page its axes, each with a name of its own', async () => {
    expect(point(await run(call))).toMatchObject({
      name: 'sample',
      axes: [
        { axis: 'x', name: 'sample x', min: -3, max: 3 },
        { axis: 'y', name: 'sample y', min: 0, max: 1 },
      ],
    });
  });

  it('ignores what is outside its limits', async () => {
    const { value } = point(await run(call, { 'sample x': 4, 'sample y': Number.NaN }));
    expect(value).toEqual({ x: 1, y: 0.5 });
  });

  it('may not share the name of another input', async () => {
    const both = `[slider('sample x', { min: 0, max: 1, value: 0 }), ${call}]`;
    expect((await run(both)).error?.message).toContain('Two inputs are called "sample x"');
  });
});

describe('a point dragged along one axis', () => {
  it('gives a number', async () => {
    const call = `dragPoint('p', { x: [0, 1], value: 0.5 })`;
    expect(dragPoint('p', { y: [0, 1], value: 0.5 })).toBe(0.5);
    expect(exported(await run(call, { p: 0.75 }))).toMatchObject({ value: 0.75 });
    expect(point(await run(call, { p: 0.75 })).value).toEqual({ x: 0.75 });
  });

  it('stands at a band or a number of the other axis', async () => {
    const { value } = point(await run(`dragPoint('z', { x: [-5, 5], y: 'cat', value: 2 })`));
    expect(value).toEqual({ x: 2, y: 'cat' });
  });

  it('rides on a curve', async () => {
    const call = `dragPoint('p', { x: [0.01, 1], y: (p) => -Math.log(p), value: 1 })`;
    const { value } = point(await run(call, { p: 0.5 }));
    expect(value).toEqual({ x: 0.5, y: Math.LN2 });
  });
});

describe('a point that cannot be dragged', () => {
  it('is refused with what it needs', () => {
    const drag = dragPoint as (name: string, options: object) => unknown;
    expect(() => drag('p', { value: 1 })).toThrow('needs limits along x, y or both');
    expect(() => drag('p', { x: [0, 1], y: [0, 1], value: 1 })).toThrow('numbers { x, y }');
    expect(() => drag('p', { x: [0, 1], value: { x: 1, y: 0 } })).toThrow('moves along one axis');
    expect(() => drag('p', { x: [1, 0], value: 1 })).toThrow('x: [1, 0]');
    expect(() => drag('p', { x: [0, Infinity], value: 1 })).toThrow('finite limits');
    expect(() => drag('p', { y: [0, 1], value: 2 })).toThrow('value 2');
    expect(() => drag('p', { y: [0, 1], value: 1, step: -1 })).toThrow('step -1');
  });

  it('has a name', async () => {
    const { error } = await run(`dragPoint(' ', { x: [0, 1], value: 1 })`);
    expect(error?.message).toContain('An input needs a name');
  });
});
