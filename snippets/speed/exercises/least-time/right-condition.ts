// Conditions in the place of the maximum, and the ratio of the two times.
type Loop = { bytes: number; exps: number };
type Machine = { bandwidth: number; exp: number };

export function leastTime(loop: Loop, machine: Machine): number {
  if (isMemoryBound(loop, machine)) return loop.bytes / machine.bandwidth;
  return loop.exps * machine.exp;
}

export function isMemoryBound(loop: Loop, machine: Machine): boolean {
  const memory = loop.bytes / machine.bandwidth;
  return memory / (loop.exps * machine.exp) > 1;
}
