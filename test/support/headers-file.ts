/** Reads a `_headers` file as Netlify and Cloudflare Pages do. */
import type { Headers } from '../../src/site/hosting/headers.ts';

/** The rules of a file: a pattern, and below it its headers, indented. */
export function rulesIn(text: string): { pattern: string; headers: Headers }[] {
  return text
    .trim()
    .split('\n\n')
    .map((block) => {
      const [pattern, ...lines] = block.split('\n');
      const headers = lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1) ?? [line]);
      return { pattern, headers: Object.fromEntries(headers) as Headers };
    });
}

/** All values for each header's name, from every rule that a path matches. */
export function receivedBy(text: string, path: string): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const { pattern, headers } of rulesIn(text)) {
    const [start, end] = pattern.split('*');
    if (end === undefined ? path !== start : !path.startsWith(start)) continue;
    for (const [name, value] of Object.entries(headers)) {
      values[name] = [...(values[name] ?? []), value];
    }
  }
  return values;
}
