/** How much memory the browsers take that this process has started. */
import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes of all processes below this one; a page that several share counts once. 0 where there is no Linux to tell. */
export function browserMemory(): number {
  const below = new Set([process.pid]);
  // A child has a higher number than its parent, unless the numbers have started again.
  for (let pass = 0; pass < 3; pass++) {
    for (const { pid, parent } of processes()) if (below.has(parent)) below.add(pid);
  }
  below.delete(process.pid);
  return [...below].reduce((sum, pid) => sum + memoryOf(pid), 0);
}

function processes(): { pid: number; parent: number }[] {
  if (process.platform !== 'linux') return [];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.flatMap((pid) => {
    const status = read(`/proc/${pid}/stat`);
    // "pid (name) state parent …", where the name may have spaces and brackets in it.
    const parent = status.slice(status.lastIndexOf(')') + 1).split(' ')[2];
    return parent ? [{ pid: Number(pid), parent: Number(parent) }] : [];
  });
}

function memoryOf(pid: number): number {
  const [, kilobytes = '0'] = /^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`)) ?? [];
  return Number(kilobytes) / 1024;
}

/** A process may end while it is looked at. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
