import { softmax } from '#core';
import { random } from '#notebook';
import { alphabet } from './alice.ts';
import { after } from './train.ts';

const temperature = 0.5; // a low one draws likely letters more often
let written = 'alice ';
const chance = random(2);
while (written.length < 240) {
  const p = softmax(after(written), temperature);
  // Add up probabilities until the sum passes u: that letter is drawn.
  let u = chance();
  const k = p.findIndex((probability) => {
    u -= probability;
    return u < 0;
  });
  written += alphabet[k];
}

export { written };
