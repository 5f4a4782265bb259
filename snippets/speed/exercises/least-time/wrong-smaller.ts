// Takes the limit that does not count.
type Loop = { bytes: number; exps: number };
type Machine = { bandwidth: number; exp: number };

export function leastTime(loop: Loop, machine: Machine): number {
  return Math.min(loop.bytes / machine.bandwidth, loop.exps * machine.exp);
}

export function isMemoryBound(loop: Loop, machine: Machine): boolean {
  return loop.bytes / machine.bandwidth > loop.exps * machine.exp;
}
