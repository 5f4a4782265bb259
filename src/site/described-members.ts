/** Members of an interface, and exports of a file, with their doc comments, read from the file's text. */

/** A member or an export: its declaration, and the paragraphs of its doc comment in parts of words and code. */
export type DescribedMember = {
  name: string;
  signature: string;
  paragraphs: { text: string; isCode: boolean }[][];
};

const MEMBER = /\n {2}\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n {2}(\w+)([\s\S]*?);(?=\n {2}\/\*\*|\n\})/g;

/**
 * The members of `name` in the order of the text.
 *
 * @throws Error when the text has no such interface, or it has no member with a doc comment.
 */
export function describedMembers(source: string, name: string): DescribedMember[] {
  const start = source.indexOf(`interface ${name} {`);
  const body = source.slice(start, source.indexOf('\n}', start) + 2);
  const members = [...(start === -1 ? '' : body).matchAll(MEMBER)].map(
    ([, comment, member, rest]) => ({
      name: member,
      signature: member + rest,
      paragraphs: paragraphsOf(comment),
    }),
  );
  if (members.length === 0) throw new Error(`No member of an interface "${name}" is described.`);
  return members;
}

const EXPORT =
  /\n\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:function|const) (\w+)([\s\S]*?)(?: \{|;)\n/g;

/** The functions and constants that a text exports, in its order. */
export function describedExports(source: string): DescribedMember[] {
  return [...source.matchAll(EXPORT)].map(([, comment, name, rest]) => ({
    name,
    signature: name + rest,
    paragraphs: paragraphsOf(comment),
  }));
}

function paragraphsOf(comment: string): DescribedMember['paragraphs'] {
  const text = comment
    .replace(/^ *\* ?/gm, '')
    .replace(/^@throws /gm, 'Throws ')
    .replace(/\{@link (\w+)\}/g, '`$1`');
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .replace(/\s+/g, ' ')
        .split('`')
        .map((part, i) => ({ text: part, isCode: i % 2 === 1 }))
        .filter((part) => part.text !== ''),
    );
}
