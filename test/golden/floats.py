"""Rounding to smaller formats, one loss in four forms within them, and a row that dominates.

rounding: float32 and float16 are NumPy's conversions of the double, bfloat16 is the exact value
rounded once; all three are checked against exact fractions below. viaFloat32 is PyTorch's conversion
to bfloat16, which rounds to float32 first and so, in some rows, twice.
forms: each step in the format itself, by NumPy (float32, float16) and PyTorch (float64, bfloat16).
dominated: what libraries answer for logits of 0 and -40, in float64; src/book/data/dominated.json, for a page.
differentiated: PyTorch's loss and gradient of -log(softmax([z, 0])[0]), by automatic differentiation.
"""

import math
import warnings
from fractions import Fraction
from random import Random

import jax
import jax.numpy as jnp
import numpy as np
import optax
import tensorflow as tf
import torch
import torch.nn.functional as F
from scipy import special

from exact import BOOK_DATA, write
from versions import VERSIONS, named

warnings.simplefilter("ignore")
np.seterr(all="ignore")
random = Random(754)
FORMATS = {"float32": (24, 127), "float16": (11, 15), "bfloat16": (8, 127)}


def nearest(x, precision, emax):
    """The number of the format nearest to x, ties to even, by exact arithmetic."""
    if not math.isfinite(x) or x == 0:
        return x
    exponent = max(math.frexp(x)[1] - 1, 1 - emax)
    step = Fraction(2) ** (exponent - precision + 1)
    size = round(Fraction(abs(x)) / step) * step  # Python rounds halves to even
    return math.copysign(math.inf if size >= Fraction(2) ** (emax + 1) else float(size), x)


def interesting():
    """The edges of each format, half steps and what lies a hair beside them, and random numbers."""
    yield from [0.0, -0.0, math.inf, -math.inf, math.nan, 1e308, -1e308, 5e-324, -5e-324, 0.1, -0.1]
    for precision, emax in FORMATS.values():
        tiny = 2.0 ** (2 - emax - precision)
        over = (2 - 2.0**-precision) * 2.0**emax  # half a step above the largest
        halves = [tiny / 2, 1.5 * tiny, 2.5 * tiny, 1 + 2.0**-precision, 1 + 3 * 2.0**-precision]
        halves += [1 - 2.0 ** -(precision + 1), 2.0 ** (1 - emax) - tiny / 2, over]
        for half in halves:
            yield from [half, -half, math.nextafter(half, 0), math.nextafter(half, math.inf)]
        # A hair beside a half step, which float32 does not see
        yield from [1 + 2.0**-precision + 2.0**-40, 1 + 3 * 2.0**-precision - 2.0**-40]
    for _ in range(150):
        yield random.choice([-1, 1]) * random.random() * 2.0 ** random.uniform(-30, 17)
        yield random.choice([-1, 1]) * random.random() * 2.0 ** random.uniform(-152, 129)


def rounded(x):
    row = {"x": x, "float32": float(np.float32(x)), "float16": float(np.float64(x).astype("f2"))}
    row["bfloat16"] = nearest(x, *FORMATS["bfloat16"])
    row["viaFloat32"] = torch.tensor(x, dtype=torch.float64).to(torch.bfloat16).double().item()
    for name, format in FORMATS.items():
        assert repr(row[name]) == repr(nearest(x, *format)), (name, row)
    if float(np.float32(x)) == x:
        assert repr(row["viaFloat32"]) == repr(row["bfloat16"]), row
    return row


def forms(z, zero, one, exp, log, log1p):
    """-ln p of the first of the logits [z, 0], and its slope by z, in four forms."""
    m = z if z > 0 else zero

    def by_chain(p):
        return (-one / p) * (p * (one - p))

    naive = exp(z) / (exp(z) + one)
    shifted = exp(z - m) / (exp(z - m) + exp(-m))
    log_softmax = (z - m) - log(exp(z - m) + exp(-m))
    small = exp(-abs(z))
    answer = {
        "naive": [-log(naive), by_chain(naive)],
        "shifted": [-log(shifted), by_chain(shifted)],
        "log-softmax": [-log_softmax, exp(log_softmax) - one],
        "log1p": [(-z if z < 0 else zero) + log1p(small), -(small if z > 0 else one) / (one + small)],
    }
    return {name: [float(value) for value in pair] for name, pair in answer.items()}


