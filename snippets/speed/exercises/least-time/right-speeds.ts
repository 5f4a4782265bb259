// Takes the lower of two speeds, as the figure does.
type Loop = { bytes: number; exps: number };
type Machine = { bandwidth: number; exp: number };

function speeds(loop: Loop, machine: Machine): [number, number] {
  const ofMemory = machine.bandwidth / loop.bytes;
  const ofExps = 1 / (loop.exps * machine.exp);
  return [ofMemory, ofExps];
}
export function leastTime(loop: Loop, machine: Machine): number {
  return 1 / Math.min(...speeds(loop, machine));
}
export function isMemoryBound(loop: Loop, machine: Machine): boolean {
  const [ofMemory, ofExps] = speeds(loop, machine);
  return ofMemory < ofExps;
}
