/**
 * The values at the lines of an editor. They are no part of its text.
 */
import { type Extension, MapMode, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import { type DeclaredAt, valueLines } from '../../render/value-lines.ts';
import { nameOf } from './listing-view.ts';

/** The values of one line: the element that they are in, and where the first of their names begins. */
type Group = { slot: HTMLElement; at: number };

const setGroups = StateEffect.define<Group[]>();

/** An element at the end of a line. It has no width of its own there, because the values float. */
class Values extends WidgetType {
  readonly slot: HTMLElement;

  constructor(slot: HTMLElement) {
    super();
    this.slot = slot;
  }

  override eq(other: Values): boolean {
    return other.slot === this.slot;
  }

  override toDOM(): HTMLElement {
    const anchor = document.createElement('span');
    anchor.append(this.slot);
    return anchor;
  }
}

const groups = StateField.define<{ all: Group[]; shown: DecorationSet }>({
  create: () => ({ all: [], shown: Decoration.none }),
  update(before, { changes, docChanged, effects, state }) {
    const set = effects.find((effect) => effect.is(setGroups));
    if (!set && !docChanged) return before;
    const all = set
      ? (set.value as Group[])
      : before.all.flatMap(({ slot, at }) => {
          const next = changes.mapPos(at, 1, MapMode.TrackDel);
          return next === null ? [] : [{ slot, at: next }];
        });
    const shown = all.flatMap(({ slot, at }) => {
      const { from, to } = state.doc.lineAt(at);
      const widget = Decoration.widget({ widget: new Values(slot), side: 1 });
      return [Decoration.line({ class: 'valued-line' }).range(from), widget.range(to)];
    });
    return { all, shown: Decoration.set(shown, true) };
  },
  provide: (field) => EditorView.decorations.from(field, ({ shown }) => shown),
});

/** Values at lines, for an editor; `homeless` is called with those whose line was removed. */
export function lineValues(homeless: (values: HTMLElement[]) => void): Extension {
  const dropped = EditorView.updateListener.of(
    ({ docChanged, startState, state, transactions }) => {
      const isSet = transactions.some(({ effects }) =>
        effects.some((effect) => effect.is(setGroups)),
      );
      if (!docChanged || isSet) return;
      const left = new Set(state.field(groups).all.map(({ slot }) => slot));
      const lost = startState.field(groups).all.filter(({ slot }) => !left.has(slot));
      if (lost.length > 0) homeless(lost.flatMap(({ slot }) => valuesIn(slot)));
    },
  );
  return [groups, dropped];
}

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

const valuesIn = (slot: HTMLElement) => [...slot.children] as HTMLElement[];

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
