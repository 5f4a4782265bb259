/** A run gave no results, for the reason in the message. */
export class RunAborted extends Error {}
