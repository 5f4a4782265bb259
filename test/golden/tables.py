"""The calls that the book shows, with what each is asked with: one table for each question.

In a call, `logits` and the like are arrays of the library that is called. A call of TensorFlow.js is
JavaScript, and calls.ts evaluates it.
"""

import math

import post

BATCH = {
    "logits": [[2.0, 1.0, -1.0], [0.0, 3.0, 1.0], [-1.0, 0.0, 2.0]],
    "labels": [1, 0, 2],
    "padded": [1, 0, -100],
    "oneHot": [[0.0, 1.0, 0.0], [1.0, 0.0, 0.0], [0.0, 0.0, 1.0]],
    "weight": [10.0, 1.0, 0.0],
    "weights": [1.0, 10.0, 0.0],  # weight[labels]
    "kept": [1.0, 0.0, 1.0],
}
UNITS = {
    "logits": [[3.0, 2.0, -4.0], [-2.0, 4.0, 1.0]],
    "targets": [[1.0, 1.0, 0.0], [0.0, 1.0, 0.0]],
}
YES_OR_NO = {"logits": [3.0, -2.0, 0.5], "targets": [1.0, 1.0, 0.0]}
# Two sentences of three and two tokens, from a vocabulary of four.
TOKENS = {
    "logits": [
        [[2.0, 1.0, -1.0, 0.0], [0.0, 3.0, 1.0, -2.0], [-1.0, 0.0, 2.0, 1.0]],
        [[1.0, 1.0, 0.0, 3.0], [0.5, -1.0, 2.0, 0.0], [0.0, 0.0, 0.0, 0.0]],
    ],
    "padded": [[1, 1, 2], [3, 0, -100]],
    "labels": [[1, 1, 2], [3, 0, 0]],
    "oneHot": [
        [[0.0, 1.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0], [0.0, 0.0, 1.0, 0.0]],
        [[0.0, 0.0, 0.0, 1.0], [1.0, 0.0, 0.0, 0.0], [1.0, 0.0, 0.0, 0.0]],
    ],
    "kept": [[1.0, 1.0, 1.0], [1.0, 1.0, 0.0]],
}
PROBABILITIES = {
    "p": [[0.2, 0.7, 0.1], [0.5, 0.25, 0.25], [0.1, 0.1, 0.8]],
    "labels": [1, 0, 2],
    "oneHot": BATCH["oneHot"],
}
SAITOH = {"y": post.OUTPUT, "t": post.TARGET, "logits": BATCH["logits"], "oneHot": BATCH["oneHot"]}
MASKED = {
    "logits": [[2.0, 1.0, -math.inf]],
    "label": [1],
    "oneHot": [[0.0, 1.0, 0.0]],
}
PAIRS = {
    "y": [[0.5, 0.25, 0.25], [0.1, 0.8, 0.1]],
    "p": [[0.7, 0.2, 0.1], [0.5, 0.25, 0.25]],
}
SPARSE = "keras.losses.SparseCategoricalCrossentropy"
DENSE = "keras.losses.CategoricalCrossentropy"
INTEGER = "optax.softmax_cross_entropy_with_integer_labels"
TF_SPARSE = "tf.nn.sparse_softmax_cross_entropy_with_logits"

