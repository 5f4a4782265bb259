"""The losses over batches, with every option, and their gradients: PyTorch's own answers."""

from itertools import product
from random import Random

import torch
import torch.nn.functional as F

from exact import write
from versions import named

torch.manual_seed(0)
random = Random(7)
REDUCTIONS = ["none", "sum", "mean"]


def gaussians(rows, columns, scale):
    return [[round(random.gauss(0, scale), 6) for _ in range(columns)] for _ in range(rows)]


def shares(rows, columns):
    """Distributions whose entries are multiples of 1/64, so that they sum to 1 exactly."""
    result = []
    for _ in range(rows):
        cuts = sorted(random.randrange(65) for _ in range(columns - 1))
        result.append([(b - a) / 64 for a, b in zip([0, *cuts], [*cuts, 64])])
    return result


def tensor(values):
    return None if values is None else torch.tensor(values, dtype=torch.float64)


def answered(case, loss_of):
    """The case with its loss under each of the three reductions, and the gradient of two.

    Backward from 'none' is backward from its sum, so that gradient is not written twice.
    """
    for reduction in REDUCTIONS:
        inputs = tensor(case["inputs"]).requires_grad_()
        loss = loss_of(inputs, reduction)
        loss.sum().backward()
        case[reduction] = {
            "loss": loss.detach().flatten().tolist() if reduction == "none" else loss.item()
        }
        if reduction != "none":
            case[reduction]["gradient"] = inputs.grad.flatten().tolist()
    return case


def softmax_losses():
    logits = {
        "easy": gaussians(4, 3, 2),
        "wide": gaussians(4, 3, 60),
        "far from 0": [[1000.5, 1001.25, 999.0] for _ in range(4)],
    }
    labels = {"labels": [0, 2, 1, 2], "some ignored": [0, -100, 1, -100]}
    labels["a class ignored"] = [0, 2, 1, 2]
    weights = [None, [0.5, 2.0, 0.25], [0.0, 1.0, 3.0]]
    for (kind, inputs), (what, targets), weight, smoothing in product(
        logits.items(), labels.items(), weights, [0.0, 0.1, 1.0]
    ):
        options = {"weight": weight, "labelSmoothing": smoothing}
        if what == "a class ignored":
            options["ignoreIndex"] = 2
        case = {"what": f"{what}, {kind}", "inputs": inputs, "targets": targets, "options": options}
        yield answered(case, lambda z, reduction: F.cross_entropy(
            z, torch.tensor(targets), weight=tensor(weight), reduction=reduction,
            label_smoothing=smoothing, ignore_index=options.get("ignoreIndex", -100),
        ))
    all_ignored = {
        "what": "every label ignored", "inputs": logits["easy"], "targets": [-100] * 4, "options": {}
    }
    yield answered(all_ignored, lambda z, reduction: F.cross_entropy(
        z, torch.tensor(all_ignored["targets"]), reduction=reduction
    ))
    for (kind, inputs), weight, smoothing in product(logits.items(), weights, [0.0, 0.1, 1.0]):
        case = {
            "what": f"distributions, {kind}", "inputs": inputs, "targets": shares(4, 3),
            "options": {"weight": weight, "labelSmoothing": smoothing},
        }
        yield answered(case, lambda z, reduction: F.cross_entropy(
            z, tensor(case["targets"]), weight=tensor(weight), reduction=reduction,
            label_smoothing=smoothing,
        ))


def sigmoid_losses():
    yes_or_no = [[float(random.randrange(2)) for _ in range(3)] for _ in range(4)]
    soft = [[round(random.random(), 3) for _ in range(3)] for _ in range(4)]
    full = [[round(random.random(), 3) for _ in range(3)] for _ in range(4)]
    for (kind, inputs), (what, targets), weight, pos_weight in product(
        {"easy": gaussians(4, 3, 2), "wide": gaussians(4, 3, 60)}.items(),
        {"yes or no": yes_or_no, "soft targets": soft}.items(),
        [None, [0.5, 2.0, 0.0], full],
        [None, [3.0, 1.0, 0.25], [0.0, 10.0, 1.5]],
    ):
        case = {
            "what": f"{what}, {kind}", "inputs": inputs, "targets": targets,
            "options": {"weight": weight, "posWeight": pos_weight},
        }
        yield answered(case, lambda z, reduction: F.binary_cross_entropy_with_logits(
            z, tensor(targets), weight=tensor(weight), pos_weight=tensor(pos_weight),
            reduction=reduction,
        ))


def squared_losses():
    for kind, scale in {"near": 1.0, "far": 1e6}.items():
        case = {
            "what": kind, "inputs": gaussians(4, 3, scale), "targets": gaussians(4, 3, 1),
            "options": {},
        }
        yield answered(case, lambda prediction, reduction: F.mse_loss(
            prediction, tensor(case["targets"]), reduction=reduction
        ))


if __name__ == "__main__":
    write("pytorch", f"pytorch.py: {named('PyTorch')}, float64, gradients from autograd", {
        "softmaxCrossEntropy": list(softmax_losses()),
        "sigmoidCrossEntropy": list(sigmoid_losses()),
        "meanSquaredError": list(squared_losses()),
    })
