"""The functions of the core, as users of each library call them: the columns of the accuracy table.

NumPy by the usual stable formula, the others by their own functions, and JAX with the losses of optax.
Every function takes arrays of its library, made by `array`, and answers in their precision.
"""

import jax
import jax.numpy as jnp
import keras
import numpy as np
import optax
import tensorflow as tf
import torch
import torch.nn.functional as F
from scipy import special


class NumPy:
    """NumPy has none of these functions: the usual stable formula of each."""

    def sigmoid(z):
        return 1 / (1 + np.exp(-z))

    def logSigmoid(z):
        return np.log(NumPy.sigmoid(z))

    def softplus(z):
        return np.logaddexp(z.dtype.type(0), z)

    def sigmoidCrossEntropy(z, y):
        return np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))

    def sigmoidCrossEntropyGradient(z, y):
        return NumPy.sigmoid(z) - y

    def logSumExp(z):
        return np.max(z) + np.log(np.sum(np.exp(z - np.max(z))))

    def softmax(z):
        e = np.exp(z - np.max(z))
        return e / np.sum(e)

    def logSoftmax(z):
        return z - NumPy.logSumExp(z)

    def softmaxCrossEntropy(z, k):
        return NumPy.logSumExp(z) - z[k]

    def softmaxCrossEntropyGradient(z, k):
        return NumPy.softmax(z)[k] - 1


class SciPy:
    sigmoid = special.expit
    logSigmoid = special.log_expit
    logSumExp = special.logsumexp
    softmax = special.softmax
    logSoftmax = special.log_softmax

    def softplus(z):
        return -special.log_expit(-z)

    def sigmoidCrossEntropy(z, y):
        return -(y * special.log_expit(z) + (1 - y) * special.log_expit(-z))

    def sigmoidCrossEntropyGradient(z, y):
        return special.expit(z) - y

    def softmaxCrossEntropy(z, k):
        return -special.log_softmax(z)[k]

    def softmaxCrossEntropyGradient(z, k):
        return special.softmax(z)[k] - 1


class PyTorch:
    array = staticmethod(torch.from_numpy)
    sigmoid = torch.sigmoid
    logSigmoid = F.logsigmoid
    softplus = F.softplus
    sigmoidCrossEntropy = F.binary_cross_entropy_with_logits

    def logSumExp(z):
        return torch.logsumexp(z, 0)

    def softmax(z):
        return torch.softmax(z, 0)

    def logSoftmax(z):
        return torch.log_softmax(z, 0)

    def softmaxCrossEntropy(z, k):
        return F.cross_entropy(z[None], torch.tensor([k]))

    def slope(loss, z, target):
        z = z.clone().requires_grad_()
        loss(z, target).backward()
        return z.grad

    def sigmoidCrossEntropyGradient(z, y):
        return PyTorch.slope(PyTorch.sigmoidCrossEntropy, z, y)

    def softmaxCrossEntropyGradient(z, k):
        return PyTorch.slope(PyTorch.softmaxCrossEntropy, z, k)[k]


class JAX:
    array = staticmethod(jnp.asarray)
    sigmoid = jax.nn.sigmoid
    logSigmoid = jax.nn.log_sigmoid
    softplus = jax.nn.softplus
    logSumExp = jax.nn.logsumexp
    softmax = jax.nn.softmax
    logSoftmax = jax.nn.log_softmax
    sigmoidCrossEntropy = optax.sigmoid_binary_cross_entropy
    softmaxCrossEntropy = optax.softmax_cross_entropy_with_integer_labels

    def sigmoidCrossEntropyGradient(z, y):
        return jax.grad(optax.sigmoid_binary_cross_entropy)(z, y)

    def softmaxCrossEntropyGradient(z, k):
        return jax.grad(optax.softmax_cross_entropy_with_integer_labels)(z, k)[k]


class TensorFlow:
    array = staticmethod(tf.constant)
    sigmoid = tf.math.sigmoid
    logSigmoid = tf.math.log_sigmoid
    softplus = tf.math.softplus
    logSumExp = tf.reduce_logsumexp
    softmax = tf.nn.softmax
    logSoftmax = tf.nn.log_softmax

    def sigmoidCrossEntropy(z, y):
        return tf.nn.sigmoid_cross_entropy_with_logits(labels=y, logits=z)

    def softmaxCrossEntropy(z, k):
        return tf.nn.sparse_softmax_cross_entropy_with_logits(labels=[k], logits=z[None])[0]

    def slope(loss, z, target):
        with tf.GradientTape() as tape:
            tape.watch(z)
            value = loss(z, target)
        return tape.gradient(value, z)

    def sigmoidCrossEntropyGradient(z, y):
        return TensorFlow.slope(TensorFlow.sigmoidCrossEntropy, z, y)

    def softmaxCrossEntropyGradient(z, k):
        return TensorFlow.slope(TensorFlow.softmaxCrossEntropy, z, k)[k]


class Keras(TensorFlow):
    """Keras on TensorFlow."""

    sigmoid = keras.ops.sigmoid
    logSigmoid = keras.ops.log_sigmoid
    softplus = keras.ops.softplus
    logSumExp = keras.ops.logsumexp
    softmax = keras.ops.softmax
    logSoftmax = keras.ops.log_softmax

    def sigmoidCrossEntropy(z, y):
        loss = keras.losses.BinaryCrossentropy(from_logits=True)
        return loss(tf.reshape(y, [1, 1]), tf.reshape(z, [1, 1]))

    def softmaxCrossEntropy(z, k):
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        return loss(tf.constant([k]), z[None])

    def sigmoidCrossEntropyGradient(z, y):
        return TensorFlow.slope(Keras.sigmoidCrossEntropy, z, y)

    def softmaxCrossEntropyGradient(z, k):
        return TensorFlow.slope(Keras.softmaxCrossEntropy, z, k)[k]
