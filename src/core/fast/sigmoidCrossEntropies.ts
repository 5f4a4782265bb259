import {
  INVERSES,
  LOG_STEPS,
  LOGS_HIGH,
  LOGS_LOW,
  POWERS,
  POWERS_OF_2,
  ROUND,
  ROUND_42,
  STEP_HIGH,
  STEP_LOW,
  STEPS_PER_UNIT,
} from './tables.ts';

// Beyond it e^−|z| is small enough to leave the form of one example to the digits of a subnormal.
const FARTHEST = 700;

/**
 * The losses max(z, 0) − zy + ln(1 + e^−|z|) of logits and targets, from entry `first` to `end`, and
 * `share` times their slopes σ(z) − y where there is an array for them. It stops at a logit that only
 * the form of one example can take (NaN, Infinity, |z| > 700) and returns where.
 *
 * The exponential is that of exponentials.ts and the logarithm that of log1p.ts, once more: a call for
 * each entry would cost as much as the entry.
 *
 * @accuracy A loss is within 2 ULP, as is the slope for a target of 0 or 1. e^−|z| and the logarithm
 * are rounded once each, and the sum once more.
 */
export function sigmoidCrossEntropiesInto(
  losses: Float64Array,
  slopes: Float64Array | undefined,
  share: number,
  z: Float64Array,
  y: Float64Array,
  first: number,
  end: number,
): number {
  // What belongs to a module is looked up at each use; what belongs to the function is not.
  const powers = POWERS;
  const powersOf2 = POWERS_OF_2;
  const stepsPerUnit = STEPS_PER_UNIT;
  const stepHigh = STEP_HIGH;
  const stepLow = STEP_LOW;
  const logsHigh = LOGS_HIGH;
  const logsLow = LOGS_LOW;
  const inverses = INVERSES;
  const logSteps = LOG_STEPS;
  const round = ROUND;
  const round42 = ROUND_42;
  const out = slopes ?? losses;
  const wantsSlopes = slopes !== undefined;
  let i = first;
  for (; i < end; i++) {
    const logit = z[i];
    const target = y[i];
    const size = Math.abs(logit);
    if (!(size <= FARTHEST)) break;

    const n = round - size * stepsPerUnit - round;
    const step = n | 0;
    const j = (step & 511) << 1;
    const r = -size - n * stepHigh - (n * stepLow - powers[j + 1]);
    const known = powers[j] * powersOf2[1022 + (step >> 9)];
    const e = known + known * (r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24))));

    const m = e * logSteps + round - round;
    const k = m | 0;
    const d = e - m / logSteps;
    const t = d * inverses[k];
    const head = t + round42 - round42;
    const tail = (d - head * (1 + m / logSteps)) * inverses[k] + logsLow[k];
    const series =
      t * t * (-1 / 2 + t * (1 / 3 + t * (-1 / 4 + t * (1 / 5 + t * (-1 / 6 + t * (1 / 7))))));
    const logarithm = logsHigh[k] + head + (tail + series);

    // Only the class that z speaks against pays |z|; 1 − y is rounded, and what that took is added.
    const negative = 1 - target;
    const wrong = logit < 0 ? target : negative;
    const lost = logit < 0 ? 0 : 1 - negative - target;
    losses[i] = wrong * size + (logarithm + lost * size);
    if (wantsSlopes) {
      // e/(1 + e), rounded only in what is taken from e
      const smaller = e - e * (e / (1 + e));
      out[i] = share * (logit > 0 ? negative - smaller : smaller - target);
    }
  }
  return i;
}
