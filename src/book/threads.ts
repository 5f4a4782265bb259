/** The public threads that the book refers to, with title and date as they were read. */
import sources from './data/sources.json' with { type: 'json' };

/** An issue or a pull request. */
export interface Thread {
  /** As the book writes it: `pytorch#107680`. */
  id: string;
  repository: string;
  kind: 'issues' | 'pull';
  title: string;
  /** `2023-08-22`: of the opening, or of a comment where the opening could not be read. */
  date: string;
}

export const threads = sources.threads as Thread[];

/**
 * The thread of that name.
 *
 * @throws Error when it is not in data/sources.json
 */
export function findThread(id: string): Thread {
  const found = threads.find((thread) => thread.id === id);
  if (found) return found;
  throw new Error(
    `src/book/data/sources.json has no thread "${id}". Read it, then add its title and date there.`,
  );
}

/** Where the thread is. */
export function threadUrl({ repository, kind, id }: Thread): string {
  return `https://github.com/${repository}/${kind}/${id.split('#')[1]}`;
}
