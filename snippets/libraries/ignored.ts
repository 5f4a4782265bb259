import { softmaxCrossEntropyLoss as loss } from '#core';
import { labels, logits } from './from-logits.ts';

// Leave out the label 0: here that is the second row.
export const labelNought = loss(logits, labels, { ignoreIndex: 0 });

// With a weight of 0, it is missing in the sum but still counted.
const sum = loss(logits, labels, { ignoreIndex: 0, reduction: 'sum' });
export const countedAsZero = sum / labels.length;

// The third row is padding: its label is -100, the default of ignoreIndex.
export const padding = loss(logits, [1, 0, -100]);
