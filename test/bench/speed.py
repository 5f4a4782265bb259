"""Nanoseconds for a logit of NumPy and PyTorch, one thread, on the batch of snippets/speed/batch.ts."""

import json
import time

import numpy as np
import torch
import torch.nn.functional as F

torch.set_num_threads(1)
n, i = np.arange(1024)[:, None], np.arange(1000)
z = (31 * n + 7 * i * i) % 1009 / 100 - 5
k = np.arange(1024) % 1000


def in_numpy():
    m = z.max(axis=1, keepdims=True)
    sums = np.exp(z - m).sum(axis=1)
    return (m[:, 0] + np.log(sums) - z[n[:, 0], k]).mean()


def in_torch(dtype):
    logits, labels = torch.tensor(z, dtype=dtype), torch.tensor(k)
    return lambda: F.cross_entropy(logits, labels)


def nanoseconds(work, rounds=40):
    least = float("inf")
    for _ in range(rounds):
        start = time.perf_counter_ns()
        work()
        least = min(least, time.perf_counter_ns() - start)
    return least / z.size


print(
    json.dumps(
        {
            "numpy": nanoseconds(in_numpy),
            "torch": nanoseconds(in_torch(torch.float64)),
            "torch32": nanoseconds(in_torch(torch.float32)),
            "loss": in_numpy(),
        }
    )
)
