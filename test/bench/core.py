"""The benchmark's losses in NumPy and PyTorch, one thread: it reads a line with a name and the number of
repeats, and answers with the milliseconds that one took."""

import json
import os
import sys
import time

for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = "1"
import numpy as np

try:
    import torch
    import torch.nn.functional as F

    torch.set_num_threads(1)
except ImportError:
    torch = None


def array(file, kind=np.float64):
    return np.fromfile(os.path.join(sys.argv[1], file), dtype=kind)


def of_classes(rows, columns):
    z = array(f"logits{rows}.bin").reshape(rows, columns)
    labels = array(f"labels{rows}.bin", np.int32).astype(np.int64)
    every = np.arange(rows)

    def loss():
        s = z - z.max(1, keepdims=True)
        return (np.log(np.exp(s).sum(1)) - s[every, labels]).mean()

    def gradient():
        s = z - z.max(1, keepdims=True)
        e = np.exp(s)
        total = e.sum(1, keepdims=True)
        value = (np.log(total[:, 0]) - s[every, labels]).mean()
        p = e / total
        p[every, labels] -= 1
        p /= rows
        return value, p

    def softmax():
        e = np.exp(z - z.max(1, keepdims=True))
        return e / e.sum(1, keepdims=True)

    yield "loss", loss, lambda z, y: F.cross_entropy(z, y), z, labels
    yield "gradient", gradient, backward(F.cross_entropy) if torch else None, z, labels
    yield "softmax", softmax, lambda z, y: torch.softmax(z, 1), z, labels


def of_entries():
    z, y = array("binary.bin"), array("answers.bin")

    def loss():
        return (np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))).mean()

    def gradient():
        e = np.exp(-np.abs(z))
        value = (np.maximum(z, 0) - z * y + np.log1p(e)).mean()
        return value, (np.where(z >= 0, 1 / (1 + e), e / (1 + e)) - y) / len(z)

    def squares():
        d = z - y
        return (d * d).mean()

    binary = F.binary_cross_entropy_with_logits if torch else None
    yield "loss", loss, binary, z, y
    yield "gradient", gradient, backward(binary), z, y
    yield "squares", squares, F.mse_loss if torch else None, z, y


def backward(f):
    def both(z, y):
        z.grad = None
        f(z, y).backward()
        return z.grad

    return both


tasks = {}
for size, makers in (
    ("[1024, 1000]", of_classes(1024, 1000)),
    ("[64, 10]", of_classes(64, 10)),
    ("10^6", of_entries()),
):
    for name, plain, twin, z, y in makers:
        tasks[f"NumPy {size} {name}"] = plain
        if torch and twin:
            with_grad = name == "gradient"
            tz = torch.from_numpy(z.copy()).requires_grad_(with_grad)
            ty = torch.from_numpy(y)
            tasks[f"PyTorch {size} {name}"] = lambda f=twin, a=tz, b=ty: f(a, b)

print(json.dumps({"NumPy": np.__version__, "PyTorch": torch.__version__ if torch else None}), flush=True)
for line in sys.stdin:
    name, repeats = json.loads(line)
    if name not in tasks:
        print("null", flush=True)
        continue
    start = time.perf_counter()
    for _ in range(repeats):
        tasks[name]()
    print((time.perf_counter() - start) * 1000 / repeats, flush=True)
