import { crossEntropy } from '#core';

const forecast: Record<string, number> = {
  sun: 0.7,
  cloud: 0.2,
  rain: 0.1,
};
const days = `sun sun rain sun cloud sun sun cloud rain sun
  cloud sun rain sun cloud sun rain sun cloud rain`.split(/\s+/);

// Day by day.
const p = days.map((day) => forecast[day]);
const surprises = p.map((chance) => -Math.log(chance));
export const meanSurprise = surprises.reduce((a, b) => a + b) / days.length;

// Counted first.
const share = (name: string) =>
  days.filter((day) => day === name).length / days.length;
export const y = ['sun', 'cloud', 'rain'].map(share);
export const fromShares = crossEntropy(y, [0.7, 0.2, 0.1]);

// The probability of all twenty days together.
export const likelihood = p.reduce((product, chance) => product * chance);
export const fromLikelihood = -Math.log(likelihood) / days.length;
