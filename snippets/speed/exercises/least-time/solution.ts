type Loop = { bytes: number; exps: number };
type Machine = { bandwidth: number; exp: number };

export function leastTime(loop: Loop, machine: Machine): number {
  const memory = loop.bytes / machine.bandwidth;
  const computing = loop.exps * machine.exp;
  return Math.max(memory, computing);
}

export function isMemoryBound(loop: Loop, machine: Machine): boolean {
  return loop.bytes / machine.bandwidth > loop.exps * machine.exp;
}
