"""What SciPy makes of easy inputs and of edge cases: the same names, the same conventions."""

from math import inf
from random import Random

import numpy as np
from scipy import special, stats

from exact import write
from versions import named

random = Random(11)


def logits():
    for size in [1, 2, 3, 10]:
        for scale in [0.1, 3, 30]:
            yield [round(random.gauss(0, scale), 6) for _ in range(size)]
    yield [0.0, -inf]
    yield [-inf, 2.0, -inf, 1.0]
    yield [1000.0, 1001.0, 1002.0]
    yield [-1000.0, -1000.0]


def distributions():
    for size in [2, 3, 10]:
        for _ in range(3):
            pair = [np.array([random.randrange(1, 64) for _ in range(size)]) for _ in range(2)]
            yield [(side / side.sum()).tolist() for side in pair]
    yield [[1.0, 0.0], [0.5, 0.5]]
    yield [[0.5, 0.5], [1.0, 0.0]]


def vector_rows():
    for z in logits():
        yield {
            "z": z,
            "logSumExp": float(special.logsumexp(z)),
            "softmax": special.softmax(z).tolist(),
            "logSoftmax": special.log_softmax(z).tolist(),
            "sigmoid": special.expit(z).tolist(),
            "logSigmoid": special.log_expit(z).tolist(),
        }


def distribution_rows():
    for y, p in distributions():
        yield {
            "y": y,
            "p": p,
            "entropy": float(special.entr(y).sum()),
            "bits": float(stats.entropy(y, base=2)),
            "klDivergence": float(special.rel_entr(y, p).sum()),
        }


if __name__ == "__main__":
    write("scipy", f"scipy_rows.py: {named('SciPy')}", {
        "vectors": list(vector_rows()),
        "distributions": list(distribution_rows()),
    })
