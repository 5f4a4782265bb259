import { sigmoid } from './posted-sigmoid.ts';

const z = [-30, -2, -0.5, 0, 0.5, 2, 30];
const near = (a: number, b: number) => Math.abs(a - b) < 1e-12;
const logOdds = (p: number) => Math.log(p / (1 - p));
// 1 / (1 + e^-2), from a calculator
const truth = 0.8807970779778824;

const tests = {
  'lies between 0 and 1': z.every((x) => sigmoid(x) > 0 && sigmoid(x) < 1),
  'σ(0) = ½': sigmoid(0) === 0.5,
  'σ(z) + σ(-z) = 1': z.every((x) => near(sigmoid(x) + sigmoid(-x), 1)),
  'rises with z': sigmoid(-2) < sigmoid(0) && sigmoid(0) < sigmoid(2),
  'σ(2) as computed elsewhere': near(sigmoid(2), truth),
  'ln(p / (1 - p)) is z again': near(logOdds(sigmoid(2)), 2),
};

export const results = Object.entries(tests).map(([test, passes]) => ({
  test,
  result: passes ? 'passes' : 'FAILS',
}));
export const failures = Object.values(tests).filter((ok) => !ok).length;
