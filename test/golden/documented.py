"""Stand-ins for the libraries that are not run here: TensorFlow, Keras, optax, TensorFlow.js.

Each function has the documented name, arguments and defaults, so that a call written in the book
has to fit it, and the documented formula, in NumPy and float64. Where a documentation prints what an
example gives, EXAMPLES holds it, and check() fails unless the stand-in gives the same.

Read: the API documentation of Keras 3, TensorFlow 2, optax and TensorFlow.js, and the source where
the documentation leaves a denominator or a clip unsaid (keras/src/losses/loss.py, losses.py,
keras/src/backend/*/nn.py, tfjs-core/src/ops/losses/*.ts).
"""

from types import SimpleNamespace as namespace

import numpy as np
from scipy import special

EPSILON = 1e-7  # keras.backend.epsilon()


def log_softmax(z):
    return np.asarray(z, dtype=float) - np.logaddexp.reduce(z, axis=-1, keepdims=True)


def softmax_loss(labels, logits):
    return -np.sum(labels * log_softmax(logits), axis=-1)


def sigmoid_loss(labels, logits):
    x, z = np.asarray(logits, dtype=float), np.asarray(labels, dtype=float)
    return np.maximum(x, 0) - x * z + np.log1p(np.exp(-np.abs(x)))


def one_hot(labels, classes):
    return np.eye(classes)[np.asarray(labels, dtype=int)]


def clip(p):
    return np.clip(p, EPSILON, 1 - EPSILON)


# optax: a loss for each example, and the caller reduces.


def optax_integer_labels(logits, labels, axis=-1, where=None):
    losses = softmax_loss(one_hot(labels, np.shape(logits)[-1]), logits)
    return losses if where is None else np.where(where, losses, 0.0)


optax = namespace(
    softmax_cross_entropy=lambda logits, labels, axis=-1, where=None: softmax_loss(labels, logits),
    softmax_cross_entropy_with_integer_labels=optax_integer_labels,
    sigmoid_binary_cross_entropy=lambda logits, labels: sigmoid_loss(labels, logits),
    smooth_labels=lambda labels, alpha: (1 - alpha) * labels + alpha / np.shape(labels)[-1],
    kl_divergence=lambda log_predictions, targets, axis=-1, where=None: np.sum(
        special.xlogy(targets, targets) - targets * log_predictions, axis=axis
    ),
    squared_error=lambda predictions, targets=None: np.square(predictions - targets),
    l2_loss=lambda predictions, targets=None: 0.5 * np.square(predictions - targets),
)

# TensorFlow: labels first, by keyword; a loss for each example.


def tf_softmax(*, labels, logits, axis=-1, name=None):
    return softmax_loss(np.asarray(labels), logits)


def tf_sparse(*, labels, logits, name=None):
    return softmax_loss(one_hot(labels, np.shape(logits)[-1]), logits)


def tf_sigmoid(*, labels, logits, name=None):
    return sigmoid_loss(labels, logits)


# TensorFlow.js: labels first, one-hot; the default divides by the number of weights that are not 0.


def tfjs_reduced(losses, weights, reduction):
    w = np.ones_like(losses) if weights is None else np.broadcast_to(weights, losses.shape)
    total = np.sum(w * losses)
    return {
        "SUM": total,
        "MEAN": total / np.sum(w),
        "SUM_BY_NONZERO_WEIGHTS": total / np.count_nonzero(w),
    }[reduction]


def tfjs_softmax(
    onehotLabels, logits, weights=None, labelSmoothing=0, reduction="SUM_BY_NONZERO_WEIGHTS"
):
    y = onehotLabels * (1 - labelSmoothing) + labelSmoothing / np.shape(logits)[-1]
    return tfjs_reduced(softmax_loss(y, logits), weights, reduction)


def tfjs_sigmoid(
    multiClassLabels, logits, weights=None, labelSmoothing=0, reduction="SUM_BY_NONZERO_WEIGHTS"
):
    y = multiClassLabels * (1 - labelSmoothing) + 0.5 * labelSmoothing
    return tfjs_reduced(sigmoid_loss(y, logits), weights, reduction)


def tfjs_squared(labels, predictions, weights=None, reduction="SUM_BY_NONZERO_WEIGHTS"):
    return tfjs_reduced(np.square(labels - predictions), weights, reduction)


tf = namespace(
    nn=namespace(
        softmax_cross_entropy_with_logits=tf_softmax,
        sparse_softmax_cross_entropy_with_logits=tf_sparse,
        sigmoid_cross_entropy_with_logits=tf_sigmoid,
    ),
    reduce_mean=np.mean,
    losses=namespace(
        softmaxCrossEntropy=tfjs_softmax,
        sigmoidCrossEntropy=tfjs_sigmoid,
        meanSquaredError=tfjs_squared,
    ),
    Reduction=namespace(MEAN="MEAN", SUM="SUM"),
)

# Keras: y_true first; the default divides by the number of examples, whatever the weights.


def keras_loss(losses_of, reduction):
    """losses_of(y_true, y_pred) gives the losses and which of them count."""

    def call(y_true, y_pred, sample_weight=None):
        losses, counts = losses_of(np.asarray(y_true), np.asarray(y_pred, dtype=float))
        w = np.ones_like(losses) if sample_weight is None else np.asarray(sample_weight, dtype=float)
        total = np.sum(w * losses * counts)
        if reduction == "sum":
            return total
        if reduction == "mean_with_sample_weight":
            return total / np.sum(w * counts)
        if reduction == "sum_over_batch_size":
            return total / np.sum(counts)
        raise ValueError(reduction)

    return call