# question: (inputs, the snippet of ours, [(library, call, output of ours)]), and a fourth entry where
# a call is asked in one precision only
TABLES = {
    "masked": (MASKED, "patches/masked-targets", [
        ("PyTorch", "F.cross_entropy(logits, label)", "byIndex"),
        ("PyTorch", "F.cross_entropy(logits, oneHot)", "byOneHot"),
        ("PyTorch", "F.cross_entropy(logits, label, label_smoothing=0.1)", "smoothed"),
        ("Keras", f"{SPARSE}(from_logits=True)(label, logits)", "byIndex"),
        ("Keras", f"{DENSE}(from_logits=True)(oneHot, logits)", "byOneHot"),
        ("Keras", f"{DENSE}(from_logits=True, label_smoothing=0.1)(oneHot, logits)", "smoothed"),
        ("optax", f"{INTEGER}(logits, label).mean()", "byIndex"),
        ("optax", "optax.softmax_cross_entropy(logits, oneHot).mean()", "byOneHot"),
        ("optax", "optax.safe_softmax_cross_entropy(logits, oneHot).mean()", "byIndex"),
        ("TensorFlow.js", "tf.losses.softmaxCrossEntropy(oneHot, logits)", "byOneHot"),
    ]),
    "post": (SAITOH, "libraries/the-post", [
        ("NumPy", "mse(y, t)", "mse"),
        ("NumPy", "sigmoid(2.0)", "sigmoidOf2"),
        ("NumPy", "cross_entropy_error(y, t)", "loss"),
        ("NumPy", "cross_entropy_error(logits, oneHot)", "lossOfABatch"),
    ]),
    "logits": (BATCH, "libraries/from-logits", [
        ("NumPy", "np.mean(np.logaddexp.reduce(logits, axis=1) - logits[rows, labels])", "mean"),
        ("SciPy", "-special.log_softmax(logits, axis=1)[rows, labels].mean()", "mean"),
        ("PyTorch", "F.cross_entropy(logits, labels)", "mean"),
        ("scikit-learn", "log_loss(labels, special.softmax(logits, axis=1))", "mean"),
        ("TensorFlow", f"tf.reduce_mean({TF_SPARSE}(labels=labels, logits=logits))", "mean"),
        ("Keras", f"{SPARSE}(from_logits=True)(labels, logits)", "mean"),
        ("optax", f"{INTEGER}(logits, labels).mean()", "mean"),
        ("TensorFlow.js", "tf.losses.softmaxCrossEntropy(oneHot, logits)", "mean"),
        ("Keras", f"{DENSE}()(oneHot, logits)", "asIfProbabilities"),
    ]),
    "binary": (UNITS, "libraries/binary", [
        ("NumPy", "np.mean(np.logaddexp(0, logits) - targets * logits)", "formula"),
        ("SciPy", "-np.mean(targets * special.log_expit(logits)"
                  " + (1 - targets) * special.log_expit(-logits))", "formula"),
        ("PyTorch", "F.binary_cross_entropy_with_logits(logits, targets)", "formula"),
        ("scikit-learn", "log_loss(targets.ravel(), special.expit(logits).ravel())", "formula"),
        ("TensorFlow", "tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits("
                       "labels=targets, logits=logits))", "formula"),
        ("Keras", "keras.losses.BinaryCrossentropy(from_logits=True)(targets, logits)", "formula"),
        ("optax", "optax.sigmoid_binary_cross_entropy(logits, targets).mean()", "formula"),
        ("TensorFlow.js", "tf.losses.sigmoidCrossEntropy(targets, logits)", "formula"),
        ("PyTorch", "F.binary_cross_entropy_with_logits(targets, logits)", "swapped"),
        ("PyTorch", 'F.binary_cross_entropy_with_logits(logits, targets, reduction="sum")', "sum"),
        ("Keras", 'keras.losses.BinaryCrossentropy(from_logits=True, reduction="sum")'
                  "(targets, logits)", "sumOfMeans"),
    ]),
    "yes-or-no": (YES_OR_NO, "libraries/yes-or-no", [
        ("PyTorch", "F.binary_cross_entropy_with_logits(logits, targets)", "mean"),
        ("Keras", "keras.losses.BinaryCrossentropy(from_logits=True)(targets, logits)", "mean"),
        ("optax", "optax.sigmoid_binary_cross_entropy(logits, targets).mean()", "mean"),
        ("scikit-learn", "log_loss(targets, special.expit(logits))", "mean"),
        ("TensorFlow.js", "tf.losses.sigmoidCrossEntropy(targets, logits)", "mean"),
    ]),
    "tokens": (TOKENS, "libraries/tokens", [
        ("PyTorch", "F.cross_entropy(logits.flatten(0, 1), padded.flatten())", "meanOfTokens"),
        ("Keras", f"{SPARSE}(from_logits=True, ignore_class=-100)(padded, logits)", "meanOfTokens"),
        ("optax", f"{INTEGER}(logits, labels, where=kept > 0).sum() / kept.sum()", "meanOfTokens"),
        ("TensorFlow.js", "tf.losses.softmaxCrossEntropy(oneHot, logits, kept)", "meanOfTokens"),
    ]),
    "probabilities": (PROBABILITIES, "libraries/from-probabilities", [
        ("NumPy", "-np.log(p[rows, labels]).mean()", "mean"),
        ("SciPy", "special.rel_entr(oneHot, p).sum(axis=1).mean()", "mean"),
        ("PyTorch", "F.nll_loss(torch.log(p), labels)", "mean"),
        ("scikit-learn", "log_loss(labels, p)", "mean"),
        ("Keras", f"{DENSE}()(oneHot, p)", "mean"),
        ("optax", "-jnp.log(p)[rows, labels].mean()", "mean"),
        ("TensorFlow.js", "tf.neg(tf.mean(tf.log(tf.sum(tf.mul(oneHot, p), 1))))", "mean"),
        ("PyTorch", "F.nll_loss(torch.log(p / 2), labels)", "halvedAsTheyAre"),
        ("Keras", f"{DENSE}()(oneHot, p / 2)", "halvedThenShared"),
        ("scikit-learn", "log_loss(labels, p / 2)", "halvedAsTheyAre"),
    ]),
    "zero": ({}, "libraries/zero", [
        ("SciPy", "special.rel_entr([0, 1], [1, 0]).sum()", "truth"),
        ("PyTorch", "F.binary_cross_entropy(torch.tensor([0.0]), torch.tensor([1.0]))", "clamped"),
        ("scikit-learn", "log_loss([1], np.float64([0]), labels=[0, 1])", "epsOfFloat64"),
        ("scikit-learn", "log_loss([1], np.float32([0]), labels=[0, 1])", "epsOfFloat32", "float32"),
        ("Keras", "keras.losses.BinaryCrossentropy()([[1]], [[0]])", "epsOfKeras"),
        ("Keras", "keras.losses.BinaryCrossentropy()([[0]], [[1]])", "epsOfFloat32", "float32"),
        ("Keras", "keras.losses.BinaryCrossentropy()([[0]], [[1]])", "epsOfKerasAtOne", "float64"),
    ]),
    "weighted": (BATCH, "libraries/denominators", [
        ("PyTorch", "F.cross_entropy(logits, labels, weight=weight)", "byWeights"),
        ("PyTorch", "F.cross_entropy(logits, oneHot, weight=weight)", "byExamples"),
        ("scikit-learn", "log_loss(labels, special.softmax(logits, axis=1),"
                         " sample_weight=weights)", "byWeights"),
        ("Keras", f"{SPARSE}(from_logits=True)(labels, logits, sample_weight=weights)", "byExamples"),
        ("Keras", f'{SPARSE}(from_logits=True, reduction="mean_with_sample_weight")'
                  "(labels, logits, sample_weight=weights)", "byWeights"),
        ("optax", f"(weights * {INTEGER}(logits, labels)).mean()", "byExamples"),
        ("TensorFlow.js", "tf.losses.softmaxCrossEntropy(oneHot, logits, weights)", "byNonzero"),
        ("TensorFlow.js", "tf.losses.softmaxCrossEntropy(oneHot, logits, weights, 0,"
                          " tf.Reduction.MEAN)", "byWeights"),
    ]),
    "ignored": (BATCH, "libraries/ignored", [
        ("PyTorch", "F.cross_entropy(logits, padded)", "padding"),
        ("PyTorch", "F.cross_entropy(logits, labels, ignore_index=0)", "labelNought"),
        ("Keras", f"{SPARSE}(from_logits=True, ignore_class=0)(labels, logits)", "labelNought"),
        ("scikit-learn", "log_loss(labels, special.softmax(logits, axis=1), sample_weight=kept)",
         "labelNought"),
        ("TensorFlow.js", "tf.losses.softmaxCrossEntropy(oneHot, logits, kept)", "labelNought"),
        ("Keras", f"{SPARSE}(from_logits=True)(labels, logits, sample_weight=kept)", "countedAsZero"),
        ("optax", f"{INTEGER}(logits, labels, where=kept > 0).mean()", "countedAsZero"),
        ("optax", f"{INTEGER}(logits, labels, where=kept > 0).sum() / kept.sum()", "labelNought"),
    ]),
    "smoothed": (BATCH, "libraries/smoothed", [
        ("PyTorch", "F.cross_entropy(logits, labels, label_smoothing=0.1)", "smooth"),
        ("Keras", f"{DENSE}(from_logits=True, label_smoothing=0.1)(oneHot, logits)", "smooth"),
        ("optax", "optax.softmax_cross_entropy(logits, optax.smooth_labels(oneHot, 0.1)).mean()",
         "smooth"),
        ("TensorFlow.js", "tf.losses.softmaxCrossEntropy(oneHot, logits, undefined, 0.1)", "smooth"),
        ("PyTorch", 'F.cross_entropy(logits, labels, weight, label_smoothing=0.1, reduction="sum")',
         "weightOfEachClass"),
        ("Keras", f'{DENSE}(from_logits=True, label_smoothing=0.1, reduction="sum")'
                  "(oneHot, logits, sample_weight=weights)", "weightOfTheLabel"),
    ]),
    "smoothed-binary": (UNITS, "libraries/smoothed", [
        ("PyTorch", "F.binary_cross_entropy_with_logits(logits, 0.9 * targets + 0.05)", "binary"),
        ("Keras", "keras.losses.BinaryCrossentropy(from_logits=True, label_smoothing=0.1)"
                  "(targets, logits)", "binary"),
        ("TensorFlow.js", "tf.losses.sigmoidCrossEntropy(targets, logits, undefined, 0.1)", "binary"),
    ]),
    "squared": (SAITOH, "libraries/squared-error", [
        ("NumPy", "np.mean((y - t) ** 2)", "mean"),
        ("PyTorch", "F.mse_loss(y, t)", "mean"),
        ("scikit-learn", "mean_squared_error(t, y)", "mean"),
        ("Keras", "keras.losses.MeanSquaredError()(t, y)", "mean"),
        ("TensorFlow.js", "tf.losses.meanSquaredError(t, y)", "mean"),
        ("optax", "optax.squared_error(y, t).mean()", "mean"),
        ("PyTorch", 'F.mse_loss(y, t, reduction="sum")', "sum"),
        ("optax", "optax.l2_loss(y, t).mean()", "halfOfTheMean"),
        ("optax", "optax.l2_loss(y, t).sum()", "halfOfTheSum"),
        ("NumPy", "0.5 * np.sum((y - t) ** 2)", "halfOfTheSum"),
    ]),
    "divergence": (PAIRS, "libraries/divergence", [
        ("SciPy", "-special.xlogy(y, p).sum(axis=1).mean()", "crossEntropyMean"),
        ("SciPy", "special.rel_entr(y, p).sum(axis=1).mean()", "divergenceMean"),
        ("SciPy", "stats.entropy(y, p, axis=1).mean()", "divergenceMean"),
        ("optax", "optax.kl_divergence(jnp.log(p), y).mean()", "divergenceMean"),
        ("Keras", "keras.losses.KLDivergence()(y, p)", "divergenceMean"),
        ("PyTorch", 'F.kl_div(p.log(), y, reduction="batchmean")', "divergenceMean"),
        ("PyTorch", "F.kl_div(p.log(), y)", "dividedByEntries"),
        ("PyTorch", 'F.kl_div(y.log(), p, reduction="batchmean")', "theOtherWay"),
    ]),
}
