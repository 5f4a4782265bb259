/** Every thread and every outside link of the pages is one that was read, and of a known form. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { findThread, threads, threadUrl } from '../../src/book/threads.ts';

const pages = readdirSync('content').map((name) => ({
  name,
  text: readFileSync(`content/${name}`, 'utf8'),
}));
const used = pages.flatMap(({ text }) =>
  [...text.matchAll(/<Thread of="([^"]+)"/g)].map(([, id]) => id),
);

test.each(pages)('$name writes a thread as <Thread>, so that it is in sources.json', ({ text }) => {
  const bare = text
    .replace(/<Thread [^>]*\/>/g, '')
    .match(/[\w-]+#\d{2,}|\b(?:issue|pull request|PR) #?\d+/g);
  expect(bare).toBeNull();
});

test.each(pages)('$name links to no host but known ones', ({ text }) => {
  const hosts = [...text.matchAll(/https?:\/\/([^/\s)"`]+)/g)].map(([, host]) => host);
  // A host below .example is one that nobody has.
  expect(hosts.filter((host) => host !== 'github.com' && !host.endsWith('.example'))).toEqual([]);
});

it('has a title and the date of reading for each thread, and an address on GitHub', () => {
  for (const thread of threads) {
    expect(thread.title, thread.id).toMatch(/\S.{10,}/);
    expect(thread.date, thread.id).toMatch(/^20[12]\d-[01]\d-[0-3]\d$/);
    expect(['issues', 'pull']).toContain(thread.kind);
    expect(threadUrl(thread)).toMatch(
      /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(issues|pull)\/\d+$/,
    );
    expect(thread.repository.split('/')[1]).toBe(thread.id.split('#')[0]);
  }
});

it('lists each thread once, in order, and none that no page refers to', () => {
  const ids = threads.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(ids.filter((id) => !used.includes(id))).toEqual([]);
});

it('says what to do about a thread that was not read', () => {
  expect(() => findThread('pytorch#1')).toThrow(/no thread "pytorch#1"\. Read it, then add/);
});