def categorical(y_true, y_pred, from_logits):
    if from_logits:
        return softmax_loss(y_true, y_pred)
    return -np.sum(y_true * np.log(clip(y_pred / y_pred.sum(axis=-1, keepdims=True))), axis=-1)


def CategoricalCrossentropy(
    from_logits=False, label_smoothing=0.0, axis=-1, reduction="sum_over_batch_size"
):
    def losses(y_true, y_pred):
        y = y_true * (1 - label_smoothing) + label_smoothing / y_pred.shape[-1]
        each = categorical(y, y_pred, from_logits)
        return each, np.ones_like(each)

    return keras_loss(losses, reduction)


def SparseCategoricalCrossentropy(
    from_logits=False, ignore_class=None, reduction="sum_over_batch_size"
):
    def losses(y_true, y_pred):
        each = categorical(one_hot(y_true, y_pred.shape[-1]), y_pred, from_logits)
        return each, np.ones_like(each) if ignore_class is None else y_true != ignore_class

    return keras_loss(losses, reduction)


def BinaryCrossentropy(
    from_logits=False, label_smoothing=0.0, axis=-1, reduction="sum_over_batch_size"
):
    def losses(y_true, y_pred):
        y = y_true * (1 - label_smoothing) + 0.5 * label_smoothing
        if from_logits:
            each = sigmoid_loss(y, y_pred)
        else:
            each = -(y * np.log(clip(y_pred)) + (1 - y) * np.log(1 - clip(y_pred)))
        return each.mean(axis=-1), np.ones_like(each.mean(axis=-1))

    return keras_loss(losses, reduction)


def elementwise(formula):
    def make(reduction="sum_over_batch_size"):
        def losses(y_true, y_pred):
            each = np.asarray(formula(y_true, y_pred))
            return each, np.ones_like(each)

        return keras_loss(losses, reduction)

    return make


keras = namespace(
    losses=namespace(
        CategoricalCrossentropy=CategoricalCrossentropy,
        SparseCategoricalCrossentropy=SparseCategoricalCrossentropy,
        BinaryCrossentropy=BinaryCrossentropy,
        MeanSquaredError=elementwise(lambda y, p: np.mean(np.square(y - p), axis=-1)),
        KLDivergence=elementwise(
            lambda y, p: np.sum(
                np.clip(y, EPSILON, 1) * np.log(np.clip(y, EPSILON, 1) / np.clip(p, EPSILON, 1)),
                axis=-1,
            )
        ),
    )
)

# (call, what the documentation prints, to how many decimals)
_sparse = "keras.losses.SparseCategoricalCrossentropy"
_classes = "[1, 2], [[0.05, 0.95, 0], [0.1, 0.8, 0.1]]"
_dense = "[[0, 1, 0], [0, 0, 1]], [[0.05, 0.95, 0], [0.1, 0.8, 0.1]]"
_binary = "[[0, 1], [0, 0]], [[-18.6, 0.51], [2.94, -12.8]]"
_logits = "np.array([[1.2, -0.8, -0.5], [0.9, -1.2, 1.1]])"
EXAMPLES = [
    (f"optax.softmax_cross_entropy({_logits}, np.eye(3)[[0, 1]])", [0.2761, 2.9518], 4),
    (f"optax.softmax_cross_entropy_with_integer_labels({_logits}, np.array([0, 1]))", [0.2761, 2.9518], 4),
    (
        "tf.nn.softmax_cross_entropy_with_logits(labels=[[1, 0, 0], [0, 0.8, 0.2]],"
        " logits=[[4.0, 2.0, 1.0], [0.0, 5.0, 1.0]])",
        [0.16984604, 0.82474494],
        6,
    ),
    (
        "tf.nn.sigmoid_cross_entropy_with_logits(labels=[0, 0, 0, 1, 1, 1, 0.5],"
        " logits=[1, -1, 0, 1, -1, 0, 0])[:5]",
        [1.3132617, 0.3132617, 0.6931472, 0.3132617, 1.3132617],
        6,
    ),
    (f"{_sparse}()({_classes})", 1.177, 3),
    (f"{_sparse}()({_classes}, sample_weight=np.array([0.3, 0.7]))", 0.814, 3),
    (f"{_sparse}(reduction='sum')({_classes})", 2.354, 3),
    (f"keras.losses.CategoricalCrossentropy()({_dense})", 1.177, 3),
    (f"keras.losses.CategoricalCrossentropy()({_dense}, sample_weight=np.array([0.3, 0.7]))", 0.814, 3),
    (f"keras.losses.BinaryCrossentropy(from_logits=True)({_binary})", 0.8654, 4),
    (f"keras.losses.BinaryCrossentropy(from_logits=True)({_binary}, sample_weight=[0.8, 0.2])", 0.243, 3),
    (f"keras.losses.BinaryCrossentropy(from_logits=True, reduction='sum')({_binary})", 1.730, 2),
]


def check():
    """Fails unless every stand-in gives what the documentation prints for its example."""
    for call, printed, decimals in EXAMPLES:
        given = eval(call)
        if not np.allclose(given, printed, rtol=0, atol=0.7 * 10.0**-decimals):
            raise SystemExit(f"documented.py: {call} gives {given}, its documentation says {printed}")
    return len(EXAMPLES)
