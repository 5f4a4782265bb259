"""The training runs of the chapter on learning: PyTorch's own, by autograd, on scikit-learn's irises.

Plain gradient descent in float64 on two measurements, standardised, from the same first weights
(Mulberry32, written here again). `losses` are before the first step, then after so many as `at`
says.
"""

import numpy as np
import torch
import torch.nn.functional as F
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from exact import write
from versions import named

IRIS = load_iris()
PETALS = IRIS.data[:, 2:]
X = torch.tensor(np.c_[StandardScaler().fit_transform(PETALS), np.ones(150)])
SPECIES = torch.tensor(IRIS.target)
VERSICOLOR = (SPECIES == 1).double()
AT = [0, 1, 2, 3, 4, 10, 50, 100, 300, 500]


def mulberry32(seed):
    """Numbers in [0, 1), as T. Ettinger's C gives them."""
    while True:
        seed = (seed + 0x6D2B79F5) & 0xFFFFFFFF
        t = ((seed ^ (seed >> 15)) * (seed | 1)) & 0xFFFFFFFF
        t = (t ^ (t + (((t ^ (t >> 7)) * (t | 61)) & 0xFFFFFFFF))) & 0xFFFFFFFF
        yield ((t ^ (t >> 14)) & 0xFFFFFFFF) / 2**32


def first_weights(units, seed):
    numbers = mulberry32(seed)
    return [2 * next(numbers) - 1 for _ in range(4 * units + 1)]


def descend(start, loss_of, rate, steps, watch=None):
    """Every loss (or what is watched instead), and the last weights."""
    w = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    seen = []
    for step in range(steps + 1):
        loss = loss_of(w)
        seen.append((watch or loss_of)(w).item())
        if step < steps:
            (gradient,) = torch.autograd.grad(loss, w)
            w = (w - rate * gradient).detach().requires_grad_()
    return seen, w.detach()


def row(what, seen, w, **more):
    at = [step for step in AT if step < len(seen)]
    return {**what, "at": at, "losses": [seen[step] for step in at], "w": w.tolist(), **more}


def logits(w):
    return X @ w.reshape(3, 3)


def cross_entropy(w):
    return F.cross_entropy(logits(w), SPECIES)


def naive(w):
    powers = torch.exp(logits(w))
    p = powers / powers.sum(1, keepdim=True)
    return -torch.log(p[range(150), SPECIES]).mean()


def posted(w):
    return -torch.log(F.softmax(logits(w), dim=1)[range(150), SPECIES] + 1e-7).mean()


def network_logits(w, x):
    units = (len(w) - 1) // 4
    by_unit = w[:-1].reshape(units, 4)
    return torch.tanh(x @ by_unit[:, :3].T) @ by_unit[:, 3] + w[-1]


def network_loss(picked):
    return lambda w: F.binary_cross_entropy_with_logits(network_logits(w, X[picked]), VERSICOLOR[picked])


def network_accuracy(w, picked):
    return ((network_logits(w, X[picked]) > 0) == (VERSICOLOR[picked] == 1)).double().mean().item()


def regressions():
    for rate in [0.1, 1, 10]:
        seen, w = descend([0.0] * 9, cross_entropy, rate, 500)
        accuracy = (logits(w).argmax(1) == SPECIES).double().mean().item()
        yield row({"rate": rate}, seen, w, accuracy=accuracy)


def broken():
    for rate in [1, 500, 2000]:
        runs = {name: descend([0.0] * 9, loss_of, rate, 60)[0]
                for name, loss_of in [("core", cross_entropy), ("byNaive", naive), ("byPosted", posted)]}
        yield {"rate": rate, **runs}


def networks():
    everything = torch.arange(150)
    for units, seed in [(1, 1), (2, 1), (2, 5), (8, 20)]:
        start = first_weights(units, seed)
        seen, w = descend(start, network_loss(everything), 1, 500)
        yield row({"units": units, "seed": seed}, seen, w, start=start,
                  accuracy=network_accuracy(w, everything))


def kept_aside():
    numbers = torch.arange(150)
    ours, others = numbers[numbers % 3 == 0], numbers[numbers % 3 > 0]
    start = first_weights(8, 1)
    training, w = descend(start, network_loss(ours), 1, 600)
    seen, _ = descend(start, network_loss(ours), 1, 600, watch=network_loss(others))
    yield row({}, seen, w, training=[training[step] for step in AT], last=[training[600], seen[600]],
              lowestAt=int(np.argmin(seen)), accuracy=network_accuracy(w, others))


def least():
    """The loss of the best nine weights there are."""
    model = LogisticRegression(C=np.inf, tol=1e-12, max_iter=100_000)
    z = model.fit(X[:, :2], SPECIES).decision_function(X[:, :2])
    yield {"loss": F.cross_entropy(torch.tensor(z), SPECIES).item()}


def shuttle():
    """Flights before January 1986: a run of PyTorch's, and scikit-learn's best two weights."""
    damaged = [53, 57, 58, 63, 70, 70, 75]
    whole = [66, 67, 67, 67, 68, 69, 70, 70, 72, 73, 75, 76, 76, 78, 79, 81]
    t = np.array(damaged + whole, dtype=float)
    y = torch.tensor([1.0] * len(damaged) + [0.0] * len(whole), dtype=torch.float64)
    x = torch.tensor((t - 70) / 7)
    seen, w = descend([0.0, 0.0], lambda w: F.binary_cross_entropy_with_logits(w[0] * x + w[1], y), 2, 300)
    best = LogisticRegression(C=np.inf, tol=1e-12, max_iter=100_000).fit((t - 70)[:, None] / 7, y)
    yield row({"temperatures": t.tolist(), "damage": y.tolist()}, seen, w,
              best=[best.coef_[0, 0], best.intercept_[0]],
              at31=best.predict_proba([[(31 - 70) / 7]])[0, 1])


if __name__ == "__main__":
    torch.manual_seed(0)
    write("learning", f"learning.py: {named('PyTorch')} on the irises of {named('scikit-learn')}", {
        "petals": [{"mm": np.rint(10 * PETALS).astype(int).tolist(), "labels": IRIS.target.tolist()}],
        "regression": list(regressions()),
        "least": list(least()),
        "untilItBreaks": list(broken()),
        "network": list(networks()),
        "keptAside": list(kept_aside()),
        "shuttle": list(shuttle()),
    })
