"""What libraries answer to a sure and wrong yes, and to a masked class.

Rows "run" are the libraries' own functions, the loss and its slope by their own differentiation. Rows
"formula" are formulas that PyTorch differentiates: the post's, and that of scikit-learn, whose log_loss
is run, but has no slope. Everything is for y = 1, in float64 unless it says float32. What older releases
answer is in past.json.
"""

import warnings

import keras
import numpy as np
import tensorflow as tf
import torch
import torch.nn.functional as F
from sklearn.metrics import log_loss

from exact import write
from versions import named

LOGITS = [-800, -120, -100, -50, -30, -27, -20, -16, -10, 0, 5]


def clip(p, epsilon):
    return torch.clamp(p, epsilon, 1 - epsilon)


# name: (how it was had, loss of z)
PATCHES = {
    "none": ("run", lambda z: -torch.log(torch.sigmoid(z))),
    "PyTorch": (
        "run",
        lambda z: F.binary_cross_entropy(torch.sigmoid(z), torch.ones_like(z), reduction="none"),
    ),
    "scikit-learn": ("formula", lambda z: -torch.log(clip(torch.sigmoid(z), 2**-52))),
    "the post": ("formula", lambda z: -torch.log(torch.sigmoid(z) + 1e-7)),
    "nan_to_num": ("run", lambda z: torch.nan_to_num(-torch.log(torch.sigmoid(z)))),
    "from the logit": (
        "run",
        lambda z: F.binary_cross_entropy_with_logits(z, torch.ones_like(z), reduction="none"),
    ),
}


def answers(loss_of, logits, dtype=torch.float64):
    z = torch.tensor(logits, dtype=dtype, requires_grad=True)
    loss = loss_of(z)
    loss.sum().backward()
    return loss.detach().tolist(), z.grad.tolist()


def keras_answers(logits):
    for logit in logits:
        z = tf.Variable([[float(logit)]], dtype=tf.float64)
        with tf.GradientTape() as tape:
            loss = keras.losses.BinaryCrossentropy()(tf.ones_like(z), tf.sigmoid(z))
        yield logit, float(loss), tape.gradient(loss, z).numpy().item()


def patched():
    for name, (how, loss_of) in PATCHES.items():
        for z, loss, slope in zip(LOGITS, *answers(loss_of, LOGITS)):
            yield {"patch": name, "how": how, "z": z, "loss": loss, "slope": slope}
    keras.config.set_floatx("float64")
    for z, loss, slope in keras_answers(LOGITS):
        yield {"patch": "Keras", "how": "run", "z": z, "loss": loss, "slope": slope}
    for z in LOGITS:
        p = torch.sigmoid(torch.tensor([z], dtype=torch.float64)).numpy()
        loss = log_loss([1], p, labels=[0, 1])
        formula = PATCHES["scikit-learn"][1](torch.tensor([z], dtype=torch.float64)).item()
        assert abs(loss - formula) <= 1e-15 * loss, ("scikit-learn", z, loss, formula)


def mean_of_eight():
    """The batch of pytorch#103316: the slopes of BCELoss and of -log(sigmoid), in float32."""
    logits = [-50, -10, -5, -2, 0, 2, 5, 10]
    losses = {
        "BCELoss": lambda z: F.binary_cross_entropy(torch.sigmoid(z), torch.ones_like(z)),
        "-log(sigmoid)": lambda z: -torch.log(torch.sigmoid(z)).mean(),
    }
    for form, loss_of in losses.items():
        _, slopes = answers(loss_of, logits, torch.float32)
        yield {"form": form, "z": logits, "slopes": slopes}


def masked():
    """Logits 2, 1 and a mask, the second class right."""
    y = torch.tensor([0, 1, 0], dtype=torch.float64)
    nothing = torch.zeros_like(y)
    logarithms = {
        "ln of softmax": lambda z: torch.log(torch.softmax(z, 0)),
        "log-softmax": lambda z: torch.log_softmax(z, 0),
    }
    terms = {
        "multiply": lambda ln_p: -y * ln_p,
        "skip": lambda ln_p: torch.where(y == 0, nothing, -y * ln_p),
    }
    for mask in [-np.inf, -1e9]:
        for form, logarithm in logarithms.items():
            for how, term in terms.items():
                loss, gradient = answers(lambda z: term(logarithm(z)).sum(), [2, 1, mask])
                yield {"mask": mask, "form": form, "how": how, "loss": loss, "gradient": gradient}
        loss, gradient = answers(
            lambda z: -torch.special.xlogy(y, torch.softmax(z, 0)).sum(), [2, 1, mask]
        )
        yield {"mask": mask, "form": "xlogy", "how": "xlogy", "loss": loss, "gradient": gradient}


def hard_answers():
    """The four answers of scikit-learn#17399, clipped at its two epsilons, and scikit-learn's own clip."""
    truth, p = [1, 0, 0, 0], np.array([[0, 1], [0, 1], [1, 0], [1, 0]], dtype=float)
    for epsilon in [1e-15, 0.01, 0.25]:
        yield {"epsilon": epsilon, "loss": log_loss(truth, np.clip(p, epsilon, 1 - epsilon))}
    yield {"epsilon": "auto", "loss": log_loss([1], [[1.0, 0.0]], labels=[0, 1])}


def in_float32():
    """NumPy's float32: a probability of 1 after clipping to [epsilon, 1 - epsilon]."""
    one = np.float32(1)
    for epsilon in [1e-7, 1e-8, 1e-9]:
        least = np.float32(epsilon)
        short = one - np.clip(one, least, one - least)
        yield {"epsilon": epsilon, "short": float(short), "capAt0": float(-np.log(np.float64(least)))}


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    write(
        "patches",
        "patches.py: " + named("PyTorch", "Keras", "TensorFlow", "scikit-learn", "NumPy"),
        {
            "patched": list(patched()),
            "meanOfEight": list(mean_of_eight()),
            "masked": list(masked()),
            "hardAnswers": list(hard_answers()),
            "float32": list(in_float32()),
            "largest": [{"nanToNum": float(np.nan_to_num(np.inf))}],
        },
    )
