/** Writes a path of straight lines in fewer characters. */

const LINES = /^(?:[ML]-?[\d.]+,-?[\d.]+|Z)+$/;
const STEP = /([MLZ])(?:(-?[\d.]+),(-?[\d.]+))?/g;

/**
 * The same path with each line as a step from the end of the one before it, in tenths: `M0,11L15,1L30,1`
 * becomes `M0,11l15-10 15,0`. The points of a curve are near each other, so a step has fewer digits than a
 * place, and steps repeat. A path that has anything but straight lines is given back as it is.
 */
export function shortPath(path: string): string {
  if (!LINES.test(path)) return path;
  let short = '';
  let last = '';
  let at = { x: 0, y: 0 };
  let start = at;
  for (const [, command, x, y] of path.matchAll(STEP)) {
    const to = command === 'Z' ? start : { x: tenths(x), y: tenths(y) };
    if (command === 'L') {
      const step = pair(to.x - at.x, to.y - at.y);
      // Steps that follow each other need no letter, and a minus needs no space before it.
      const between = last !== 'L' ? 'l' : step.startsWith('-') ? '' : ' ';
      short += between + step;
    } else short += command === 'M' ? `M${pair(to.x, to.y)}` : 'Z';
    if (command === 'M') start = to;
    at = to;
    last = command;
  }
  return short;
}

/** A coordinate in whole tenths, so that steps add up to exactly where the path ends. */
const tenths = (coordinate: string) => Math.round(Number(coordinate) * 10);

function pair(x: number, y: number): string {
  const second = decimal(y);
  return decimal(x) + (second.startsWith('-') ? '' : ',') + second;
}

const decimal = (value: number) => String(value / 10).replace(/^(-?)0\./, '$1.');
