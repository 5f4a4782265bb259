type Loop = { bytes: number; exps: number };
type Machine = { bandwidth: number; exp: number };

// A loop has the bytes and the exponentials of one logit. A machine has
// its bytes in a nanosecond, and the nanoseconds of one exponential.
export function leastTime(loop: Loop, machine: Machine): number {
  const memory = loop.bytes / machine.bandwidth;
  const computing = loop.exps * machine.exp;
  return memory + computing;
}

export function isMemoryBound(loop: Loop, machine: Machine): boolean {
  return loop.bytes > loop.exps * machine.exp;
}
