"""What the scripts here share: sums in 800 digits, rounded once to a double, written as JSON.

make.ts runs the scripts. They write into the folder that it names in GOLDEN_OUT; it moves their files
to this folder, and those of `book/` to src/book/data, when all of them are there.

800 digits, so that every definition can be evaluated as it is written: 1 + e^-745 keeps the
second term, and no stable form (the very thing under test) is needed here.
"""

import json
import math
import os
import sys
from fractions import Fraction
from pathlib import Path

import mpmath
from mpmath import mpf

mpmath.mp.dps = 800
if "GOLDEN_OUT" not in os.environ:
    sys.exit("GOLDEN_OUT is not set. Use npm run golden, which names the folder to write to.")
OUT = Path(os.environ["GOLDEN_OUT"])
# What pages of the book show is kept with the book.
BOOK_DATA = OUT / "book"
BOOK_DATA.mkdir(parents=True, exist_ok=True)


def rounded(x):
    """The double nearest to x, and what is missing to x in units in its last place."""
    if isinstance(x, float) or mpmath.isinf(x) or mpmath.isnan(x):
        return float(x), 0.0
    if x == 0 or abs(x) < mpf(2) ** -1100:
        return 0.0, 0.0
    if abs(x) >= mpf(2) ** 1024:
        return math.copysign(math.inf, x), 0.0
    sign, mantissa, exponent, _ = x._mpf_
    exact = Fraction(mantissa) * Fraction(2) ** exponent * (-1 if sign else 1)
    try:
        nearest = exact.numerator / exact.denominator  # Python rounds this quotient correctly
    except OverflowError:
        return math.copysign(math.inf, x), 0.0
    missing = (exact - Fraction(nearest)) / Fraction(math.ulp(nearest))
    return nearest, round(float(missing), 2) + 0.0


def truth(x):
    """A number or list of numbers as {"value", "tail"}: the truth is value + tail·ulp(value)."""
    if isinstance(x, list):
        pairs = [rounded(item) for item in x]
        return {"value": [v for v, _ in pairs], "tail": [t for _, t in pairs]}
    value, tail = rounded(x)
    return {"value": value, "tail": tail}


def read(name):
    """A file that an earlier script has written, with Infinity and NaN made numbers again."""

    def revive(value):
        if isinstance(value, dict):
            return {key: revive(item) for key, item in value.items()}
        if isinstance(value, list):
            return [revive(item) for item in value]
        return float(value) if value in ("Infinity", "-Infinity", "NaN") else value

    return revive(json.loads((OUT / f"{name}.json").read_text(encoding="utf-8")))


def plain(x):
    """JSON has no Infinity and no NaN: they are written as strings."""
    if isinstance(x, dict):
        return {key: plain(value) for key, value in x.items()}
    if isinstance(x, (list, tuple)):
        return [plain(item) for item in x]
    if isinstance(x, float) and not math.isfinite(x):
        return "NaN" if math.isnan(x) else "Infinity" if x > 0 else "-Infinity"
    if isinstance(x, float) and x == int(x) and abs(x) < 1e15 and math.copysign(1, x) * x >= 0:
        return int(x) if x != 0 or math.copysign(1, x) > 0 else x
    return x


def write(name, source, groups, folder=OUT):
    """Writes {source, group: [rows]}, a row a line, so that a change shows as lines."""
    lines = ["{", f'"source": {json.dumps(source)}']
    for group, rows in groups.items():
        body = ",\n".join(json.dumps(plain(row), separators=(",", ":")) for row in rows)
        lines[-1] += ","
        lines.append(f'"{group}": [\n{body}\n]')
    text = "\n".join(lines) + "\n}\n"
    (folder / f"{name}.json").write_text(text, encoding="utf-8")
    print(f"{name}.json  {sum(map(len, groups.values()))} rows, {len(text) // 1024} kB")
