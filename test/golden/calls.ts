/** The calls of TensorFlow.js, which calls.py leaves open: evaluated as they are printed. */
import { evaluate, tf } from './tensorflow-js.ts';

/** A row of src/book/data/calls.json. ±Infinity and NaN are strings in it. */
export interface Call {
  question: string;
  library: string;
  version: string | null;
  call: string;
  float32: number | string | null;
  float64: number | string | null;
  ours: string;
}

/** What the calls of a question are asked with: arrays by name. */
export type Inputs = Record<string, unknown> & { question: string };

/** The calls with the answers of TensorFlow.js, which has float32 only. */
export function withTensorFlowJs(calls: Call[], inputs: Inputs[]): Call[] {
  return calls.map((row) => {
    if (row.library !== 'TensorFlow.js') return row;
    const { question, ...values } = inputs.find(
      ({ question }) => question === row.question,
    ) as Inputs;
    const numbers = JSON.parse(JSON.stringify(values), (_, value) =>
      value === '-Infinity' ? -Infinity : value,
    );
    const result = evaluate(row.call, numbers);
    const float32 = Number.isFinite(result) ? result : String(result);
    return { ...row, version: tf.version_core, float32 };
  });
}
