// Multiplies by the bandwidth.
type Loop = { bytes: number; exps: number };
type Machine = { bandwidth: number; exp: number };

export function leastTime(loop: Loop, machine: Machine): number {
  return Math.max(loop.bytes * machine.bandwidth, loop.exps * machine.exp);
}

export function isMemoryBound(loop: Loop, machine: Machine): boolean {
  return loop.bytes * machine.bandwidth > loop.exps * machine.exp;
}
