"""Every call that the book shows, evaluated as it is printed, in the library's own default precision and
in float64 where that is another.

One row for each: what it gives, and the number of ours that stands beside it ("snippet#output").
TensorFlow.js is left to calls.ts.
"""

import warnings
from contextlib import contextmanager

import jax
import jax.numpy as jnp
import keras
import numpy as np
import optax
import tensorflow as tf
import torch
import torch.nn.functional as F
from scipy import special, stats
from sklearn.metrics import log_loss, mean_squared_error

import post
from exact import BOOK_DATA, write
from tables import TABLES
from versions import VERSIONS

DEFAULT_IS_FLOAT64 = ["NumPy", "SciPy", "scikit-learn"]
ARRAYS = {
    "PyTorch": torch.tensor,
    "optax": jnp.array,
    "TensorFlow": lambda value: tf.constant(value, keras.config.floatx() if is_float(value) else None),
}


def is_float(value):
    return np.array(value).dtype.kind == "f"


@contextmanager
def in_precision(precision):
    """Within it, every library makes numbers of this precision."""
    torch.set_default_dtype(getattr(torch, precision))
    keras.config.set_floatx(precision)
    with jax.enable_x64(precision == "float64"):
        yield


def names(library, inputs):
    """What a call may say: the libraries by their usual names, and the inputs as arrays of this one."""
    array = ARRAYS.get(library, np.array)
    return {
        "np": np, "special": special, "stats": stats, "torch": torch, "F": F, "jnp": jnp,
        "log_loss": log_loss, "mean_squared_error": mean_squared_error,
        "keras": keras, "optax": optax, "tf": tf,
        "mse": post.mse, "sigmoid": post.sigmoid, "cross_entropy_error": post.cross_entropy_error,
        "rows": np.arange(3), **{name: array(value) for name, value in inputs.items()},
    }


def evaluated(library, call, inputs, precision):
    with in_precision(precision):
        result = eval(call, names(library, inputs))
        if library not in DEFAULT_IS_FLOAT64 and np.asarray(result).dtype != precision:
            raise SystemExit(f"{call} answers in {np.asarray(result).dtype}, not in {precision}.")
        return float(result)


def precisions(library, chosen):
    if chosen:
        return [chosen]
    if library == "TensorFlow.js":
        return []
    return ["float64"] if library in DEFAULT_IS_FLOAT64 else ["float32", "float64"]


def rows():
    for question, (inputs, snippet, calls) in TABLES.items():
        for library, call, output, *chosen in calls:
            results = {"float32": None, "float64": None}
            for precision in precisions(library, *chosen or [None]):
                results[precision] = evaluated(library, call, inputs, precision)
            yield {
                "question": question,
                "library": library,
                "version": VERSIONS.get(library),
                "call": call,
                **results,
                "ours": f"{snippet}#{output}",
            }


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    inputs = [{"question": question, **inputs} for question, (inputs, _, _) in TABLES.items()]
    write("calls", "calls.py and calls.ts", {"inputs": inputs, "calls": list(rows())}, BOOK_DATA)
