import { perplexity, toBits } from '#core';
import { aside } from './alice.ts';
import { lossAside } from './train.ts';

// The losses of all letters kept aside. The first one counts as the mean.
const nats = lossAside * aside.length;
const words = aside.split(' ').length;
export const counted = [
  ['letter', aside.length],
  ['two letters', aside.length / 2],
  ['word', words],
].map(([per, count]) => {
  const loss = nats / Number(count);
  return { per, count, loss, perplexity: perplexity(loss) };
});
export const perplexityPerLetter = counted[0].perplexity;
export const bitsPerByte = toBits(nats) / aside.length;

// The two models of the question at the top.
export const ofLetters = toBits(2.3) / 1;
export const ofPieces = toBits(5.1) / 4;
