/**
 * Numbers as text: as code writes them (in outputs) and as a book prints them (in prose).
 */

/** As JavaScript prints it, but −0 keeps its sign; `digits` rounds to significant digits. */
export function formatNumber(x: number, digits?: number): string {
  if (Object.is(x, -0)) return '-0';
  if (digits === undefined || !Number.isFinite(x)) return String(x);
  return String(Number(x.toPrecision(digits)));
}

/**
 * As code writes it, in four significant digits; a whole number below 10⁶ is written out, and −0 is 0.
 */
export function formatShort(x: number): string {
  const rounded = Number(x.toPrecision(4));
  const isExact =
    !Number.isFinite(x) || rounded === x || (Number.isInteger(x) && Math.abs(x) < 1e6);
  if (isExact) return String(x + 0);
  if (Math.abs(x) < 1e4) return String(rounded);
  if (Math.abs(x) < 1e6) return x.toFixed(0);
  return x.toExponential(3).replace(/\.?0+e/, 'e');
}

/** ` … 2 more rows`: how much is left out; empty if nothing is. */
export function more(count: number, what: string): string {
  return count > 0 ? ` … ${count} more ${what}${count === 1 ? '' : 's'}` : '';
}

/** `snippets/quadratic/roots.ts:3:14`: a place, as far as it is known. */
export function placeText(file: string, line?: number, column?: number): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

const SUPERSCRIPTS: Record<string, string> = { '-': '⁻', '+': '' };
for (let digit = 0; digit < 10; digit++) SUPERSCRIPTS[digit] = '⁰¹²³⁴⁵⁶⁷⁸⁹'[digit];

/**
 * As a book prints it: `digits` significant digits (including trailing zeros), a true minus sign,
 * ∞, and powers of ten outside 10⁻⁴ … 10⁶: `4.25 × 10⁻¹⁸`. A whole number below 10⁶ that needs no
 * rounding is printed as it is.
 */
export function formatProse(x: number, digits = 4): string {
  if (Number.isNaN(x)) return 'NaN';
  const sign = x < 0 || Object.is(x, -0) ? '−' : '';
  const size = Math.abs(x);
  if (size === Infinity) return `${sign}∞`;
  if (Number.isInteger(size) && size < 1e6) return sign + size;
  const [mantissa, exponent] = size.toExponential(digits - 1).split('e');
  const power = Number(exponent);
  if (power < -4 || power >= 6) {
    return `${sign}${mantissa} × 10${[...String(power)].map((c) => SUPERSCRIPTS[c]).join('')}`;
  }
  return sign + size.toFixed(Math.max(0, digits - 1 - power));
}
