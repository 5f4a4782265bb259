import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../src/notebook/suggest.ts';

describe('the nearest name', () => {
  const names = ['softmax', 'logSoftmax', 'sigmoid', 'logSumExp'];

  it.each([
    ['sofmax', 'softmax'],
    ['softamx', 'softmax'],
    ['SoftMax', 'softmax'],
    ['logsumexp', 'logSumExp'],
    ['sigmiod', 'sigmoid'],
  ])('to %s is %s', (name, meant) => {
    expect(nearest(name, names)).toBe(meant);
  });

  it('is none when all are far', () => {
    expect(nearest('entropy', names)).toBeUndefined();
  });
});

it('a guess is better than the remedy, the remedy better than nothing', () => {
  expect(didYouMean('sofmax', ['softmax'], 'Look.')).toBe(' Did you mean "softmax"?');
  expect(didYouMean('entropy', ['softmax'], 'Look.')).toBe(' Look.');
  expect(didYouMean('entropy', ['softmax'])).toBe('');
});
