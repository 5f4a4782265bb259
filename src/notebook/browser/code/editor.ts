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
import { folding, foldRegions, unfoldAt } from './editor-folds.ts';
import { symbols } from './editor-symbols.ts';
import { declares, lineValues, showValues } from './editor-values.ts';
import { INVISIBLE, invisibleMark } from './invisible.ts';
import type { LineValues } from './listing-view.ts';

/** An open editor. */
export type Editor = LineValues & {
  text(): string;
  setText(text: string): void;
  /** Moves the focus there, and the caret to a place in the text, if one is given. */
  focus(offset?: number): void;
  /** Marks the line with the error, and unfolds it; `undefined` removes the mark. */
  mark(line: number | undefined): void;
};

/** The events of an editor that the page needs. */
export type EditorEvents = {
  changed(): void;
  leave(): void;
};

/** What an editor begins with: its text, its name for screen readers, and which parts are folded, in order. */
export type EditorStart = { text: string; label: string; folded: boolean[] };

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

/** Opens an editor in `parent`. */
export function openEditor(
  parent: HTMLElement,
  { text, label, folded }: EditorStart,
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
        symbols,
        markedLine,
        folding(),
        lineValues,
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
  foldRegions(view, (i) => folded[i] ?? true);
  return {
    text: () => view.state.doc.toString(),
    setText: (next) => {
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
      foldRegions(view, () => true);
    },
    focus: (offset) => {
      if (offset !== undefined) {
        view.dispatch({ selection: { anchor: Math.min(offset, view.state.doc.length) } });
      }
      view.focus();
    },
    mark: (line) => {
      view.dispatch({ effects: markLine.of(line) });
      const { doc } = view.state;
      if (line !== undefined && line <= doc.lines) unfoldAt(view, doc.line(line).from);
    },
    declares: (name) => declares(view, name),
    showValues: (values) => showValues(view, values),
  };
}
