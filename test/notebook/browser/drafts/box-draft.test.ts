/** Two and more windows with one cell: whatever is done in which order, no text is lost unasked. */
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { BOOK, Storage, Window } from './windows.ts';

let storage: Storage;
let a: Window;
let b: Window;

beforeEach(() => {
  storage = new Storage();
  a = new Window(storage);
  b = new Window(storage);
});

function write(window: Window, text: string): void {
  window.type(text);
  window.save();
}

describe('what one window stores', () => {
  it('is shown by another at once, without a question', () => {
    write(a, 'one');
    storage.settle();
    write(a, 'two');
    storage.settle();
    expect(b.text).toBe('two');
    expect(b.said).toEqual(['Changed in another window.', 'Changed in another window.']);
    expect([a.question, b.question]).toEqual([undefined, undefined]);
    write(b, 'three');
    storage.settle();
    expect(a.text).toBe('three');
    expect(storage.texts).toEqual(['three']);
  });

  it('and resets is reset in the other', () => {
    write(a, 'one');
    storage.settle();
    a.reset();
    storage.settle();
    expect(b.text).toBe(BOOK);
    expect(b.said.at(-1)).toBe('Reset in another window.');
    b.save();
    storage.settle();
    expect(storage.texts).toEqual([]);
  });

  it('is noticed by a window that was not told, before it stores anything', () => {
    write(a, 'one');
    storage.commit(a);
    b.reopen();
    write(a, 'two');
    storage.commit(a);
    b.told.length = 0;
    b.lookAgain();
    expect(b.text).toBe('one');
  });

  it('says whose revision it replaces, and is read by pages that know only text and book', () => {
    write(a, 'one');
    const first = JSON.parse(storage.windows[0].written[0].value ?? '');
    write(a, 'two');
    const second = JSON.parse(storage.windows[0].written[1].value ?? '');
    expect(second).toMatchObject({ text: 'two', book: BOOK, after: first.revision });
  });
});

describe('texts of two windows that have not seen each other', () => {
  it.each([
    ['Keep this one', 'of b'],
    ['Take the other window’s', 'of a'],
  ])('are both there until the reader answers “%s”', (label, kept) => {
    b.type('of b');
    write(a, 'of a');
    storage.settle();
    expect(b.text).toBe('of b');
    expect(b.question?.text?.code).toBe('of a');
    b.save();
    storage.settle();
    expect(storage.texts.sort()).toEqual(['of a', 'of b']);
    expect(a.question?.text?.code).toBe('of b');
    b.answer(label);
    storage.settle();
    expect([a.text, b.text]).toEqual([kept, kept]);
    expect([a.question, b.question]).toEqual([undefined, undefined]);
    expect(storage.texts).toEqual([kept]);
  });

  it.each([
    ['Keep this one', 'of a'],
    ['Take the other one', 'of b'],
  ])('can be chosen from in the first window, too: “%s”', (label, kept) => {
    b.type('of b');
    write(a, 'of a');
    storage.settle();
    a.answer(label);
    storage.settle();
    expect([a.text, b.text]).toEqual([kept, kept]);
    expect([a.question, b.question]).toEqual([undefined, undefined]);
    expect(storage.texts).toEqual([kept]);
  });

  it('are both there after both windows were closed', () => {
    b.type('of b');
    write(a, 'of a');
    storage.settle();
    b.reopen();
    a.reopen();
    for (const window of [a, b]) {
      expect(window.text).toBe('of a');
      expect(window.question?.text?.code).toBe('of b');
    }
  });

  it('are both there when they were stored in the same moment', () => {
    write(a, 'of a');
    write(b, 'of b');
    storage.settle();
    expect([a.text, b.text]).toEqual(['of b', 'of b']);
    expect(storage.texts.sort()).toEqual(['of a', 'of b']);
    expect([a.question?.text?.code, b.question?.text?.code]).toEqual(['of a', 'of a']);
    a.answer('Take the other one');
    storage.settle();
    expect([a.text, b.text]).toEqual(['of a', 'of a']);
    expect([a.question, b.question]).toEqual([undefined, undefined]);
    expect(storage.texts).toEqual(['of a']);
  });

  it('are both there when the window that replaced the other’s text is closed at once', () => {
    write(a, 'of a');
    write(b, 'of b');
    storage.commit(a);
    b.reopen();
    storage.settle();
    expect(storage.texts.sort()).toEqual(['of a', 'of b']);
    expect(a.question?.text?.code).toBe('of a');
  });

  it('are both there when one was stored in the moment of a Reset', () => {
    write(b, 'of b');
    storage.settle();
    write(a, 'of a');
    b.reset();
    storage.settle();
    expect([a.text, b.text]).toEqual([BOOK, BOOK]);
    expect(storage.texts).toEqual(['of a']);
    expect([a.question?.text?.code, b.question?.text?.code]).toEqual(['of a', 'of a']);
  });

  it('are both there when one is the book’s again', () => {
    write(a, 'of a');
    storage.settle();
    b.type('of b');
    a.reset();
    storage.settle();
    expect(b.text).toBe('of b');
    expect(b.question?.text?.code).toBe(BOOK);
    b.save();
    storage.settle();
    expect(storage.texts).toEqual(['of b']);
    expect(a.text).toBe(BOOK);
    expect(a.question?.text?.code).toBe('of b');
  });

  it('of which one is written on while the other window takes it end with the newest', () => {
    b.type('of b');
    write(a, 'of a');
    storage.settle();
    a.answer('Take the other one');
    b.type('of b, and more');
    storage.settle();
    b.save();
    storage.settle();
    expect([a.text, b.text]).toEqual(['of b, and more', 'of b, and more']);
    expect(storage.texts).toEqual(['of b, and more']);
  });

  it('of which one was written on are not thrown away by an answer to what it was', () => {
    b.type('of b');
    write(a, 'of a');
    storage.settle();
    b.type('of b, and more');
    a.answer('Keep this one');
    storage.settle();
    expect(b.text).toBe('of b, and more');
    expect(b.question?.text?.code).toBe('of a');
    expect(storage.texts.sort()).toEqual(['of a', 'of b, and more']);
  });
});

