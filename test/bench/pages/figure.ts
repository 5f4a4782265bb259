/** The figure that all pages of the bench draw: that of the snippet softmax/temperature. */
import * as Plot from '@observablehq/plot';
import { bars } from '../../../src/notebook/figure/marks.ts';
import { probabilities } from './probabilities.ts';

const NAMES = ['cat', 'dog', 'owl'];

/** Draws it on a document. */
export const draw = (temperature: number, document: Document) =>
  Plot.plot({
    document,
    ariaLabel: `Probabilities at temperature ${temperature}.`,
    width: 540,
    height: 220,
    marginLeft: 60,
    marginRight: 55,
    x: { domain: [0, 1], label: 'probability p', ticks: 5 },
    y: { label: null, tickSize: 0, padding: 0.25 },
    marks: bars(NAMES, probabilities(temperature), { fill: 'teal' }),
  });
