/** The verdicts that a module exports as `checks`, read as data from a source that is not trusted. */
import { cut, LIMITS } from '../limits.ts';
import type { Verdict } from '../protocol.ts';

/** The verdicts, or `undefined` when the export is missing, empty, or holds something else. */
export function readVerdicts(exported: unknown): Verdict[] | undefined {
  if (!Array.isArray(exported) || exported.length === 0) return undefined;
  const checks = exported.slice(0, LIMITS.checks);
  return checks.every(isVerdict) ? checks.map(copyVerdict) : undefined;
}

function isVerdict(value: unknown): value is Verdict {
  if (typeof value !== 'object' || value === null) return false;
  const { name, passed, call, expected, actual } = value as Record<string, unknown>;
  const areTexts = [name, call, expected, actual].every((text) => typeof text === 'string');
  return areTexts && typeof passed === 'boolean';
}

function copyVerdict({ name, passed, call, expected, actual }: Verdict): Verdict {
  const short = (text: string) => cut(text, LIMITS.message);
  return {
    name: short(name),
    passed,
    call: short(call),
    expected: short(expected),
    actual: short(actual),
  };
}
