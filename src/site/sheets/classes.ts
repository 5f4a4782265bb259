/** Which classes and variables a built site has, and its sheets without the rules and values for others. */
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

/** A variable of a sheet, with its value. */
const DEFINED = /(?<=^|[{;\s])(--[\w-]+)\s*:([^;{}]*)/g;

/**
 * The variables that some text of a site reads: a rule of a sheet, a page or a script. What only the value of
 * another variable reads is among them if that other one is.
 */
export function variablesIn(sheets: Iterable<string>, others: Iterable<string>): Set<string> {
  const values = new Map<string, string>();
  const read = new Set<string>();
  const readIn = (text: string) => {
    for (const [name] of text.matchAll(/--[a-z_][\w-]*/gi)) {
      if (read.has(name)) continue;
      read.add(name);
      readIn(values.get(name) ?? '');
    }
  };
  const rules = [...sheets].map((sheet) =>
    sheet.replace(DEFINED, (_, name, value) => {
      values.set(name, `${values.get(name) ?? ''} ${value}`);
      return '';
    }),
  );
  for (const text of [...rules, ...others]) readIn(text);
  return read;
}

/** A sheet, made small, without the rules that need a class, and the variables, which are not among these. */
export function withoutUnused(
  sheet: string,
  classes: ReadonlySet<string>,
  variables: ReadonlySet<string>,
): string {
  const named = new Set([...sheet.matchAll(/\.([a-z_][\w-]*)/gi)].map(([, name]) => name));
  const defined = new Set([...sheet.matchAll(DEFINED)].map(([, name]) => name));
  const unusedSymbols = [
    ...[...named].filter((name) => !classes.has(name)),
    ...[...defined].filter((name) => !variables.has(name)),
  ];
  const code = Buffer.from(sheet);
  return transform({ filename: 'sheet.css', code, minify: true, unusedSymbols }).code.toString();
}
