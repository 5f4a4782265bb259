/**
 * A figure's readout: the line under it that says the numbers of the point nearest to the pointer,
 * or of the one that the arrow keys lead to, a ring around that point, and its tip if it has one.
 */
import type { Scale } from '../../figure/scale.ts';
import { type FigurePoint, type Panel, pointsOf, readGeometry } from './figure-data.ts';
import { seriesOf } from './figure-series.ts';
import { FigureTip } from './figure-tip.ts';

/** A point by the numbers of its series and of its place in it. */
type Place = { series: number; point: number };

/** Ten pixels across count as so many down: what is drawn in bands is read by the band. */
const WEIGHTS = { bandsAcross: [1, 0.1], bandsDown: [0.1, 1], plain: [1, 0.5] };

export class Readout {
  readonly #figure: HTMLElement;
  readonly #line: HTMLElement;
  readonly #marker = document.createElement('span');
  readonly #tip = new FigureTip();
  #series: FigurePoint[][];
  #place: Place | undefined;

  /** A readout of `figure`, whose line is `line` and whose series are loaded. */
  constructor(figure: HTMLElement, line: HTMLElement) {
    this.#figure = figure;
    this.#line = line;
    this.#marker.className = 'figure-marker';
    this.#series = this.#points();
  }

  /** Reads the point nearest to a place in the window. */
  follow(clientX: number, clientY: number): void {
    const svg = this.#figure.querySelector('.figure-picture > svg');
    if (!svg) return;
    const { width, height, scales } = readGeometry(this.#figure);
    const box = svg.getBoundingClientRect();
    const x = ((clientX - box.left) / box.width) * width;
    const y = ((clientY - box.top) / box.height) * height;
    const kind = scales.y?.centres ? 'bandsDown' : scales.x?.centres ? 'bandsAcross' : 'plain';
    const middle = { across: middleOf(scales.x, width), down: middleOf(scales.y, height) };
    const panel = panelAt(this.#series, x - middle.across, y - middle.down);
    this.#show(nearest(this.#series, x, y, WEIGHTS[kind], panel));
  }

  /** Leads on by a key; `true` when it is one that does. */
  press(key: string, shift: boolean): boolean {
    if (key === 'Escape' && this.#place) {
      this.clear();
      return true;
    }
    const place = nextPlace(this.#series, this.#place, key, shift ? 10 : 1);
    if (place) this.#show(place);
    return place !== undefined;
  }

  /** Reads the first point, unless one is read already. */
  begin(): void {
    if (!this.#place && this.#series.length > 0) this.#show({ series: 0, point: 0 });
  }

  /** Reads nothing. */
  clear(): void {
    this.#place = undefined;
    this.#marker.remove();
    this.#tip.hide();
    this.#line.textContent = '';
  }

  /** The figure has a new picture: reads the same point in it. */
  refresh(): void {
    this.#series = this.#points();
    const place = this.#place;
    if (!place) return;
    if (this.#series[place.series]?.[place.point]) this.#show(place);
    else this.clear();
  }

  /** Says something else for once. */
  say(text: string): void {
    this.clear();
    this.#line.textContent = text;
  }

  #points(): FigurePoint[][] {
    return pointsOf(seriesOf(this.#figure) ?? [], readGeometry(this.#figure));
  }

  #show(place: Place | undefined): void {
    if (!place) return;
    this.#place = place;
    const { x, y, text, tip } = this.#series[place.series][place.point];
    const { width, height } = readGeometry(this.#figure);
    this.#marker.style.left = `${(x / width) * 100}%`;
    this.#marker.style.top = `${(y / height) * 100}%`;
    const picture = this.#figure.querySelector<HTMLElement>('.figure-picture');
    if (!this.#marker.isConnected) picture?.append(this.#marker);
    if (tip && picture) this.#tip.show(picture, tip, x / width, y / height);
    else this.#tip.hide();
    if (this.#line.textContent !== text) this.#line.textContent = text;
  }
}

const middleOf = (scale: Scale | undefined, size: number) =>
  scale ? (scale.range[0] + scale.range[1]) / 2 : size / 2;

/** The small plot whose middle is nearest to a place, which is given from the middle of the first. */
export function panelAt(series: FigurePoint[][], x: number, y: number): Panel {
  const panels = series.flat().map(({ panel = FIRST }) => panel);
  const distance = ({ across, down }: Panel) => Math.hypot(x - across, y - down);
  const [first = FIRST] = panels;
  return panels.reduce((best, panel) => (distance(panel) < distance(best) ? panel : best), first);
}

const FIRST: Panel = { across: 0, down: 0 };

const isSame = (a: Panel, b: Panel) => a.across === b.across && a.down === b.down;

/**
 * The point of all series nearest to a place, in one small plot of the figure; `weights` say what a
 * distance along x and y counts. Of two in one place it is the one with a tip.
 */
export function nearest(
  series: FigurePoint[][],
  x: number,
  y: number,
  [across, down]: number[],
  panel: Panel = FIRST,
): Place | undefined {
  let best: Place | undefined;
  let least = Infinity;
  series.forEach((points, s) => {
    points.forEach((point, p) => {
      const distance = Math.hypot((point.x - x) * across, (point.y - y) * down);
      const isFirst = distance < least || (distance === least && point.tip);
      if (!isFirst || !isSame(point.panel ?? FIRST, panel)) return;
      least = distance;
      best = { series: s, point: p };
    });
  });
  return best;
}

/**
 * Where a key leads from a place: left and right along a series, Home and End to its ends, up and
 * down to the nearest point of the series before and after; where there is one alone, along it too.
 */
export function nextPlace(
  series: FigurePoint[][],
  from: Place | undefined,
  key: string,
  by: number,
): Place | undefined {
  const along = { ArrowLeft: -by, ArrowRight: by, Home: -Infinity, End: Infinity }[key];
  const between = { ArrowUp: -1, ArrowDown: 1 }[key];
  if (series.length === 0 || (along === undefined && between === undefined)) return undefined;
  if (!from) return { series: 0, point: 0 };
  const { length } = series[from.series];
  if (along === undefined && series.length > 1) {
    const next = from.series + (between ?? 0);
    if (!series[next]) return from;
    const own = ({ x, panel = FIRST }: FigurePoint) => x - panel.across;
    const x = own(series[from.series][from.point]);
    const distance = series[next].map((point) => Math.abs(own(point) - x));
    return { series: next, point: distance.indexOf(Math.min(...distance)) };
  }
  const point = from.point + (along ?? (between ?? 0) * by);
  return { series: from.series, point: Math.min(length - 1, Math.max(0, point)) };
}
