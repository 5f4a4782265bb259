/**
 * What a listing folds is folded in its editor, too: imports and drawing code, each behind a button with
 * the same words. It opens by a click, by the keys, when the cursor comes into it, and when a mistake is in it.
 */
import {
  codeFolding,
  foldEffect,
  foldedRanges,
  foldKeymap,
  foldService,
  unfoldEffect,
} from '@codemirror/language';
import type { EditorState, Extension } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';
import { type Region, regionsOf } from '../../render/regions.ts';

type Range = { from: number; to: number };

/** For an editor whose regions can be folded. */
export function folding(): Extension {
  return [
    codeFolding({ preparePlaceholder: wordsFor, placeholderDOM: placeholder }),
    foldService.of((state, from) => {
      const region = regions(state).find((each) => rangeOf(state, each).from === from);
      return region ? rangeOf(state, region) : null;
    }),
    keymap.of(foldKeymap),
  ];
}

/** Folds the regions of the text; `isFolded` says which ones, in order. */
export function foldRegions(view: EditorView, isFolded: (index: number) => boolean): void {
  const { state } = view;
  const folded = regions(state).filter((_, i) => isFolded(i));
  view.dispatch({ effects: folded.map((region) => foldEffect.of(rangeOf(state, region))) });
}

/** Unfolds what a place is folded in. */
export function unfoldAt(view: EditorView, offset: number): void {
  const around: Range[] = [];
  foldedRanges(view.state).between(offset, offset, (from, to) => {
    around.push({ from, to });
  });
  view.dispatch({ effects: around.map((range) => unfoldEffect.of(range)) });
}

const regions = (state: EditorState) => regionsOf(state.doc.toString());

const rangeOf = ({ doc }: EditorState, { first, last }: Region): Range => ({
  from: doc.line(first).from,
  to: doc.line(last).to,
});

function wordsFor(state: EditorState, { from }: Range): string {
  return regions(state).find((region) => rangeOf(state, region).from === from)?.words ?? '…';
}

function placeholder(
  view: EditorView,
  unfold: (event: Event) => void,
  words: string,
): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'code-fold';
  button.dataset.words = words;
  button.ariaLabel = words;
  // Tab leaves the editor. The keys open it by moving the cursor into it.
  button.tabIndex = -1;
  button.addEventListener('click', (event) => {
    unfold(event);
    view.focus();
  });
  return button;
}
