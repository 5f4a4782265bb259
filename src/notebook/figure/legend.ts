/**
 * What Plot puts around a picture (the legend of its colours or symbols, a title), as data.
 */
import { cut, LIMITS } from '../limits.ts';
import type { LegendEntry } from '../protocol.ts';
import { type PictureRoom, pictureOf } from './svg.ts';

/** The width that a legend's own picture is drawn for. */
const LEGEND_WIDTH = 240;

/** The entries around the picture `svg` in a plot's element: each a small picture, a text, or both. */
export function legendOf(
  plot: Element,
  svg: Element,
  idPrefix: string,
  room: PictureRoom,
): LegendEntry[] {
  const apart = ['style', 'figcaption'];
  const around = [...plot.children].filter(
    (child) => child !== svg && !apart.includes(nameOf(child)),
  );
  const parts = around.flatMap((child) => {
    const swatches = [...child.children].filter((part) => nameOf(part) === 'span');
    return nameOf(child) === 'div' && swatches.length > 0 ? swatches : [child];
  });
  return parts.slice(0, LIMITS.entries).map((part, i) => {
    const picture = nameOf(part) === 'svg' ? part : [...part.children].find(isPicture);
    const text = picture === part ? '' : cut((part.textContent ?? '').trim(), LIMITS.line);
    if (!picture) return { text };
    return { text, svg: pictureOf(picture, LEGEND_WIDTH, `${idPrefix}-legend-${i}`, room) };
  });
}

const nameOf = ({ tagName }: Element): string => tagName.toLowerCase();
const isPicture = (element: Element): boolean => nameOf(element) === 'svg';
