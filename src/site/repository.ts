/**
 * Links to the project's files on the web. `REPOSITORY_URL`, if set, is the address that a file's
 * path is appended to, such as `https://github.com/someone/book/blob/main`.
 */

/** The address of a file of the project; `undefined` if no repository is set. */
export function linkToFile(
  path: string,
  repository = process.env.REPOSITORY_URL,
): string | undefined {
  return repository ? `${repository.replace(/\/+$/, '')}/${path}` : undefined;
}

/**
 * The address where a file of the project is edited: hosts that show a file at `…/blob/…` or
 * `…/src/…` have `edit` in the same place. `undefined` if no repository is set.
 */
export function linkToEdit(
  path: string,
  repository = process.env.REPOSITORY_URL,
): string | undefined {
  return linkToFile(path, repository?.replace(/\/(blob|src)\//, '/edit/'));
}
