/** The verdicts that a module exports as `checks`, read as data from a source that is not trusted. */
import type { Verdict } from '../protocol.ts';

/** How much is kept: the rest of a longer text is cut, and the cut is marked. */
export const VERDICT_LIMITS = { checks: 100, text: 2000 };

/** The verdicts, or `undefined` when the export is missing, empty, or holds something else. */
export function readVerdicts(exported: unknown): Verdict[] | undefined {
  if (!Array.isArray(exported) || exported.length === 0) return undefined;
  const checks = exported.slice(0, VERDICT_LIMITS.checks);
  return checks.every(isVerdict) ? checks.map(copyVerdict) : undefined;
}

function isVerdict(value: unknown): value is Verdict {
  if (typeof value !== 'object' || value === null) return false;
  const { name, passed, call, expected, actual } = value as Record<string, unknown>;
  const areTexts = [name, call, expected, actual].every((text) => typeof text === 'string');
  return areTexts && typeof passed === 'boolean';
}

function copyVerdict({ name, passed, call, expected, actual }: Verdict): Verdict {
  return {
    name: cut(name),
    passed,
    call: cut(call),
    expected: cut(expected),
    actual: cut(actual),
  };
}

function cut(text: string): string {
  const { text: longest } = VERDICT_LIMITS;
  return text.length <= longest ? text : `${text.slice(0, longest)}…`;
}
