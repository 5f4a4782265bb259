/** Files of the built site that the page fetches when they are first needed. */
export const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

/**
 * Gives a function that fetches a file at most once; a fetch that failed is tried again at the next call.
 *
 * @throws (the function) Error that says what to do, when the file cannot be had
 */
export function fetchOnce<T>(
  path: string,
  read: (response: Response) => Promise<T>,
): () => Promise<T> {
  let content: Promise<T> | undefined;
  return () => {
    content ??= fetchFile(path, read);
    content.catch(() => {
      content = undefined;
    });
    return content;
  };
}

async function fetchFile<T>(path: string, read: (response: Response) => Promise<T>): Promise<T> {
  const remedy = 'Check the connection and try again.';
  const response = await fetch(BASE + path, { cache: 'no-cache' }).catch(() => undefined);
  if (!response) throw new Error(`Could not load ${path}. ${remedy}`);
  if (!response.ok) {
    throw new Error(`Could not load ${path}: the server answered ${response.status}. ${remedy}`);
  }
  return read(response).catch(() => {
    throw new Error(`Could not load ${path}: it arrived damaged. ${remedy}`);
  });
}
