/**
 * Which modules of a run are affected by its targets, and which they need. Both read the order that
 * `link` gives: imported modules come before those that import them, so one pass is enough.
 */
import type { Linked, Target } from './link.ts';

/** The targets, and every module that imports one, directly or not, each with the targets it imports. */
export function affectedBy(targets: string[], linked: Linked[]): Map<string, Set<string>> {
  const affected = new Map(targets.map((target) => [target, new Set<string>()]));
  for (const next of linked) {
    for (const name of next.error ? [] : modulesIn(next.targets)) {
      const through = affected.get(name);
      if (!through) continue;
      const triggers = affected.get(next.module) ?? new Set();
      for (const target of targets.includes(name) ? [name] : through) triggers.add(target);
      affected.set(next.module, triggers);
    }
  }
  return affected;
}

/** These modules and all that they import, directly or not. */
export function neededBy(modules: Iterable<string>, linked: Linked[]): Set<string> {
  const needed = new Set(modules);
  for (const next of [...linked].reverse()) {
    if (next.error || !needed.has(next.module)) continue;
    for (const name of modulesIn(next.targets)) needed.add(name);
  }
  return needed;
}

/** The names of those targets that are modules of the run. */
export function modulesIn(targets: Target[]): string[] {
  return targets.flatMap((target) => ('module' in target ? [target.module] : []));
}
