/**
 * Records what a plot draws, row by row. Each mark gets a recorder: a mark that draws nothing and
 * records which facet each row is in and the text of its tip. Plot's own tip needs a pointer and a
 * page; the text of the tip does not.
 */
import * as ObservablePlot from '@observablehq/plot';
import { cut, LIMITS } from '../limits.ts';
import type { TipLine } from '../protocol.ts';

export type Channel = { value?: ArrayLike<unknown>; scale?: string | null; label?: string };
export type Channels = Record<string, Channel>;

export type DrawnMark = ObservablePlot.Mark & {
  data: unknown;
  /** The kind of mark: `dot`, `line`. (The option ariaLabel is a channel, not this.) */
  ariaLabel?: string;
  /** What the snippet calls the mark: `Plot.dot(data, { …, ariaDescription: 'naive' })`. */
  ariaDescription?: string;
  /** With `ariaHidden: true`, a mark only decorates another and has no numbers of its own. */
  ariaHidden?: string;
  /** The mark's `tip` option: `Plot.dot(data, { …, tip: true })`. */
  tip?: true | string | object | null;
  facet?: unknown;
  facetAnchor?: unknown;
};

/** The small plot that a row is in: its facet values, and its offset in pixels from the first. */
export type Facet = { fx?: unknown; fy?: unknown; across: number; down: number };

/** A mark as it was drawn. */
export type DrawnRows = {
  mark: DrawnMark;
  channels: Channels;
  /** The facet of each row; none in a plot without facets, or for a row that is in several. */
  facets: Map<number, Facet>;
  tips: Map<number, TipLine[]>;
};

type Index = number[] & { fx?: unknown; fy?: unknown };
type State = { data: unknown; facets: unknown; channels: Channels };
type Context = { getMarkState(mark: unknown): State };
type Dimensions = { marginLeft: number; marginTop: number };
type Scales = Partial<Record<'fx' | 'fy', (value: unknown) => number>>;
type Render = [Index, Scales, unknown, Dimensions, Context];

/** Plot's tip with its real type: its declaration lacks the constructor and the fields. */
const Tip = ObservablePlot.Tip as unknown as new (
  data: unknown,
  options: unknown,
) => { facet: unknown; facetAnchor: unknown; render(...all: Render): Element | null };

/** A mark that draws nothing and records what `mark` draws. */
class MarkRecorder extends Tip implements DrawnRows {
  readonly mark: DrawnMark;
  channels: Channels = {};
  readonly facets = new Map<number, Facet>();
  readonly tips = new Map<number, TipLine[]>();
  readonly #repeated = new Set<number>();

  constructor(mark: DrawnMark) {
    super(mark.data, {
      ...(typeof mark.tip === 'object' && mark.tip),
      x: null,
      y: null,
      title: null,
      // Plot calls this after all marks, so that all their transforms are done.
      initializer: (...[, , , , , context]: unknown[]) => {
        const state = (context as Context).getMarkState(mark);
        this.channels = state.channels;
        return state;
      },
    });
    this.mark = mark;
    this.facet = mark.facet;
    this.facetAnchor = mark.facetAnchor;
    // If the mark is itself a tip, the recorder uses its formats and its length of lines.
    if (isTip(mark)) Object.assign(this, tipStyle(mark));
  }

  override render(...all: Render): null {
    const [index, ...rest] = all;
    const [{ fx, fy }, , { marginLeft, marginTop }] = rest;
    const place: Facet = {
      ...(fx && { fx: index.fx }),
      ...(fy && { fy: index.fy }),
      across: fx ? fx(index.fx) - marginLeft : 0,
      down: fy ? fy(index.fy) - marginTop : 0,
    };
    for (const row of fx || fy ? index : []) this.#record(row, place);
    if (this.mark.tip || isTip(this.mark)) {
      const first = Object.assign(index.slice(0, LIMITS.seriesRows), {
        fx: index.fx,
        fy: index.fy,
      });
      this.#recordTips(first, super.render(first, ...rest));
    }
    return null;
  }

  #record(row: number, place: Facet): void {
    if (this.facets.has(row)) this.#repeated.add(row);
    if (this.#repeated.has(row)) this.facets.delete(row);
    else this.facets.set(row, place);
  }

  #recordTips(index: Index, tips: Element | null): void {
    index.forEach((row, i) => {
      const lines = tips?.children[i]?.querySelector('text')?.children ?? [];
      this.tips.set(row, [...lines].slice(0, LIMITS.columns).map(tipLine));
    });
    // Plot would place the tips once they are in a page, which never happens.
    if (tips) tips.textContent = '';
  }
}

const isTip = (mark: unknown): boolean => mark instanceof ObservablePlot.Tip;

function tipStyle(tip: object): object {
  const { format, lineWidth, monospace, textOverflow, splitLines, clipLine } = tip as Record<
    string,
    unknown
  >;
  return {
    format: { ...(format as object) },
    lineWidth,
    monospace,
    textOverflow,
    splitLines,
    clipLine,
  };
}

/** A line of Plot's tip: a name in bold, a value, and a square in its colour. */
function tipLine(line: Element): TipLine {
  const parts = [...line.children].filter((part) => part.tagName.toLowerCase() === 'tspan');
  const name = parts.find((part) => part.getAttribute('font-weight') === 'bold');
  const swatch = parts.find((part) => part.hasAttribute('fill'));
  const whole = line.querySelector('title')?.textContent;
  const own = [...line.childNodes].filter((node) => node.nodeType === 3);
  const text = whole ?? own.map((node) => node.textContent ?? '').join('');
  return {
    label: cut(name?.textContent ?? '', LIMITS.name),
    value: cut(text.replaceAll('\u200b', '').trim(), LIMITS.name),
    ...(swatch && { colour: cut(swatch.getAttribute('fill') ?? '', LIMITS.name) }),
  };
}

/** The marks of a plot, with a recorder for each of them. */
export function withRecorders(given: ObservablePlot.Markish[]): {
  marks: ObservablePlot.Markish[];
  drawn: DrawnRows[];
} {
  const all = given.flat(Number.POSITIVE_INFINITY as 1) as unknown[];
  const marks = all.filter((mark) => mark instanceof ObservablePlot.Mark) as DrawnMark[];
  const drawn = [...new Set(marks)].map((mark) => new MarkRecorder(mark));
  return { marks: [...given, ...(drawn as unknown as ObservablePlot.Markish[])], drawn };
}

/** Removes Plot's own tips from a picture, where no pointer can fill them. */
export function removeTips(svg: Element): void {
  for (const tip of svg.querySelectorAll('[aria-label="tip"]')) {
    // Where there is a requestAnimationFrame, Plot would use it to measure the tip's content.
    tip.textContent = '';
    tip.remove();
  }
}
