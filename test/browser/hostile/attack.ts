/** What an attack is: data that a hostile or careless reader, or a stranger's page, brings. */

/**
 * An attack. Its texts may hold `SITE`, the address of the book, and `LISTENER`, the host and port of a
 * server that nobody should reach; nor should anybody ask the book's host for a path with `leak` in it.
 */
export type Attack = {
  /** What is attempted, in a few words. */
  name: string;
  /** What keeps it from doing harm: one sentence. */
  stoppedBy: string;
} & (SnippetAttack | LinkAttack | FrameAttack);

/** A text in a cell that is run. It shows `BREACH` where it notices its own success. */
export type SnippetAttack = {
  code: string;
  /** The run has to end without Stop, when its budget is spent. */
  untilBudget?: true;
  /** A second text, run in the same cell afterwards, and what it then has to show. */
  next?: { code: string; shows: string };
  /** Whether the browser must have nothing to do once the run has ended. */
  idleAfter?: true;
};

/** A link to a chapter, from `#` on: a text, or what it is made of. */
export type LinkAttack = {
  link: string;
  /** The page has to say that it does not take the link. */
  refused: boolean;
};

/** A page of a stranger's on another port. It calls `breach(what)` where it notices its own success. */
export type FrameAttack = {
  page: string;
  /** A frame of that page in which a cell must still run afterwards. */
  runsIn?: string;
};

/** Attacks of one kind. */
export type AttackClass = {
  name: string;
  /** What they have in common: one sentence. */
  about: string;
  attacks: Attack[];
};
