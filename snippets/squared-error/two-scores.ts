// On each day: the probability that was given to what happened.
const days = (count: number, p: number): number[] => Array(count).fill(p);
const mean = (all: number[]) => all.reduce((a, b) => a + b) / all.length;
const row = (forecaster: string, p: number[]) => ({
  forecaster,
  'Brier score': mean(p.map((each) => (1 - each) ** 2)),
  'cross-entropy': mean(p.map((each) => Math.log(1 / each))),
});
export const oneHundredDays = [
  row('99 days 0.95, one day 0', [...days(99, 0.95), 0]),
  row('0.7 every day', days(100, 0.7)),
];

// An event that comes on 1 day in 1000, and two forecasts for it.
export const oneThousandDays = [
  row('1 in 1000', [...days(999, 0.999), 0.001]),
  row('1 in 100 000', [...days(999, 0.99999), 0.00001]),
];
