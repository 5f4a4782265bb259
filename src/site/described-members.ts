/** The members of an interface with their doc comments, read from its file's text. */

/** A member: its declaration, and the paragraphs of its doc comment in parts of words and code. */
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

function paragraphsOf(comment: string): DescribedMember['paragraphs'] {
  const text = comment.replace(/^ *\* ?/gm, '').replace(/^@throws /gm, 'Throws ');
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
