type Loop = { bytes: number; exps: number };
type Machine = { bandwidth: number; exp: number };

// bandwidth: bytes in a nanosecond; exp: nanoseconds of an exponential
export function leastTime(loop: Loop, machine: Machine): number {
  const memory = loop.bytes / machine.bandwidth;
  const computing = loop.exps * machine.exp;
  return memory + computing;
}

export function isMemoryBound(loop: Loop, machine: Machine): boolean {
  return loop.bytes > loop.exps * machine.exp;
}
