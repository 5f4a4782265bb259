"""What a past release answers, run in an environment of its own: prints JSON, which past.ts collects.

The release comes as JSON in the first argument. Its calls are evaluated as they are written, in float64
unless they name a precision. Old Pythons run this, so it has no newer syntax.
"""

import importlib.util
import json
import sys
import warnings

import numpy as np

LOGITS = [-800, -120, -100, -50, -30, -27, -20, -16, -10, 0, 5]
names = {
    "np": np,
    "labels": [1, 0, 2],
    "p": np.array([[0.2, 0.7, 0.1], [0.5, 0.25, 0.25], [0.1, 0.1, 0.8]]),
}


def is_there(module):
    return importlib.util.find_spec(module) is not None


if is_there("torch"):
    import torch
    import torch.nn.functional as F

    torch.set_default_dtype(torch.float64)
    version = torch.__version__
    names.update(torch=torch, F=F, forty=torch.tensor([40.0]), one=torch.tensor([1.0]))
elif is_there("tensorflow"):
    import tensorflow as tf

    if tf.__version__.startswith("1"):
        tf.compat.v1.enable_eager_execution()
    version = tf.__version__
    names.update(tf=tf)
elif is_there("sklearn"):
    import sklearn
    from sklearn.metrics import log_loss

    version = sklearn.__version__
    names.update(log_loss=log_loss)
else:
    import scipy
    from scipy import special

    version = scipy.__version__
    names.update(special=special)


def evaluated(question, call, ours, precision="float64"):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        result = float(eval(call, names))
    row = {"question": question, "call": call, "float32": None, "float64": None, "ours": ours}
    row[precision] = result if np.isfinite(result) else str(result).replace("inf", "Infinity")
    row["warns"] = any("sum to one" in str(warning.message) for warning in caught)
    return row


def patched_in_torch(logit):
    z = torch.tensor([float(logit)], requires_grad=True)
    loss = F.binary_cross_entropy(torch.sigmoid(z), torch.ones_like(z))
    loss.backward()
    return loss.item(), z.grad.item()


def patched_in_tensorflow(logit):
    z = tf.Variable([[float(logit)]], dtype=tf.float64)
    with tf.GradientTape() as tape:
        loss = tf.keras.losses.BinaryCrossentropy()(tf.ones_like(z), tf.sigmoid(z))
    return loss.numpy().item(), tape.gradient(loss, z).numpy().item()


def patched(name):
    """The loss and the slope of a yes, from the sigmoid of each logit."""
    answer = patched_in_torch if is_there("torch") else patched_in_tensorflow
    for logit in LOGITS if name else []:
        loss, slope = answer(logit)
        yield {"patch": name, "how": "run", "z": logit, "loss": loss, "slope": slope}


release = json.loads(sys.argv[1])
calls = [evaluated(*call) for call in release["calls"]]
# As text, because a 0 loses its sign where JavaScript writes it.
rows = [json.dumps(row) for row in patched(release.get("patched"))]
answers = {"version": version.split("+")[0], "calls": calls, "patched": rows}
print(json.dumps(answers))
