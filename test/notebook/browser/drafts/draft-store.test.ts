import { describe, expect, it, vi } from 'vitest';
import { DraftStore, type Slots } from '../../../../src/notebook/browser/drafts/draft-store.ts';
import { draftKey, moduleOfKey } from '../../../../src/notebook/browser/drafts/storage-key.ts';

const NAME = 'softmax/temperature';
const DRAFT = { text: 'export const x = 2;', base: 'export const x = 1;' };

/** A browser's storage that works, with what is in it. */
function slots(kept: Record<string, string> = {}) {
  const map = new Map(Object.entries(kept));
  const storage: Slots = {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
    key: (i) => [...map.keys()][i] ?? null,
    get length() {
      return map.size;
    },
  };
  return { storage, map };
}

/** A storage whose every act throws. */
function throwing(error: Error): Slots {
  const fail = () => {
    throw error;
  };
  return { getItem: fail, setItem: fail, removeItem: fail, key: fail, length: 1 };
}

const QUOTA = new DOMException('The quota has been exceeded.', 'QuotaExceededError');

describe('an edit', () => {
  it('is there for the next visit, with the book’s text it was made from', () => {
    const { storage } = slots();
    new DraftStore(() => storage, vi.fn()).save(NAME, DRAFT);
    expect(new DraftStore(() => storage, vi.fn()).read(NAME).draft).toEqual(DRAFT);
  });

  it.each(['', '\u0000', '“‘é𝒛\ud800', '__proto__'])('may be any text: %j', (text) => {
    const { storage } = slots();
    const store = new DraftStore(() => storage, vi.fn());
    store.save(NAME, { text, base: text });
    expect(store.read(NAME).draft).toEqual({ text, base: text });
  });

  it('belongs to one snippet', () => {
    const { storage } = slots();
    const store = new DraftStore(() => storage, vi.fn());
    store.save(NAME, DRAFT);
    expect(store.read('softmax/scale').draft).toBeUndefined();
  });

  it('takes the place of the one before', () => {
    const { storage, map } = slots();
    const store = new DraftStore(() => storage, vi.fn());
    store.save(NAME, { text: 'a', base: 'b' });
    store.save(NAME, DRAFT);
    expect(store.read(NAME).draft).toEqual(DRAFT);
    expect(map.size).toBe(1);
  });

  it('is forgotten when asked, and no other with it', () => {
    const { storage } = slots();
    const store = new DraftStore(() => storage, vi.fn());
    store.save(NAME, DRAFT);
    store.save('softmax/scale', DRAFT);
    store.remove(NAME);
    expect(store.read(NAME).draft).toBeUndefined();
    expect(store.read('softmax/scale').draft).toEqual(DRAFT);
  });
});

describe('a stored edit', () => {
  it('has a name of its own, and says which one it replaced', () => {
    const { storage } = slots();
    const store = new DraftStore(() => storage, vi.fn());
    const first = store.save(NAME, DRAFT);
    expect(store.read(NAME)).toEqual(first);
    const second = store.save(NAME, DRAFT, first?.revision);
    expect(store.read(NAME)).toEqual(second);
    expect(first?.revision).toBeTruthy();
    expect(second?.revision).not.toBe(first?.revision);
    expect(second?.after).toBe(first?.revision);
  });

  it('is read by a page that knows text and book only, and that page’s is read here', () => {
    const { storage, map } = slots();
    const store = new DraftStore(() => storage, vi.fn());
    store.save(NAME, DRAFT);
    const { text, book } = JSON.parse(map.get(draftKey(NAME)) ?? '');
    expect({ text, base: book }).toEqual(DRAFT);
    map.set(draftKey(NAME), JSON.stringify({ text, book }));
    expect(store.read(NAME).draft).toEqual(DRAFT);
  });
});

