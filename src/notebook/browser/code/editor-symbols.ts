/** The symbols of the book in an editor, in their colours, as in a listing. */
import { syntaxTree } from '@codemirror/language';
import { type Extension, RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { symbolClass } from '../../render/symbols.ts';

/** For an editor whose text has names of symbols. */
export const symbols: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = marksIn(view);
    }

    update({ docChanged, viewportChanged, startState, state, view }: ViewUpdate): void {
      const isParsed = syntaxTree(startState) !== syntaxTree(state);
      if (docChanged || viewportChanged || isParsed) this.decorations = marksIn(view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

function marksIn({ state, visibleRanges }: EditorView): DecorationSet {
  const marks = new RangeSetBuilder<Decoration>();
  for (const { from, to } of visibleRanges) {
    syntaxTree(state).iterate({
      from,
      to,
      enter: ({ name, from, to }) => {
        if (!/^Variable(Name|Definition)$/.test(name)) return;
        const symbol = symbolClass(state.sliceDoc(from, to));
        if (symbol) marks.add(from, to, Decoration.mark({ class: symbol }));
      },
    });
  }
  return marks.finish();
}
