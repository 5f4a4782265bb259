/**
 * The values at the lines of an editor. They lie over it, at the right end of their lines or under them:
 * what is read or copied as the text of the editor is its text alone.
 */
import {
  type EditorState,
  type Extension,
  StateEffect,
  StateField,
  type Text,
} from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { type DeclaredAt, valueLines } from '../../render/value-lines.ts';
import { arrange, nameOf } from '../output-elements.ts';

/** The values of one line: the element that they are in, and where the first of their names begins. */
type Group = { slot: HTMLElement; at: number };

const setGroups = StateEffect.define<Group[]>();

const groups = StateField.define<Group[]>({
  create: () => [],
  update(before, { changes, docChanged, effects }) {
    const set = effects.find((effect) => effect.is(setGroups));
    if (set) return set.value as Group[];
    if (!docChanged) return before;
    // Where a line is removed, its values stay as what the last run gave, until the next one.
    return before.map(({ slot, at }) => ({ slot, at: changes.mapPos(at, 1) }));
  },
});

/** A cell this narrow, in rem, has its values under the lines (listing.css). */
const NARROW = 34;

/** Keeps the values beside their lines. */
const overlay = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet = Decoration.none;
    readonly #box = document.createElement('div');
    readonly #view: EditorView;

    constructor(view: EditorView) {
      this.#view = view;
      this.#box.className = 'editor-values';
      view.scrollDOM.append(this.#box);
    }

    update({ docChanged, geometryChanged, state, startState }: ViewUpdate): void {
      const all = state.field(groups);
      if (!docChanged && !geometryChanged && all === startState.field(groups)) return;
      arrange(
        this.#box,
        all.map(({ slot }) => slot),
      );
      const under = all.filter((group) => this.#isUnder(state, group));
      const lines = [...new Set(under.map(({ at }) => state.doc.lineAt(at).from))];
      const room = Decoration.line({ class: 'value-under' });
      this.decorations = Decoration.set(
        lines.map((from) => room.range(from)),
        true,
      );
      this.#view.requestMeasure({
        key: this,
        read: (view) =>
          all.map(({ slot, at }) => ({ top: topOf(view, at, lines), width: slot.offsetWidth })),
        write: (places) => {
          for (const [i, { slot }] of all.entries()) {
            const { top } = places[i];
            // Those of removed lines may have come to one line.
            const before = places.slice(0, i).filter((place) => place.top === top);
            const taken = before.reduce((sum, { width }) => sum + width, 0);
            slot.style.top = `${top}px`;
            slot.style.marginInlineEnd = `${taken}px`;
          }
        },
      });
    }

    destroy(): void {
      this.#box.remove();
    }

    /** Whether a value has no room beside the text of its line. */
    #isUnder({ doc }: EditorState, { slot, at }: Group): boolean {
      const { scrollDOM, defaultCharacterWidth } = this.#view;
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const cell = scrollDOM.closest('.cell');
      if (cell && cell.clientWidth <= NARROW * rem) return true;
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(scrollDOM);
      const padding = Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd);
      const taken = doc.lineAt(at).length * defaultCharacterWidth + slot.offsetWidth;
      return taken > scrollDOM.clientWidth - padding;
    }
  },
  { decorations: ({ decorations }) => decorations },
);

/** Where a value begins, in pixels from the top of the editor. */
function topOf(view: EditorView, at: number, under: number[]): number {
  const { from, top, height } = view.lineBlockAt(at);
  const isUnder = under.includes(view.state.doc.lineAt(at).from) && under.includes(from);
  const start = view.contentDOM.offsetTop + view.documentPadding.top;
  return start + top + (isUnder ? height - view.defaultLineHeight : 0);
}

/** For an editor that shows values at its lines. */
export const lineValues: Extension = [groups, overlay];

/** Whether a line that can be seen declares this name. */
export const declares = (view: EditorView, name: string): boolean =>
  declaredIn(view.state.doc).has(name);

/** What was found in a text: it is asked for several times. */
const known = new WeakMap<Text, Map<string, DeclaredAt>>();

function declaredIn(text: Text): Map<string, DeclaredAt> {
  const found = known.get(text) ?? valueLines(text.toString());
  known.set(text, found);
  return found;
}

/** Shows these values at their lines, and no others. Gives those that no line declares. */
export function showValues(view: EditorView, values: HTMLElement[]): HTMLElement[] {
  const declared = declaredIn(view.state.doc);
  const byLine = Map.groupBy(values, (value) => declared.get(nameOf(value))?.line);
  const next: Group[] = [];
  for (const [line, those] of byLine) {
    const at = declared.get(nameOf(those[0]))?.offset;
    if (line !== undefined && at !== undefined) next.push({ slot: slotOf(those), at });
  }
  view.dispatch({ effects: setGroups.of(next) });
  return byLine.get(undefined) ?? [];
}

/** The element that these values are in, or a new one. */
function slotOf(values: HTMLElement[]): HTMLElement {
  const old = values[0].parentElement;
  const isTheirs = old?.matches('.line-values') && old.children.length === values.length;
  if (old && isTheirs && values.every((value) => value.parentElement === old)) return old;
  const slot = document.createElement('span');
  slot.className = 'line-values';
  slot.append(...values);
  return slot;
}
