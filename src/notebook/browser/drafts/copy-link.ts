/** “Copy link” and “Copy code”: what they put on the clipboard, and what they say. */
import type { InputValue } from '../../protocol.ts';
import type { CodeBox } from '../code/code-box.ts';
import { BrokenLink, encodeLink } from './link.ts';

/**
 * Copies a link to a box as it stands: with the reader's text, if it is not the book's, and with the inputs
 * that were moved. `place` is the link to the book's own.
 */
export async function copyLink(
  code: CodeBox,
  name: string,
  place: string,
  inputs?: Record<string, InputValue>,
): Promise<void> {
  try {
    const text = code.edited ? code.text : undefined;
    const isChanged = text !== undefined || inputs !== undefined;
    const hash = isChanged ? await encodeLink(name, text, inputs) : place;
    await copyText(code, new URL(hash, location.href).href, 'Link');
  } catch (error) {
    if (!(error instanceof BrokenLink)) throw error;
    code.say(error.message);
  }
}

/** Copies a text; the line about the box says that, or that the browser refused. */
export async function copyText(code: CodeBox, text: string, what: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    code.mention(`${what} copied.`);
  } catch {
    code.mention('The browser did not allow copying.');
  }
}
