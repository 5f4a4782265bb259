import { softmaxCrossEntropyLoss as loss } from '#core';
import { labels, logits } from './from-logits.ts';

// Leave out the label 0: here that is the second row.
export const labelNought = loss(logits, labels, { ignoreIndex: 0 });

// A weight of 0 takes it out of the sum, and not out of the count.
const sum = loss(logits, labels, { ignoreIndex: 0, reduction: 'sum' });
export const countedAsZero = sum / labels.length;

// The third row is padding: its label is -100, the default of ignoreIndex.
export const padding = loss(logits, [1, 0, -100]);