LOGITS = [0, 0.5, 1, 2, 3, 4, 5, 5.25, 5.5, 5.75, 6, 7, 7.5, 8, 9, 10, 11, 11.25, 12, 14, 16, 16.5, 17]
LOGITS += [17.5, 18, 20, 30, 36, 36.5, 37, 37.5, 40, 80, 88, 88.5, 89, 90, 92, 94, 100, 103, 104, 105]
LOGITS += [300, 600, 700, 709, 710, 720, 740, 745, 746, 800, 900, 1000]


def in_formats():
    tools = {
        "float64": lambda z: torch.tensor(z, dtype=torch.float64),
        "float32": np.float32,
        "float16": np.float16,
        "bfloat16": lambda z: torch.tensor(z, dtype=torch.bfloat16),
    }
    for format, number in tools.items():
        library = np if isinstance(number(0), np.generic) else torch
        for z in [sign * x for x in LOGITS for sign in (1, -1)]:
            numbers = [number(float(x)) for x in (z, 0, 1)]
            z = numbers[0]
            answers = forms(*numbers, library.exp, library.log, library.log1p)
            yield {"format": format, "z": float(z), **answers}


def dominated():
    logits = torch.tensor([[40.0, 0.0]], dtype=torch.float64)
    right = torch.tensor([0])
    forty, yes = torch.tensor(40.0, dtype=torch.float64), torch.tensor(1.0, dtype=torch.float64)
    z = np.array([0.0, -40.0])
    usual = lambda z: np.max(z) + np.log(np.sum(np.exp(z - np.max(z))))
    for library, call, value in [
        ("NumPy", "log(sum(exp(z)))", usual(z)),
        ("NumPy", "logaddexp", np.logaddexp(0.0, -40.0)),
        ("SciPy", "logsumexp", special.logsumexp(z)),
        ("SciPy", "log_softmax", -special.log_softmax(z)[0]),
        ("SciPy", "log_expit", -special.log_expit(40.0)),
        ("PyTorch", "logsumexp", torch.logsumexp(torch.tensor(z), 0).item()),
        ("PyTorch", "cross_entropy", F.cross_entropy(logits, right).item()),
        ("PyTorch", "binary_cross_entropy_with_logits", F.binary_cross_entropy_with_logits(forty, yes).item()),
        ("PyTorch", "logsigmoid", -F.logsigmoid(forty).item()),
        ("JAX", "jax.nn.logsumexp", jax.nn.logsumexp(jnp.array(z)).item()),
        ("JAX", "jax.nn.log_sigmoid", -jax.nn.log_sigmoid(jnp.array(40.0)).item()),
        ("optax", "softmax_cross_entropy_with_integer_labels",
         optax.softmax_cross_entropy_with_integer_labels(jnp.array([40.0, 0.0]), 0).item()),
        ("optax", "sigmoid_binary_cross_entropy",
         optax.sigmoid_binary_cross_entropy(jnp.array(40.0), jnp.array(1.0)).item()),
        ("TensorFlow", "tf.reduce_logsumexp", float(tf.reduce_logsumexp(tf.constant(z)))),
        ("TensorFlow", "tf.nn.sparse_softmax_cross_entropy_with_logits",
         float(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=[0], logits=tf.constant(z)[None])[0])),
        ("TensorFlow", "tf.nn.sigmoid_cross_entropy_with_logits",
         float(tf.nn.sigmoid_cross_entropy_with_logits(labels=tf.constant(yes.numpy()), logits=tf.constant(forty.numpy())))),
    ]:
        yield {"library": library, "version": VERSIONS[library], "call": call, "value": abs(value)}


def differentiated():
    for name in ["float64", "float32", "bfloat16"]:
        for z in [-60.0, -90.0, -720.0]:
            logits = torch.tensor([z, 0.0], dtype=getattr(torch, name), requires_grad=True)
            loss = -torch.log(torch.softmax(logits, 0)[0])
            loss.backward()
            yield {"format": name, "z": z, "loss": loss.item(), "gradient": logits.grad.tolist()}


if __name__ == "__main__":
    groups = {
        "rounding": [rounded(x) for x in interesting()],
        "forms": list(in_formats()),
        "differentiated": list(differentiated()),
    }
    jax.config.update("jax_enable_x64", True)
    write("floats", named("NumPy", "PyTorch"), groups)
    source = named("NumPy", "SciPy", "PyTorch", "JAX", "optax", "TensorFlow")
    write("dominated", source, {"dominated": list(dominated())}, BOOK_DATA)
