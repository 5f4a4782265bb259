/**
 * The timers of a run: `setTimeout` and its like as a module finds them. They end with the run.
 */

/** What a module is given to wait with. */
export type Timers = {
  setTimeout: typeof setTimeout;
  clearTimeout: typeof clearTimeout;
  setInterval: typeof setInterval;
  clearInterval: typeof clearInterval;
};

type Handle = ReturnType<typeof setTimeout>;

/** The surroundings' own timers, from before any snippet ran. */
const { setTimeout: startTimeout, setInterval: startInterval, clearTimeout: end } = globalThis;

/** A run that knows its timers. */
export type Timed = { readonly timers: Set<Handle> };

/** Timers for the run that `context` gives; without a run, nothing is started. */
export function createTimers(context: () => Timed | undefined): Timers {
  const started = (start: () => Handle): number | Handle => {
    const timers = context()?.timers;
    if (!timers) return 0;
    const handle = start();
    timers.add(handle);
    return handle;
  };
  const stop = (handle: unknown) => {
    context()?.timers.delete(handle as Handle);
    end(handle as Handle);
  };
  const after =
    (start: (...all: Parameters<typeof setTimeout>) => Handle) =>
    (act: unknown, delay?: number, ...rest: unknown[]) => {
      if (typeof act !== 'function') throw new TypeError('A timer needs a function to call.');
      return started(() => start(() => act(...rest), delay));
    };
  return {
    setTimeout: after(startTimeout),
    setInterval: after(startInterval),
    clearTimeout: stop,
    clearInterval: stop,
  } as Timers;
}

/** Ends what a run has started. */
export function endTimers({ timers }: Timed): void {
  for (const handle of timers) end(handle);
  timers.clear();
}
