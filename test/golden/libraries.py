"""How far NumPy, SciPy and PyTorch are from the truth on the rows of scalars.json and vectors.json.

Each library computes as its users would: SciPy and PyTorch by their own functions, NumPy by the
usual stable formula. All in float64. Two numbers for each function: the largest error in units in
the last place of the truth, and on how many rows not one digit is right (error above half of the
truth). Rows whose truth is 0 or infinite are left out: there is no digit to lose.
"""

import json
import math
import warnings

import numpy as np
import scipy
import torch
import torch.nn.functional as F
from scipy import special

from exact import FOLDER, plain

warnings.simplefilter("ignore")


def read(name):
    def revive(value):
        if isinstance(value, dict):
            return {key: revive(item) for key, item in value.items()}
        if isinstance(value, list):
            return [revive(item) for item in value]
        return float(value) if value in ("Infinity", "-Infinity", "NaN") else value

    return revive(json.loads((FOLDER / f"{name}.json").read_text()))


def tensor(values, gradient=False):
    return torch.tensor(values, dtype=torch.float64, requires_grad=gradient)


def slope(loss_of, z):
    z = tensor(z, gradient=True)
    loss_of(z).backward()
    return z.grad.numpy()


def one_hot(z, k):
    return np.eye(len(z))[k]


def numpy_log_sum_exp(z):
    return np.max(z) + np.log(np.sum(np.exp(z - np.max(z))))


def numpy_softmax(z):
    e = np.exp(z - np.max(z))
    return e / np.sum(e)


def numpy_sigmoid(z):
    return 1 / (1 + np.exp(-z))


# function: {library: its form}; a form takes the logits, and the target where there is one
FORMS = {
    "sigmoid": {
        "NumPy": numpy_sigmoid,
        "SciPy": special.expit,
        "PyTorch": lambda z: torch.sigmoid(tensor(z)).numpy(),
    },
    "logSigmoid": {
        "NumPy": lambda z: np.log(numpy_sigmoid(z)),
        "SciPy": special.log_expit,
        "PyTorch": lambda z: F.logsigmoid(tensor(z)).numpy(),
    },
    "softplus": {
        "NumPy": lambda z: np.logaddexp(0, z),
        "SciPy": lambda z: -special.log_expit(-z),
        "PyTorch": lambda z: F.softplus(tensor(z)).numpy(),
    },
    "sigmoidCrossEntropy": {
        "NumPy": lambda z, y: np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))),
        "SciPy": lambda z, y: -(y * special.log_expit(z) + (1 - y) * special.log_expit(-z)),
        "PyTorch": lambda z, y: F.binary_cross_entropy_with_logits(tensor(z), tensor(y)).item(),
    },
    "sigmoidCrossEntropyGradient": {
        "NumPy": lambda z, y: numpy_sigmoid(z) - y,
        "SciPy": lambda z, y: special.expit(z) - y,
        "PyTorch": lambda z, y: slope(
            lambda t: F.binary_cross_entropy_with_logits(t, tensor(y)), z
        ),
    },
    "logSumExp": {
        "NumPy": numpy_log_sum_exp,
        "SciPy": special.logsumexp,
        "PyTorch": lambda z: torch.logsumexp(tensor(z), 0).item(),
    },
    "softmax": {
        "NumPy": numpy_softmax,
        "SciPy": special.softmax,
        "PyTorch": lambda z: torch.softmax(tensor(z), 0).numpy(),
    },
    "logSoftmax": {
        "NumPy": lambda z: z - numpy_log_sum_exp(z),
        "SciPy": special.log_softmax,
        "PyTorch": lambda z: torch.log_softmax(tensor(z), 0).numpy(),
    },
    "softmaxCrossEntropy": {
        "NumPy": lambda z, k: numpy_log_sum_exp(z) - z[k],
        "SciPy": lambda z, k: -special.log_softmax(z)[k],
        "PyTorch": lambda z, k: F.cross_entropy(tensor(z)[None], torch.tensor([k])).item(),
    },
    # At the target alone: elsewhere the gradient is the softmax.
    "softmaxCrossEntropyGradient": {
        "NumPy": lambda z, k: (numpy_softmax(z) - one_hot(z, k))[k],
        "SciPy": lambda z, k: (special.softmax(z) - one_hot(z, k))[k],
        "PyTorch": lambda z, k: slope(
            lambda t: F.cross_entropy(t[None], torch.tensor([k])), z
        )[k],
    },
}


def rows():
    """function: [(arguments, truth)]"""
    scalars, vectors = read("scalars"), read("vectors")
    result = {name: [] for name in FORMS}
    for row in scalars["scalars"]:
        for name in ("sigmoid", "logSigmoid", "softplus"):
            result[name].append(([np.float64(row["z"])], row[name]))
    for row in scalars["sigmoidLosses"]:
        arguments = [np.float64(row["z"]), np.float64(row["y"])]
        result["sigmoidCrossEntropy"].append((arguments, row["loss"]))
        if row["y"] in (0, 1):
            result["sigmoidCrossEntropyGradient"].append((arguments, row["gradient"]))
    for row in vectors["vectors"] + vectors["crowds"]:
        z = np.array(row["z"], dtype=float)
        for name in ("logSumExp", "softmax", "logSoftmax"):
            if name in row:
                result[name].append(([z], row[name]))
        for loss in row["losses"]:
            arguments = [z, loss["target"]]
            result["softmaxCrossEntropy"].append((arguments, loss["loss"]))
            result["softmaxCrossEntropyGradient"].append((arguments, loss["slope"]))
    return result


def judged(got, truth):
    """(error in ULP, whether no digit is right, whether the truth counts) of each entry."""
    entries = zip(*(np.ravel(x).tolist() for x in (got, truth["value"], truth["tail"])))
    for value, true, tail in entries:
        if true != 0 and math.isfinite(true):
            error = abs((value - true) / math.ulp(true) - tail)
            lost = not abs(value - true) <= abs(true) / 2
            yield (math.inf if math.isnan(error) else error), lost


def score(form, cases):
    """The largest error, to three digits, and the number of rows with an entry lost."""
    largest, lost = 0.0, 0
    for arguments, truth in cases:
        with np.errstate(all="ignore"):
            judgements = list(judged(form(*arguments), truth))
        largest = max([largest, *(error for error, _ in judgements)])
        lost += any(gone for _, gone in judgements)
    return {"maxUlp": float(f"{largest:.3g}"), "rowsLost": lost}


if __name__ == "__main__":
    versions = {"NumPy": np.__version__, "SciPy": scipy.__version__, "PyTorch": torch.__version__}
    table = []
    for name, cases in rows().items():
        line = {"function": name, "rows": sum(any(judged(t["value"], t)) for _, t in cases)}
        for library, form in FORMS[name].items():
            line[library] = score(form, cases)
        table.append(line)
    body = ",\n".join(json.dumps(plain(line)) for line in table)
    text = f'{{\n"versions": {json.dumps(versions)},\n"table": [\n{body}\n]\n}}\n'
    (FOLDER / "libraries.json").write_text(text, encoding="utf-8")
    print(f"libraries.json  {len(table)} functions")
