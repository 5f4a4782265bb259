/** What is called what in one text of several modules. */
import type { Binding, Module, Statement } from './statements.ts';

/** `/book/src/algebra/roots.ts#roots` → `roots`. */
export const nameIn = (binding: Binding): string => binding.slice(binding.lastIndexOf('#') + 1);

/** What each binding, and each import of a whole module, is called in the text. */
export function nameAll(kept: Set<Statement>, main?: Module): Map<string, string> {
  const names = new Map<string, string>();
  const modules = new Set([...kept].map(({ module }) => module));
  const inUse = new Set([...modules].flatMap((module) => [...module.names]));
  const taken = new Set<string>();
  const globals = new Set<string>();
  /** Bindings that another name stands for in a module, where their own is taken. */
  const hidden = new Set<Binding>();
  for (const { module, references } of kept) {
    for (const { to, text, inType } of references) {
      if ('global' in to && !inType) globals.add(to.global);
      if (!('binding' in to)) continue;
      const own = nameIn(to.binding);
      if (text !== own && module.names.has(own)) hidden.add(to.binding);
    }
  }
  const fresh = (name: string): string => {
    let number = 2;
    while (inUse.has(name + number) || taken.has(name + number)) number++;
    return name + number;
  };
  const claim = (key: string, name: string, isFree: boolean): void => {
    if (names.has(key)) return;
    const own = isFree && !taken.has(name) ? name : fresh(name);
    taken.add(own);
    names.set(key, own);
  };
  const first = [...kept].filter(({ module }) => module === main);
  for (const { declares } of first) {
    for (const binding of declares) claim(binding, nameIn(binding), true);
  }
  const rest = [...kept].filter(({ module }) => module !== main);
  for (const { declares } of rest) {
    for (const binding of declares) {
      const name = nameIn(binding) === 'default' ? 'theDefault' : nameIn(binding);
      claim(binding, name, !hidden.has(binding) && !globals.has(name));
    }
  }
  for (const { module, references } of [...first, ...rest]) {
    for (const { to } of references) {
      if (!('namespace' in to)) continue;
      claim(
        to.namespace.id,
        to.namespace.local,
        module === main || !globals.has(to.namespace.local),
      );
    }
  }
  return names;
}
