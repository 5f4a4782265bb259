// Forgets the memory.
type Loop = { bytes: number; exps: number };
type Machine = { bandwidth: number; exp: number };

export function leastTime(loop: Loop, machine: Machine): number {
  return loop.exps * machine.exp;
}

export function isMemoryBound(loop: Loop, machine: Machine): boolean {
  return loop.exps * machine.exp > loop.bytes / machine.bandwidth;
}
