// The columns are a dog, a cat and an owl; the truth of each row is named.
const p = [
  [0.2, 0.7, 0.1],
  [0.5, 0.25, 0.25],
  [0.1, 0.1, 0.8],
];
const truth = ['cat', 'dog', 'owl'];

function mean(columns: string[]): number {
  let sum = 0;
  for (let n = 0; n < 3; n++) {
    sum -= Math.log(p[n][columns.indexOf(truth[n])]);
  }
  return sum / 3;
}
export const asMeant = mean(['dog', 'cat', 'owl']);
export const asSorted = mean(['cat', 'dog', 'owl']);
