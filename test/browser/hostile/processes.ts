/**
 * The time on the processor that the browser uses which this process started, as Linux tells it.
 * Elsewhere there is nothing to read, and nothing is measured.
 */
import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second, on every Linux of today. */
const TICKS = 100;

type Use = { id: number; parent: number; seconds: number };

function read(id: number): Use | undefined {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    // The name, in brackets, may hold anything; what follows counts from field 3.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return {
      id,
      parent: Number(fields[1]),
      seconds: (Number(fields[11]) + Number(fields[12])) / TICKS,
    };
  } catch {
    return undefined; // It has ended meanwhile.
  }
}

/** The processes below this one; none where there is no /proc. */
function below(): Use[] {
  const ids =
    process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  const all = ids.flatMap((id) => read(Number(id)) ?? []);
  const found = new Set([process.pid]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const { id, parent } of all) if (found.has(parent)) found.add(id);
  }
  found.delete(process.pid);
  return all.filter(({ id }) => found.has(id));
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

/** The part of one core that the browser uses for a while: 1 is all of a core. */
export async function coreUsed(milliseconds: number): Promise<number> {
  const before = new Map(below().map(({ id, seconds }) => [id, seconds]));
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  const spent = below().map(({ id, seconds }) => seconds - (before.get(id) ?? seconds));
  return sum(spent) / (milliseconds / 1000);
}
