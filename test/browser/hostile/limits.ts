/** What an attack may cost the page, and how long the harness waits. */

/**
 * A machine that is shared, or has few cores, is slower than a reader's: measured times may be longer by
 * this factor. `HOSTILE_SLACK=1` holds a quiet machine to the limits themselves.
 */
const SLACK = Number(process.env.HOSTILE_SLACK ?? 3);

export const LIMITS = {
  /** Afterwards the page answers within this, at the best of a few tries. */
  answerMs: 50 * SLACK,
  /** During an attack the page never stands still for longer. */
  stallMs: 200 * SLACK,
  /** Stop ends a run within this. */
  stopMs: 1000 * SLACK,
  /** A run that works on nothing much has ended by then. */
  runMs: 4000 * SLACK,
  /** The budget of a run, and the time to notice that it is spent. */
  budgetMs: 10_000 + 1000 * SLACK,
  /** The part of one core that a browser may use when nothing runs: at rest it uses 0.02 to 0.1. */
  idleCpu: 0.2,
  /** A page has said by then what it makes of its link. */
  linkMs: 3000 * SLACK,
  /** By how much more a link may make the browser grow than a link that says nothing. */
  linkMegabytes: 100,
};

/** The reader presses Stop when a run has lasted this long. */
export const READER_WAITS_MS = 1500;

/** A measured time is the best of so many attempts: the machine may have been busy with something else. */
export const ATTEMPTS = 3;
