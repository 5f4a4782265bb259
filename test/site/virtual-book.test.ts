import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { book } from '../../src/book/book.ts';
import { SharedFiles } from '../../src/site/shared-files.ts';
import { virtualBook } from '../../src/site/virtual-book.ts';

test('a change of a snippet reloads the open pages, and a change of another file is left to others', () => {
  const machine = join(book.root, 'src');
  const { configureServer } = virtualBook(book, machine, new SharedFiles(book, machine)) as {
    configureServer: (server: object) => void;
  };
  const watcher = new EventEmitter();
  const sent: object[] = [];
  const hot = { send: (message: object) => sent.push(message) };
  configureServer({ watcher, environments: { client: { hot } } });
  watcher.emit('all', 'change', join(book.root, 'src/core/softmax.ts'));
  watcher.emit('all', 'change', join(book.root, 'snippets-of-others/a.ts'));
  expect(sent).toEqual([]);
  watcher.emit('all', 'change', join(book.root, 'snippets/softmax/temperature.ts'));
  expect(sent).toEqual([{ type: 'full-reload' }]);
});
