"""How well the network of the chapter on learning is calibrated, from the weights of PyTorch's run.

The weights, and the flowers, are those in learning.json. The bins are NumPy's, and the temperature is
the one that SciPy finds by a search for the least loss, without a gradient.
"""

import numpy as np
from scipy.optimize import minimize_scalar

from exact import read, write
from versions import named

LEARNING = read("learning")
PETALS = np.array(LEARNING["petals"][0]["mm"], dtype=float)
VERSICOLOR = np.array(LEARNING["petals"][0]["labels"]) == 1
W = np.array(LEARNING["keptAside"][0]["w"])
THIRD = np.arange(150) % 3

STANDARDISED = (PETALS - PETALS.mean(axis=0)) / PETALS.std(axis=0)
UNITS = W[:-1].reshape(-1, 4)
HIDDEN = np.tanh(np.c_[STANDARDISED, np.ones(150)] @ UNITS[:, :3].T)
Z = HIDDEN @ UNITS[:, 3] + W[-1]


def loss(temperature, some):
    z = Z[some] / temperature
    return np.mean(np.logaddexp(0, z) - VERSICOLOR[some] * z)


def reliability(temperature, some, bins):
    """The flowers, the mean p and the share of versicolor of each bin that is not empty; and the ECE."""
    p = 1 / (1 + np.exp(-Z[some] / temperature))
    bin_of = np.digitize(p, np.linspace(0, 1, bins + 1), right=True)
    inside = [bin_of == b for b in np.unique(bin_of)]
    rows = [[int(i.sum()), p[i].mean(), VERSICOLOR[some][i].mean()] for i in inside]
    ece = sum(n * abs(said - seen) for n, said, seen in rows) / len(p)
    return {"bins": bins, "rows": rows, "ece": ece}


if __name__ == "__main__":
    aside, fitted, judged = THIRD > 0, THIRD == 1, THIRD == 2
    best = minimize_scalar(loss, bounds=(0.5, 5), args=(fitted,), method="bounded", options={"xatol": 1e-12})
    write("calibration", f"calibration.py: {named('NumPy', 'SciPy')} on learning.json", {
        "reliability": [reliability(1, aside, bins) for bins in (1, 2, 5, 10, 20)],
        "temperature": [{
            "temperature": best.x,
            "loss": [loss(T, judged) for T in (1, best.x)],
            "ece5": [reliability(T, judged, 5)["ece"] for T in (1, best.x)],
            "ece10": [reliability(T, judged, 10)["ece"] for T in (1, best.x)],
        }],
    })
