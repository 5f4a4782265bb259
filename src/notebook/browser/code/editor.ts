/**
 * The editor that a listing turns into. It looks like the listing (same grammar, class names and
 * style sheet) and leaves Tab to the browser, so that the keyboard is never trapped in it.
 */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import {
  bidiIsolates,
  bracketMatching,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  drawSelection,
  EditorView,
  highlightSpecialChars,
  keymap,
} from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { INVISIBLE, invisibleMark } from './invisible.ts';

/** An open editor. */
export type Editor = {
  text(): string;
  setText(text: string): void;
  /** Moves the focus there, and the caret to a place in the text, if one is given. */
  focus(offset?: number): void;
  /** Marks the line with the error; `undefined` removes the mark. */
  mark(line: number | undefined): void;
};

/** The events of an editor that the page needs. */
export type EditorEvents = { changed(): void; leave(): void };

const markLine = StateEffect.define<number | undefined>();

const markedLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(markLine)) continue;
      const { doc } = transaction.state;
      const line = effect.value;
      const known = line !== undefined && line >= 1 && line <= doc.lines;
      next = known
        ? Decoration.set(Decoration.line({ class: 'cell-error-line' }).range(doc.line(line).from))
        : Decoration.none;
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Opens an editor with `text` in `parent`, called `label` by screen readers. */
export function openEditor(
  parent: HTMLElement,
  text: string,
  label: string,
  events: EditorEvents,
): Editor {
  const leave = () => {
    events.leave();
    return true;
  };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        keymap.of([
          // Runs the cell, as everywhere in it. Without this the editor would insert a line.
          { key: 'Mod-Enter', run: () => true },
          { key: 'Escape', run: leave },
          ...historyKeymap,
          ...defaultKeymap,
        ]),
        history(),
        drawSelection(),
        indentOnInput(),
        indentUnit.of('  '),
        bracketMatching(),
        javascript({ typescript: true }),
        syntaxHighlighting(classHighlighter),
        highlightSpecialChars({ specialChars: INVISIBLE, render: invisibleMark }),
        // Text from right to left in a string or a comment turns nothing around outside of it.
        bidiIsolates(),
        markedLine,
        EditorView.contentAttributes.of({
          'aria-label': label,
          spellcheck: 'false',
          tabindex: '0',
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) events.changed();
        }),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    setText: (next) => {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    focus: (offset) => {
      if (offset !== undefined) {
        view.dispatch({ selection: { anchor: Math.min(offset, view.state.doc.length) } });
      }
      view.focus();
    },
    mark: (line) => view.dispatch({ effects: markLine.of(line) }),
  };
}
