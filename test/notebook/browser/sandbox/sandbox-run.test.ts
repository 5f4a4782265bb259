import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RunAborted } from '../../../../src/notebook/browser/run-aborted.ts';
import { BUDGET_MS, SandboxRun } from '../../../../src/notebook/browser/sandbox/sandbox-run.ts';
import type { RunEvent } from '../../../../src/notebook/protocol.ts';

const REQUEST = { modules: { 't/a': '', 't/b': '' }, targets: ['t/a'], inputs: {} };
const resultOf = (module: string): RunEvent => ({
  kind: 'result',
  result: { module, outputs: [], inputs: [], log: { lines: [], dropped: 0 } },
});

describe('the time of a run', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is counted once, whatever the worker tells', () => {
    const spent = vi.fn();
    const run = new SandboxRun(REQUEST, { event: () => undefined });
    run.begin(spent);
    for (let second = 0; second < BUDGET_MS / 1000; second++) {
      expect(spent).not.toHaveBeenCalled();
      run.take({ kind: 'start', module: 't/b' });
      vi.advanceTimersByTime(1000);
    }
    expect(spent).toHaveBeenCalledWith('Stopped after 10 s, which is as long as a run may take.');
  });

  it('is longer when the reader says so before it is over', () => {
    const spent = vi.fn();
    const asked: number[] = [];
    const run = new SandboxRun(REQUEST, {
      event: () => undefined,
      long: (seconds, extend) => {
        asked.push(seconds);
        if (asked.length === 1) extend();
      },
    });
    run.begin(spent);
    vi.advanceTimersByTime(69_000);
    expect(spent).not.toHaveBeenCalled();
    expect(asked).toEqual([5, 5]);
    vi.advanceTimersByTime(1500);
    expect(spent).toHaveBeenCalledOnce();
  });

  it('ends with the run', async () => {
    const spent = vi.fn();
    const run = new SandboxRun(REQUEST, { event: () => undefined });
    run.begin(spent);
    run.end(new RunAborted('Stopped.'));
    vi.advanceTimersByTime(60_000);
    expect(spent).not.toHaveBeenCalled();
    await expect(run.ended).rejects.toThrow('Stopped.');
  });
});

describe('what a run takes', () => {
  const listen = () => {
    const events: RunEvent[] = [];
    return { events, run: new SandboxRun(REQUEST, { event: (event) => void events.push(event) }) };
  };

  it('is of the modules that were asked for', () => {
    const { events, run } = listen();
    expect(run.take(resultOf('t/other'))).toBe(false);
    expect(run.take({ kind: 'start', module: 'toString' })).toBe(false);
    expect(events).toEqual([]);
  });

  it('is one result of each, and nothing after it', () => {
    const { events, run } = listen();
    expect(run.take(resultOf('t/b'))).toBe(true);
    expect(run.take(resultOf('t/b'))).toBe(false);
    expect(run.take({ kind: 'start', module: 't/b' })).toBe(false);
    expect(events).toHaveLength(1);
  });

  it('is complete when every target has a result', () => {
    const { run } = listen();
    run.take(resultOf('t/b'));
    expect(run.isComplete).toBe(false);
    run.take(resultOf('t/a'));
    expect(run.isComplete).toBe(true);
  });
});
