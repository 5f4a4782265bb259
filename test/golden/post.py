"""The NumPy functions of the post that this book grew from, mistakes included, and what they give.

Half the sum of squares under the name of MSE, the naive and the shifted softmax, a sigmoid with
the wrong sign, and a cross-entropy that applies softmax inside and adds 1e-7 to the probability. The
post calls none of them. OUTPUT and TARGET are the stock example of the book that such functions come
from, K. Saitoh's Deep Learning from Scratch.
"""

import numpy as np

from exact import write
from versions import named


def mse(y, t):
    return 0.5 * np.sum((y - t) ** 2)


def naive_softmax(x):
    return np.exp(x) / np.sum(np.exp(x))


def softmax(x):
    return np.exp(x - np.max(x)) / np.sum(np.exp(x - np.max(x)))


def sigmoid(x):
    return 1 / (1 + np.exp(x))


def cross_entropy_error(p, y):
    delta = 1e-7
    p = softmax(p)
    return -np.sum(y * np.log(p + delta))


TARGET = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0]
OUTPUT = [0.1, 0.05, 0.6, 0.0, 0.05, 0.1, 0.0, 0.1, 0.0, 0.0]
CALLS = [
    (mse, [OUTPUT, TARGET]),
    (cross_entropy_error, [OUTPUT, TARGET]),
    (cross_entropy_error, [[50, 0, 0], [1, 0, 0]]),
    (cross_entropy_error, [[1000, 0, 0], [0, 1, 0]]),
    (cross_entropy_error, [[2, 1, 0.1], [0, 1, 0]]),
    (naive_softmax, [[1000, 1001, 1002]]),
    (naive_softmax, [[-1000, -1000]]),
    (naive_softmax, [[2, 1, 0.1]]),
    (softmax, [[1000, 1001, 1002]]),
    (softmax, [[-1000, -1000]]),
    (softmax, [[2, 1, 0.1]]),
    (softmax, [[0, -800]]),
    (sigmoid, [2.0]),
    (sigmoid, [-2.0]),
]


def answers():
    for function, arguments in CALLS:
        with np.errstate(all="ignore"):
            result = function(*(np.asarray(argument, dtype=float) for argument in arguments))
        yield {"call": function.__name__, "arguments": arguments, "result": result.tolist()}


if __name__ == "__main__":
    calls = list(answers())
    # From those probabilities: the right class has 0.6, and the loss is −ln 0.6.
    calls.append({"call": "cross_entropy", "arguments": [TARGET, OUTPUT], "result": -float(np.log(0.6))})
    write("post", f"post.py: the post's functions in {named('NumPy')}", {"calls": calls})
