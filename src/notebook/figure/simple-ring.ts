/** Leaves out the points of a closed path that its shape does not need. */

type Point = { x: number; y: number };

const RINGS = /^(?:M-?[\d.]+,-?[\d.]+(?:L-?[\d.]+,-?[\d.]+)+Z)+$/;

/** Longer rings stay as they are: the time to find what a ring needs grows with the square of its length. */
const LONGEST = 2000;

/** How far a point may be from the new outline: in pixels of the figure, less than anybody sees. */
const TOLERANCE = 0.1;

/**
 * The same rings with fewer points: `M0,0L5,0L10,0L10,10Z` becomes `M0,0L10,0L10,10Z`. (A contour has one at
 * each line of its grid.) A path that has anything but rings of straight lines is given back as it is.
 */
export function simpleRings(path: string): string {
  if (!RINGS.test(path)) return path;
  return path.replace(/M([^Z]+)Z/g, (whole, points: string) => {
    const texts = points.split('L');
    if (texts.length > LONGEST) return whole;
    const ring = texts.map((point) => {
      const [x, y] = point.split(',').map(Number);
      return { x, y };
    });
    const kept = simpleLine([...ring, ring[0]]).slice(0, -1);
    return `M${kept.map(({ x, y }) => `${x},${y}`).join('L')}Z`;
  });
}

/** Of a line: its ends, and between them the points without which it would lie elsewhere (Douglas and Peucker). */
function simpleLine(line: Point[]): Point[] {
  const from = line[0];
  const to = line[line.length - 1];
  const distances = line.map((point) => distance(point, from, to));
  const far = distances.reduce((most, one, i) => (one > distances[most] ? i : most), 0);
  if (!(distances[far] > TOLERANCE)) return [from, to];
  return [...simpleLine(line.slice(0, far + 1)).slice(0, -1), ...simpleLine(line.slice(far))];
}

/** How far a point is from the line between two others, or from both where they are one. */
function distance({ x, y }: Point, from: Point, to: Point): number {
  const width = to.x - from.x;
  const height = to.y - from.y;
  const length = Math.hypot(width, height);
  if (length === 0) return Math.hypot(x - from.x, y - from.y);
  const along = ((x - from.x) * width + (y - from.y) * height) / length ** 2;
  const near = Math.min(1, Math.max(0, along));
  return Math.hypot(x - from.x - near * width, y - from.y - near * height);
}
