/**
 * A figure's readout: the line under it that says the numbers of the point nearest to the pointer,
 * or of the one that the arrow keys lead to, and a ring around that point.
 */
import { type FigurePoint, readGeometry, readSeries } from './figure-data.ts';

/** A point by the numbers of its series and of its place in it. */
type Place = { series: number; point: number };

/** Ten pixels across count as so many down: what is drawn in bands is read by the band. */
const WEIGHTS = { bandsAcross: [1, 0.1], bandsDown: [0.1, 1], plain: [1, 0.5] };

export class Readout {
  readonly #figure: HTMLElement;
  readonly #line: HTMLElement;
  readonly #marker = document.createElement('span');
  #series: FigurePoint[][];
  #place: Place | undefined;

  /** A readout of `figure`, whose line is `line`. */
  constructor(figure: HTMLElement, line: HTMLElement) {
    this.#figure = figure;
    this.#line = line;
    this.#marker.className = 'figure-marker';
    this.#series = readSeries(figure);
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
    this.#show(nearest(this.#series, x, y, WEIGHTS[kind]));
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
    this.#line.textContent = '';
  }

  /** The figure was drawn anew: reads the point in the same place of it. */
  renew(): void {
    this.#series = readSeries(this.#figure);
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

  #show(place: Place | undefined): void {
    if (!place) return;
    this.#place = place;
    const { x, y, text } = this.#series[place.series][place.point];
    const { width, height } = readGeometry(this.#figure);
    this.#marker.style.left = `${(x / width) * 100}%`;
    this.#marker.style.top = `${(y / height) * 100}%`;
    if (!this.#marker.isConnected) {
      this.#figure.querySelector('.figure-picture')?.append(this.#marker);
    }
    if (this.#line.textContent !== text) this.#line.textContent = text;
  }
}

/** The point of all series nearest to a place; `weights` say what a distance along x and y counts. */
export function nearest(
  series: FigurePoint[][],
  x: number,
  y: number,
  [across, down]: number[],
): Place | undefined {
  let best: Place | undefined;
  let least = Infinity;
  series.forEach((points, s) => {
    points.forEach((point, p) => {
      const distance = Math.hypot((point.x - x) * across, (point.y - y) * down);
      if (distance >= least) return;
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
    const { x } = series[from.series][from.point];
    const distance = series[next].map((point) => Math.abs(point.x - x));
    return { series: next, point: distance.indexOf(Math.min(...distance)) };
  }
  const point = from.point + (along ?? (between ?? 0) * by);
  return { series: from.series, point: Math.min(length - 1, Math.max(0, point)) };
}
