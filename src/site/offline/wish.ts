/** What a page asks of the service worker of its own build. */
export type Wish = { build: string; keep: 'book' | { page: string } };

/** How that ended. */
export type Ending = 'kept' | 'no room' | 'not all came';

/** What the worker answers: how far it is, and then how it ended. */
export type Answer = { bytes: number; all: number } | Ending;
