/** Copies the page as Markdown, which is a file beside it. */

/** How long the host may take to send it. */
const LONGEST_MS = 20_000;

/** Copies it; `status` says how that ended. */
export async function copyPage(status: HTMLElement): Promise<void> {
  status.textContent = 'Copying …';
  // Safari allows it only to what was pressed, and so to a promise of the text, but not after a fetch.
  const text = fetchMarkdown();
  try {
    const type = 'text/plain';
    const blob = text.then((markdown) => new Blob([markdown], { type }));
    await navigator.clipboard.write([new ClipboardItem({ [type]: blob })]);
    status.textContent = 'The page is copied as Markdown.';
  } catch {
    const isThere = await text.then(
      () => true,
      () => false,
    );
    status.textContent = isThere
      ? 'The browser did not allow copying. The link beside the button opens the text.'
      : 'Could not load the page as Markdown. Check the connection and press the button again.';
  }
}

/** @throws when there is no such file, or the host does not send it. */
async function fetchMarkdown(): Promise<string> {
  const link = document.querySelector<HTMLLinkElement>(
    'link[rel="alternate"][type="text/markdown"]',
  );
  if (!link) throw new Error('The page names no Markdown.');
  const response = await fetch(link.href, { signal: AbortSignal.timeout(LONGEST_MS) });
  const text = await response.text();
  // A host may answer with a page for what is missing.
  if (!response.ok || /^\s*</.test(text))
    throw new Error(`The server answered ${response.status}.`);
  return text;
}
