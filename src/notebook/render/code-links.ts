/**
 * The names and files in a listing that lead somewhere: what a snippet imports, where it imports it and
 * where it uses it.
 */
import { parse, type SyntaxNode, statementsOf } from './syntax.ts';

/** Where an imported name leads, or the module itself where there is no name. */
export type LinkOf = (specifier: string, name?: string) => string | undefined;

/** A part of a text that leads somewhere; only the first of several uses of a name is a stop for Tab. */
export type CodeLink = { from: number; to: number; href: string; isRepeated: boolean };

/** The links of a text, in order. */
export function linksIn(source: string, linkOf: LinkOf, tree = parse(source)): CodeLink[] {
  const links: CodeLink[] = [];
  const text = ({ from, to }: SyntaxNode) => source.slice(from, to);
  const add = ({ from, to }: SyntaxNode, href: string | undefined, isRepeated = false) => {
    if (href) links.push({ from, to, href, isRepeated });
  };
  /** Where each name of the text leads that was imported. */
  const used = new Map<string, string>();
  for (const node of statementsOf(tree)) {
    const file = node.getChild('String');
    if (node.name !== 'ImportDeclaration' || !file) continue;
    const specifier = text(file).slice(1, -1);
    for (const { local, imported } of importedNames(node)) {
      const href = linkOf(specifier, text(imported));
      add(imported, href);
      if (href) used.set(text(local), href);
    }
    add(file, linkOf(specifier));
  }
  const seen = new Set<string>();
  tree.iterate({
    enter: ({ node }) => {
      if (node.name === 'ImportDeclaration') return false;
      if (node.name !== 'VariableName') return true;
      const name = text(node);
      add(node, used.get(name), seen.has(name));
      seen.add(name);
      return true;
    },
  });
  return links;
}

/** What stands between the braces of an import: in `a as b`, `a` is imported and `b` is used. */
function importedNames(statement: SyntaxNode): { local: SyntaxNode; imported: SyntaxNode }[] {
  const group = statement.getChild('ImportGroup');
  return (group?.getChildren('VariableDefinition') ?? []).map((local) => {
    const { prevSibling } = local;
    const original = prevSibling?.name === 'as' ? prevSibling.prevSibling : undefined;
    return { local, imported: original ?? local };
  });
}