describe('a link’s text', () => {
  it('is not stored by being opened', () => {
    a.openLink('linked');
    a.save();
    expect(a.said.at(-1)).toContain('came with the link');
    expect(a.question).toBeUndefined();
    expect(storage.texts).toEqual([]);
    expect(a.written).toEqual([]);
  });

  it('that the reader changes does not replace a text that the reader had', () => {
    write(a, 'mine');
    a.openLink('linked');
    write(a, 'linked, changed');
    storage.settle();
    expect(storage.texts.sort()).toEqual(['linked, changed', 'mine']);
    expect(a.question?.text?.code).toBe('mine');
    a.answer('Back to mine');
    storage.settle();
    expect(a.text).toBe('mine');
    expect(storage.texts).toEqual(['mine']);
  });

  it('may follow another that the reader has changed, and both stay', () => {
    write(a, 'mine');
    a.openLink('first');
    write(a, 'first, changed');
    a.openLink('second');
    write(a, 'second, changed');
    storage.settle();
    expect(storage.texts.sort()).toEqual(['first, changed', 'mine', 'second, changed']);
    a.answer('Keep the link’s');
    expect(a.question?.text?.code).toBe('first, changed');
  });

  it('that is reset leaves the text that the reader had, and the question about it', () => {
    write(a, 'mine');
    a.openLink('linked');
    expect(a.question?.text?.code).toBe('mine');
    a.reset();
    storage.settle();
    expect(storage.texts).toEqual(['mine']);
    expect(a.question?.text?.code).toBe('mine');
  });
});

describe('any number of windows', () => {
  /** What a reader does, and what a browser does meanwhile, in some window. */
  const steps = fc.array(
    fc.record({
      act: fc.constantFrom(
        ...['type', 'type', 'save', 'commit', 'commit', 'hear', 'hear', 'look again'],
        ...['reset', 'link', 'reopen', 'keep', 'take'],
      ),
      which: fc.nat(2),
    }),
    { maxLength: 60 },
  );

  /** Does all that in three windows; gives them, and the texts that are to be there in the end. */
  function play(acts: { act: string; which: number }[]) {
    const shared = new Storage();
    const windows = [0, 1, 2].map(() => new Window(shared));
    const stored = new Set<string>();
    const givenUp = new Set([BOOK]);
    const save = (window: Window) => {
      // A link's text is in its address.
      if (!window.text.startsWith('link')) stored.add(window.text);
      window.save();
    };
    const choose = (window: Window, isKept: boolean) => {
      const { answers, text } = window.question ?? { answers: [] };
      const answer = answers.find(([label]) => label.startsWith('Keep') === isKept);
      if (!answer) return;
      givenUp.add(isKept ? (text?.code ?? '') : window.text);
      answer[1]();
    };
    acts.forEach(({ act, which }, i) => {
      const window = windows[which];
      if (act === 'save' || act === 'link') save(window);
      if (act === 'link') window.openLink(`link ${i}`);
      if (act === 'commit') shared.commit(window);
      if (act === 'hear') window.hear();
      if (act === 'look again') window.lookAgain();
      if (act === 'reopen') window.reopen();
      if (act === 'keep') choose(window, true);
      if (act === 'take') choose(window, false);
      if (act === 'type' || act === 'reset') givenUp.add(window.text);
      if (act === 'type') window.type(`text ${i}`);
      if (act === 'reset') window.reset();
    });
    for (const window of windows) save(window);
    shared.settle();
    return { shared, windows, wanted: [...stored].filter((text) => !givenUp.has(text)) };
  }

  it('lose no text that was stored, unless the reader changes it, resets it or chooses another', () => {
    fc.assert(
      fc.property(steps, (acts) => {
        const { shared, wanted } = play(acts);
        expect(wanted.filter((text) => !shared.texts.includes(text))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('agree in the end, once the reader has answered what they ask', () => {
    fc.assert(
      fc.property(steps, (acts) => {
        const { shared, windows } = play(acts);
        for (let i = 0; i < 30; i++) {
          const asking = windows.find(({ question }) => question);
          asking?.question?.answers.find(([label]) => label.startsWith('Keep'))?.[1]();
          shared.settle();
        }
        expect(windows.map(({ question }) => question)).toEqual([undefined, undefined, undefined]);
        const stored = shared.texts[0] ?? BOOK;
        expect(shared.texts.length).toBeLessThan(2);
        // A link that no text of the reader's stands against is shown, and not stored.
        const shown = windows.map(({ text }) => text).filter((text) => !text.startsWith('link'));
        expect(shown.filter((text) => text !== stored)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
