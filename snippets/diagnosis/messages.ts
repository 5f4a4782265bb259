import { entropy, sigmoidCrossEntropy } from '#core';
import { random } from '#notebook';

// A message has the word "offer" or not, and one of 100 senders. With the
// word it is spam in 70 of 100 cases, without it in 10 of 100.
const chance = random(5);
function message() {
  const word = chance() < 0.5 ? 'offer' : 'none';
  const sender = Math.floor(100 * chance());
  const y = chance() < (word === 'offer' ? 0.7 : 0.1) ? 1 : 0;
  return { word, sender: `${sender}`, y };
}
export type Message = ReturnType<typeof message>;
export const training = Array.from({ length: 400 }, message);
export const keptAside = Array.from({ length: 400 }, message);

// The entropy of the label with the word and without it, and their mean.
export const entropies = [entropy([0.7, 0.3]), entropy([0.1, 0.9])];
export const noise = (entropies[0] + entropies[1]) / 2;
export const ofTheShares = entropy([0.4, 0.6]);

export function meanLoss(messages: Message[], z: (m: Message) => number) {
  const losses = messages.map((m) => sigmoidCrossEntropy(z(m), m.y));
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}
