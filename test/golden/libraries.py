"""How far the libraries are from the truth on the rows of scalars.json, vectors.json and float32.json.

Two numbers for each function and precision: the largest error in units in the last place of the truth,
and on how many rows not one digit is right (error above half of the truth). Where the truth is 0 or
infinite in that precision there is no digit to lose, and the row is left out. Where it is subnormal,
smaller than the smallest number with all its bits, the row counts in a line of its own. accuracy.ts does
the same for what runs in Node.
"""

import math
import sys
import warnings

import jax
import keras
import numpy as np
import torch

import forms
from exact import read, write
from versions import VERSIONS, named

LIBRARIES = [forms.NumPy, forms.SciPy, forms.PyTorch, forms.JAX, forms.TensorFlow, forms.Keras]
FUNCTIONS = [name for name in vars(forms.NumPy) if not name.startswith("__")]


def rows(precision):
    """function: [(arguments, truth)]; a truth is {"value", "tail"}, or in float32 the value alone."""
    if precision is np.float32:
        scalars = vectors = read("float32")
    else:
        scalars, vectors = read("scalars"), read("vectors")
    result = {name: [] for name in FUNCTIONS}
    for row in scalars["scalars"]:
        for name in ("sigmoid", "logSigmoid", "softplus"):
            result[name].append(([row["z"]], row[name]))
    for row in scalars["sigmoidLosses"]:
        arguments = [row["z"], row["y"]]
        result["sigmoidCrossEntropy"].append((arguments, row["loss"]))
        if row["y"] in (0, 1):
            result["sigmoidCrossEntropyGradient"].append((arguments, row["gradient"]))
    for row in vectors["vectors"] + vectors["crowds"]:
        for name in ("logSumExp", "softmax", "logSoftmax"):
            if name in row:
                result[name].append(([row["z"]], row[name]))
        for loss in row["losses"]:
            arguments = [row["z"], loss["target"]]
            result["softmaxCrossEntropy"].append((arguments, loss["loss"]))
            # At the target alone: elsewhere the gradient is the softmax.
            result["softmaxCrossEntropyGradient"].append((arguments, loss["slope"]))
    return result


def answer(library, name, arguments, precision):
    """What the library gives, as NumPy's array; it must have kept to the precision."""
    array = getattr(library, "array", np.asarray)
    z, *target = arguments
    z = array(np.array(z, dtype=precision))
    if name.startswith("sigmoidCross"):
        target = [array(np.array(y, dtype=precision)) for y in target]
    with np.errstate(all="ignore"):
        given = getattr(library, name)(z, *target)
    result = np.asarray(given.detach() if isinstance(given, torch.Tensor) else given)
    if result.dtype != precision:
        sys.exit(f"{library.__name__} answers {name} of {z.dtype} in {result.dtype}.")
    return result


def ulp(value, precision):
    """The unit in the last place of a number of that precision."""
    if precision is np.float64:
        return math.ulp(value)
    return 2.0 ** (max(math.frexp(value)[1] - 1, -126) - 23)


def judged(got, truth, precision):
    """(error in ULP, whether no digit is right, whether the truth is normal) of each entry that counts."""
    if not isinstance(truth, dict):
        truth = {"value": truth, "tail": np.zeros(np.shape(truth))}
    entries = zip(*(np.ravel(x).tolist() for x in (got, truth["value"], truth["tail"])))
    for value, true, tail in entries:
        held = float(precision(true))
        if held != 0 and math.isfinite(held):
            error = abs((value - true) / ulp(true, precision) - tail)
            lost = not abs(value - true) <= abs(true) / 2
            normal = abs(held) >= np.finfo(precision).smallest_normal
            yield (math.inf if math.isnan(error) else error), lost, normal


def scores(library, name, cases, precision):
    """The scores of the rows with a normal truth, and of those with a subnormal one."""
    rows = [list(judged(answer(library, name, arguments, precision), truth, precision)) for arguments, truth in cases]
    return [
        score([[entry for entry in row if entry[2] == normal] for row in rows]) for normal in (True, False)
    ]


def score(rows):
    """The largest error, to three digits, the number of rows with an entry lost, and of all rows."""
    counted = [row for row in rows if row]
    largest = max([error for row in counted for error, _, _ in row], default=0.0)
    lost = sum(any(gone for _, gone, _ in row) for row in counted)
    return {"maxUlp": float(f"{largest:.3g}"), "rowsLost": lost, "rows": len(counted)}


def table(precision):
    """A line for each function, and one for all rows whose truth is subnormal."""
    subnormal = {library.__name__: [] for library in LIBRARIES}
    for name, cases in rows(precision).items():
        line = {"function": name}
        for library in LIBRARIES:
            line[library.__name__], below = scores(library, name, cases, precision)
            subnormal[library.__name__].append(below)
        yield counted_once(line)
    yield counted_once({"function": "subnormal", **{
        library: {
            "maxUlp": max(score["maxUlp"] for score in below),
            "rowsLost": sum(score["rowsLost"] for score in below),
            "rows": sum(score["rows"] for score in below),
        }
        for library, below in subnormal.items()
    }})


def counted_once(line):
    """The line with its number of rows at its head, and Keras with TensorFlow, as long as they agree."""
    if line["Keras"] != line["TensorFlow"]:
        sys.exit(f"Keras no longer answers {line['function']} as TensorFlow does: give it a column.")
    count = line["NumPy"]["rows"]
    scores = {
        library: {key: value for key, value in score.items() if key != "rows"}
        for library, score in line.items() if library not in ("function", "Keras")
    }
    return {"function": line["function"], "rows": count, **scores}


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    np.seterr(all="ignore")
    with jax.enable_x64(True):
        keras.config.set_floatx("float64")
        in_float64 = list(table(np.float64))
    keras.config.set_floatx("float32")
    source = "libraries.py: " + named("NumPy", "SciPy", "PyTorch", "JAX", "optax", "TensorFlow", "Keras")
    tables = {"float64": in_float64, "float32": list(table(np.float32))}
    write("libraries", source, {"versions": [VERSIONS], **tables})
