import { alphabet, text } from './alice.ts';

// Each token is a number: 0 is the space, 1 is a, 26 is z.
export const V = alphabet.length;
export const lossAtTheStart = Math.log(V);
const letters = [...text].slice(0, 9);
const tokens = letters.map((letter) => alphabet.indexOf(letter));
export const T = tokens.length;

const input = tokens.slice(0, -1); // tokens 0 to T − 2
const target = tokens.slice(1); // tokens 1 to T − 1
const shown = letters.map((letter) => (letter === ' ' ? '_' : letter));
export const guesses = input.map((token, t) => {
  const read = shown.slice(0, t + 1).join('');
  return { read, input: token, target: target[t], next: shown[t + 1] };
});
