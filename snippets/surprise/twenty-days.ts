import { crossEntropy } from '#core';

const forecast: Record<string, number> = {
  sun: 0.7,
  cloud: 0.2,
  rain: 0.1,
};
const days = `sun sun rain sun cloud sun sun cloud rain sun
  cloud sun rain sun cloud sun rain sun cloud rain`.split(/\s+/);

// Day by day.
const ofDay = days.map((day) => -Math.log(forecast[day]));
export const meanSurprise = ofDay.reduce((a, b) => a + b) / days.length;

// Counted first.
const share = (name: string) =>
  days.filter((day) => day === name).length / days.length;
export const y = Object.keys(forecast).map(share);
export const p = Object.values(forecast);
export const fromShares = crossEntropy(y, p);
