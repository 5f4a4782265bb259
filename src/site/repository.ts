/**
 * Where the project's files can be read on the web, if it says so: `REPOSITORY_URL` is the address
 * that a file's path is put behind, such as `https://github.com/someone/book/blob/main`.
 */

/** The address of a file of the project, or nothing where no repository is named. */
export function linkToFile(
  path: string,
  repository = process.env.REPOSITORY_URL,
): string | undefined {
  return repository ? `${repository.replace(/\/+$/, '')}/${path}` : undefined;
}

/**
 * The address where a file of the project is edited: on hosts that show a file at `…/blob/…` or
 * `…/src/…`, what stands in the same place is `edit`. Nothing where no repository is named.
 */
export function linkToEdit(
  path: string,
  repository = process.env.REPOSITORY_URL,
): string | undefined {
  return linkToFile(path, repository?.replace(/\/(blob|src)\//, '/edit/'));
}
