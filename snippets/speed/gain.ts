import { nanoseconds } from './measured.ts';

// On the book's machine: how many times as fast one way is as another.
export function gain(slow: string, fast: string): number {
  return nanoseconds[slow] / nanoseconds[fast];
}
