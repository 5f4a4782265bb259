import { progress, show, toggle } from '#notebook';
import type { LossOf } from './batch.ts';
import { nanoseconds } from './clock.ts';
import { gain } from './gain.ts';
import { nanoseconds as inBook } from './measured.ts';

// The ways take turns. Other programs only add time, so the least counts.
export function race(ways: Record<string, LossOf>, rounds = 12) {
  const names = Object.keys(ways);
  const here: Record<string, number> = {};
  const row = (way: string) => ({
    way,
    'book’s ns': inBook[way],
    'book’s gain': gain(names[0], way),
    'your ns': here[way] ?? '?',
    'your gain': here[way] ? here[names[0]] / here[way] : '?',
  });
  if (!toggle('measure here', false)) return names.map(row);
  for (let round = 1; round <= rounds; round++) {
    for (const way of names)
      here[way] = Math.min(nanoseconds(ways[way]), here[way] ?? Infinity);
    progress(round, rounds, 'rounds');
    show('times', names.map(row));
  }
  return names.map(row);
}
