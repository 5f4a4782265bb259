// Four measures of surprise, tried on a die.
function row(measure: string, surprise: (p: number) => number) {
  return {
    measure,
    'a sure thing': surprise(1),
    'a six': surprise(1 / 6),
    'two sixes': surprise(1 / 36),
    'twice a six': 2 * surprise(1 / 6),
  };
}

export const surprises = [
  row('1 − p', (p) => 1 - p),
  row('1 / p', (p) => 1 / p),
  row('1 / p − 1', (p) => 1 / p - 1),
  row('ln(1 / p)', (p) => Math.log(1 / p)),
];
