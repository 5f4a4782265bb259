import { perplexity, toBits } from '#core';
import { aside } from './alice.ts';
import { lossAside } from './train.ts';

// The sum over all letters kept aside. (The first has no guess: the mean.)
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
// Bits of a token, divided by the bytes of a token.
export const ofLetters = toBits(2.3) / 1;
export const ofPieces = toBits(5.1) / 4;