describe('texts in conflict with an edit', () => {
  it('are stored beside it, any number, and each is removed by its key', () => {
    const { storage } = slots();
    const store = new DraftStore(() => storage, vi.fn());
    store.save(NAME, DRAFT);
    const keys = [store.newConflict(NAME), store.newConflict(NAME)];
    for (const key of keys) store.saveConflict(key, { text: key, base: DRAFT.base });
    expect(store.conflicts(NAME).map(({ key }) => key)).toEqual(keys);
    store.removeConflict(keys[0]);
    expect(store.conflicts(NAME)).toEqual([
      { key: keys[1], draft: { text: keys[1], base: DRAFT.base } },
    ]);
    expect(store.read(NAME).draft).toEqual(DRAFT);
  });

  it('belong to their module, not to one whose name begins like it', () => {
    const { storage } = slots();
    const store = new DraftStore(() => storage, vi.fn());
    const key = store.newConflict(`${NAME}/more`);
    store.saveConflict(key, DRAFT);
    expect(store.conflicts(NAME)).toEqual([]);
    expect(moduleOfKey(key)).toBe(`${NAME}/more`);
    expect(moduleOfKey(draftKey(NAME))).toBe(NAME);
    expect(moduleOfKey('something/else')).toBeUndefined();
  });

  it('that are damaged are left out', () => {
    const { storage } = slots();
    const store = new DraftStore(() => storage, vi.fn());
    storage.setItem(store.newConflict(NAME), '{"text":');
    expect(store.conflicts(NAME)).toEqual([]);
  });
});

describe('what lies in the storage', () => {
  it.each([
    ['damaged JSON', '{"text":'],
    ['nothing', 'null'],
    ['a number', '4'],
    ['a list', '[]'],
    ['half an edit', '{"text":"a"}'],
    ['an edit that is no text', '{"text":1,"book":2}'],
  ])('%s is as if there were none, and gives way to a new edit', (_, kept) => {
    const { storage } = slots({ [draftKey(NAME)]: kept });
    const refused = vi.fn();
    const store = new DraftStore(() => storage, refused);
    expect(store.read(NAME).draft).toBeUndefined();
    store.save(NAME, DRAFT);
    expect(store.read(NAME).draft).toEqual(DRAFT);
    expect(refused).not.toHaveBeenCalled();
  });

  it('of a future version is neither read nor touched', () => {
    const future = draftKey(NAME).replace('/1/', '/2/');
    const { storage, map } = slots({ [future]: '{"delta":[]}' });
    const store = new DraftStore(() => storage, vi.fn());
    expect(store.read(NAME).draft).toBeUndefined();
    store.save(NAME, DRAFT);
    store.remove(NAME);
    expect(Object.fromEntries(map)).toEqual({ [future]: '{"delta":[]}' });
  });

  it('gives no more than text and book', () => {
    const { storage } = slots({
      [draftKey(NAME)]: JSON.stringify({ text: DRAFT.text, book: DRAFT.base, more: 1 }),
    });
    expect(new DraftStore(() => storage, vi.fn()).read(NAME).draft).toEqual(DRAFT);
  });
});

describe('a browser that keeps nothing', () => {
  const forbidden = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };

  it.each<[string, () => Slots]>([
    ['forbids its storage', forbidden],
    ['has no room', () => throwing(QUOTA)],
    ['has no storage at all', () => undefined as unknown as Slots],
  ])('that %s stops nothing and says so once', (_, open) => {
    const refused = vi.fn();
    const store = new DraftStore(open, refused);
    expect(store.read(NAME).draft).toBeUndefined();
    store.remove(NAME);
    expect(refused).not.toHaveBeenCalled();
    store.save(NAME, DRAFT);
    store.save(NAME, DRAFT);
    store.save('softmax/scale', DRAFT);
    expect(refused).toHaveBeenCalledTimes(1);
    expect(refused.mock.calls[0][0]).toContain('they last until you close or reload this page');
  });

  it('is told apart: no room, or no leave', () => {
    const refused = vi.fn();
    new DraftStore(() => throwing(QUOTA), refused).save(NAME, DRAFT);
    new DraftStore(forbidden, refused).save(NAME, DRAFT);
    expect(refused.mock.calls[0][0]).toMatch(/^The browser has no room left/);
    expect(refused.mock.calls[1][0]).toMatch(/^The browser does not let this site/);
  });

  it('keeps the last text that fitted when there is no room for the next', () => {
    const { storage } = slots();
    const small: Slots = {
      ...storage,
      setItem: (key, value) => {
        if (value.length > 100) throw QUOTA;
        storage.setItem(key, value);
      },
    };
    const store = new DraftStore(() => small, vi.fn());
    store.save(NAME, DRAFT);
    store.save(NAME, { ...DRAFT, text: 'x'.repeat(1000) });
    expect(store.read(NAME).draft).toEqual(DRAFT);
  });
});
