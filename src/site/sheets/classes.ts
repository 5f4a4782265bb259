/** Which classes a built site has, and its sheets without the rules for others. */
import { transform } from 'lightningcss';

/**
 * The classes that some text of a site has: HTML in its attributes, a script, in a page or of its own, in any of
 * its words.
 */
export function classesIn(html: Iterable<string>, scripts: Iterable<string>): Set<string> {
  const values = new Set<string>();
  const programs = new Set(scripts);
  for (const text of html) {
    for (const [, value] of text.matchAll(/\sclass="([^"]*)"/g)) values.add(value);
    for (const [, program] of text.matchAll(/<script[^>]*>(.*?)<\/script>/gs))
      programs.add(program);
  }
  const classes = new Set([...values].flatMap((value) => value.split(/\s+/)));
  for (const text of programs) for (const [word] of text.matchAll(/[\w-]+/g)) classes.add(word);
  return classes;
}

/** A sheet, made small, without the rules that need a class which is not among these. */
export function withoutUnused(sheet: string, classes: ReadonlySet<string>): string {
  const named = new Set([...sheet.matchAll(/\.([a-z_][\w-]*)/gi)].map(([, name]) => name));
  const unusedSymbols = [...named].filter((name) => !classes.has(name));
  const code = Buffer.from(sheet);
  return transform({ filename: 'sheet.css', code, minify: true, unusedSymbols }).code.toString();
}
