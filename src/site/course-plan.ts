/** A plan for a course: parts of the book that fit into a number of hours. */
import { didYouMean } from '../notebook/suggest.ts';
import type { PageOutline } from './outline.ts';
import type { PagePart } from './page-parts.ts';

/** A page or a section in a plan. */
export interface PlannedPart extends PagePart {
  /** Where it is, from the root of the book: `/the-formula/#exercises`. */
  address: string;
  page: PageOutline;
}

/** A plan with what all of its parts take together. */
export interface CoursePlan {
  parts: PlannedPart[];
  minutes: number;
  cells: number;
  predictions: number;
  exercises: number;
}

/**
 * The plan with these parts, each the address of a page or of a section in it.
 *
 * @throws Error when there is no such part, one is named twice, or they take longer than the hours.
 */
export function coursePlan(
  hours: number,
  addresses: readonly string[],
  pages: readonly PageOutline[],
): CoursePlan {
  const name = `The plan for ${hours} ${hours === 1 ? 'hour' : 'hours'}`;
  const parts = addresses.map((address) => partAt(address, pages, name));
  parts.forEach((part, i) => {
    const covers = (one: PlannedPart, other: PlannedPart) =>
      one.page === other.page && [other.id, ...other.within].includes(one.id);
    if (parts.slice(0, i).some((other) => covers(other, part) || covers(part, other))) {
      throw new Error(`${name} has "${part.address}" twice: leave one of them out.`);
    }
  });
  const sum = (of: (part: PlannedPart) => number) =>
    parts.reduce((total, part) => total + of(part), 0);
  const minutes = sum((part) => part.minutes);
  if (minutes > 60 * hours) {
    throw new Error(
      `${name} takes ${minutes} minutes: leave out parts of ${minutes - 60 * hours} minutes or more.`,
    );
  }
  return {
    parts,
    minutes,
    cells: sum(({ cells }) => cells),
    predictions: sum(({ predictions }) => predictions),
    exercises: sum(({ exercises }) => exercises.length),
  };
}

function partAt(address: string, pages: readonly PageOutline[], name: string): PlannedPart {
  const [path, id = ''] = address.split('#');
  const page = pages.find((page) => page.address === path);
  if (!page) {
    const known = pages.map(({ address }) => address);
    const meant = didYouMean(path, known, `There are ${known.join(', ')}.`);
    throw new Error(`${name} has "${address}", but no page has the address "${path}".${meant}`);
  }
  const part = page.parts.find((part) => part.id === id);
  if (!part) {
    const known = page.parts.map(({ id }) => id).filter(Boolean);
    const meant = didYouMean(id, known, `It has ${known.join(', ')}.`);
    throw new Error(
      `${name} has "${address}", but content/${page.file} has no section "${id}".${meant}`,
    );
  }
  return { ...part, address, page };
}
