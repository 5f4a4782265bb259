/** Parts of the page's own code that are loaded when the reader first needs them. */

/** A part that could not be loaded; `message` names it: `the editor`. */
export class LoadFailure extends Error {}

/** Waits for a part, such as `load('the editor', import('./editor.ts'))`. */
export async function load<T>(name: string, part: Promise<T>): Promise<T> {
  try {
    return await part;
  } catch (cause) {
    throw new LoadFailure(name, { cause });
  }
}

/**
 * Does what the reader asked for. If a part of it cannot be loaded, `status` says so and what to do
 * `again`: the next attempt loads it anew.
 */
export async function attempt(
  act: () => Promise<unknown>,
  again: string,
  status: Element | null | undefined,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof LoadFailure)) throw error;
    if (status) {
      status.textContent = `Could not load ${error.message}. Check the connection and ${again} again.`;
    }
  }
}

/** Does something that the reader did not ask for, such as getting ready; a failure is left for later. */
export function prepare(act: () => Promise<unknown>): void {
  void attempt(act, '', undefined);
}

/** What to press: the words on a button. */
export const pressing = (button: HTMLElement): string => `press ${button.textContent?.trim()}`;
