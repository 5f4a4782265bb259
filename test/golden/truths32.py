"""The truth for libraries that compute in float32: the rows of rows.py with their inputs rounded to it.

Rows with an input that float32 cannot hold are left out, and rows that rounding makes equal are there
once. A truth is given as the nearest double, which is more than enough to judge a float32 by.
"""

from math import isfinite

import numpy as np

import rows
import truths
from exact import write


def rounded(x):
    """x in float32: a number, or a list of them. None if one of them is beyond what float32 holds."""
    if isinstance(x, list):
        entries = [rounded(value) for value in x]
        return None if None in entries else entries
    result = float(np.float32(x))
    return None if isfinite(x) and not isfinite(result) else result


def unique(pairs):
    """The rows of (what makes a row unlike others, the row), once each, without those that have None."""
    seen = {}
    for key, row in pairs:
        if None not in key and str(key) not in seen:
            seen[str(key)] = row
    return list(seen.values())


def without_tails(x):
    if isinstance(x, dict):
        return x["value"] if "tail" in x else {key: without_tails(value) for key, value in x.items()}
    return [without_tails(value) for value in x] if isinstance(x, list) else x


def logit_rows(given, whole_vectors):
    inputs = [(what, rounded(z), targets) for what, z, targets in given]
    inputs = unique(((z,), (what, z, targets)) for what, z, targets in inputs)
    return truths.logit_rows(inputs, whole_vectors)


def scalars():
    return truths.scalars(unique(((z,), z) for z in map(rounded, rows.SCALARS)))


def sigmoid_losses():
    pairs = [(rounded(z), rounded(y)) for z, y in rows.SIGMOID_LOSSES]
    return truths.sigmoid_losses(unique((pair, pair) for pair in pairs))


if __name__ == "__main__":
    np.seterr(over="ignore")
    groups = {
        "scalars": list(scalars()),
        "sigmoidLosses": list(sigmoid_losses()),
        "vectors": list(logit_rows(rows.VECTORS, whole_vectors=True)),
        "crowds": list(logit_rows(rows.CROWDS, whole_vectors=False)),
    }
    source = "truths32.py: the definitions in mpmath, 800 digits, of inputs that are float32"
    write("float32", source, without_tails(groups))
