// Forgets the exponentials.
type Loop = { bytes: number; exps: number };
type Machine = { bandwidth: number; exp: number };

export function leastTime(loop: Loop, machine: Machine): number {
  return loop.bytes / machine.bandwidth;
}

export function isMemoryBound(loop: Loop, machine: Machine): boolean {
  return loop.bytes / machine.bandwidth > 0;
}
