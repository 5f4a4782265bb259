"""The numbers of the chapter on language models: PyTorch's losses, by autograd where there is a gradient.

The text is the snippet's, made into letters here again. Chance is Mulberry32, as in learning.py. A
training run takes one letter at a time, in float64.
"""

import re
from pathlib import Path

import torch
import torch.nn.functional as F
from scipy.stats import entropy

from exact import write
from learning import mulberry32
from versions import named

ALPHABET = " abcdefghijklmnopqrstuvwxyz"
SNIPPET = Path(__file__).parents[2] / "snippets" / "tokens" / "alice.ts"
BOOK = SNIPPET.read_text(encoding="utf-8").split("`")[1]
TEXT = " ".join(re.findall("[a-z]+", BOOK.lower().replace("'", "")))
TRAINING, ASIDE = TEXT[:-1000], TEXT[-1000:]

torch.set_default_dtype(torch.float64)


def index(letter):
    return torch.tensor(ALPHABET.index(letter))


class Table:
    """A row of logits for each piece of text, trained by plain gradient descent on one loss at a time."""

    def __init__(self):
        self.rows = {}

    def loss(self, read, letter):
        row = self.rows.setdefault(read, torch.zeros(27, requires_grad=True))
        return F.cross_entropy(row, index(letter))

    def learn(self, read, letter, rate=0.2):
        loss = self.loss(read, letter)
        (gradient,) = torch.autograd.grad(loss, self.rows[read])
        self.rows[read] = (self.rows[read] - rate * gradient).detach().requires_grad_()
        return loss.item()

    @torch.no_grad()
    def mean(self, n, text):
        """Letters that follow the same text are judged together."""
        rows = torch.stack([self.rows.get(text[t - n : t], torch.zeros(27)) for t in range(n, len(text))])
        targets = torch.tensor([ALPHABET.index(letter) for letter in text[n:]])
        return F.cross_entropy(rows, targets).item()


def trained():
    for n in range(4):
        table, chance = Table(), mulberry32(1)
        for _ in range(20_000):
            t = n + int(next(chance) * (len(TRAINING) - n))
            table.learn(TRAINING[t - n : t], TRAINING[t])
        yield {"n": n, "loss": table.mean(n, TRAINING), "aside": table.mean(n, ASIDE)}


def shifted():
    for shift in range(3):
        table, chance, losses = Table(), mulberry32(1), []
        for _ in range(8000):
            t = int(next(chance) * (len(TRAINING) - shift))
            losses.append(table.learn(TRAINING[t], TRAINING[t + shift]))
        yield {"shift": shift, "means": torch.tensor(losses).reshape(20, 400).mean(1).tolist()}


def text():
    counts = [TRAINING.count(letter) for letter in ALPHABET]
    yield {
        "training": len(TRAINING),
        "aside": len(ASIDE),
        "words": len(ASIDE.split(" ")),
        "counts": counts,
        "entropy": float(entropy(counts)),
    }


def shapes():
    """The calls that people make with logits (B, T, V) and targets (B, T)."""
    numbers = 5 * torch.arange(24) % 7 - 3.0
    targets = torch.tensor([[1, 3, 0], [2, 2, 1]])
    logits = numbers.reshape(2, 3, 4)
    yield {"call": "rows", "loss": F.cross_entropy(logits.reshape(-1, 4), targets.reshape(-1)).item()}
    yield {"call": "transpose", "loss": F.cross_entropy(logits.transpose(1, 2), targets).item()}
    yield {"call": "view", "loss": F.cross_entropy(logits.view(2, 4, 3), targets).item()}
    try:
        F.cross_entropy(logits, targets)
    except RuntimeError as error:
        yield {"call": "as it is", "error": str(error)}
    # As many places as tokens in the vocabulary: nothing is noticed.
    square = numbers[:9].reshape(1, 3, 3)
    few = torch.tensor([[1, 2, 0]])
    yield {
        "call": "square, as it is",
        "loss": F.cross_entropy(square, few).item(),
        "right": F.cross_entropy(square.transpose(1, 2), few).item(),
    }


def padding():
    """The losses of the snippet, and its four means."""
    real = [[4, 2], [3, 1, 2, 2, 1, 3], [5, 1, 3, 1]]
    flat = torch.tensor([float(loss) for row in real for loss in row])
    padded = torch.tensor([row + [9] * (6 - len(row)) for row in real]).double()
    yield {
        "overTokens": flat.mean().item(),
        "overTexts": torch.tensor([torch.tensor(row).double().mean() for row in real]).mean().item(),
        "overPlaces": (flat.sum() / padded.numel()).item(),
        "withPadding": padded.mean().item(),
    }


def accumulation():
    """Ten tokens at 4 and a thousand at 2: the gradients of each loss with respect to each token's."""
    losses = [torch.full((10,), 4.0, requires_grad=True), torch.full((1000,), 2.0, requires_grad=True)]
    for how, loss in [
        ("overTokens", torch.cat(losses).mean()),
        ("meanOfMeans", torch.stack([part.mean() for part in losses]).mean()),
    ]:
        first, second = torch.autograd.grad(loss, losses)
        yield {"how": how, "loss": loss.item(), "ratio": (first[0] / second[0]).item()}


def chunks():
    chance = mulberry32(1)

    def table(rows, columns):
        return torch.tensor([[2 * next(chance) - 1 for _ in range(columns)] for _ in range(rows)])

    hidden, weights = table(64, 8), table(500, 8)
    targets = torch.tensor([int(next(chance) * 500) for _ in range(64)])
    yield {
        "loss": F.cross_entropy(hidden @ weights.T, targets).item(),
        "fused": F.linear_cross_entropy(hidden, weights, targets).item(),
    }


def z_losses():
    for logits, k, factor in [
        ([7, 6, 4], 1, 0.01),
        ([2, 1, -1], 1, 0.1),
        ([2, 1, -1], 0, 0.5),
        ([0, 0, 0, 0], 3, 1e-4),
        ([1000, 0], 1, 1e-4),
        ([-60, -62], 0, 0.01),
    ]:
        z = torch.tensor([float(logit) for logit in logits], requires_grad=True)
        loss = F.cross_entropy(z, torch.tensor(k)) + factor * torch.logsumexp(z, 0) ** 2
        (gradient,) = torch.autograd.grad(loss, z)
        yield {"z": logits, "k": k, "lambda": factor, "loss": loss.item(), "gradient": gradient.tolist()}


def pairs():
    for count in [2, 128]:
        chance = mulberry32(1)
        rows = torch.tensor([[2 * next(chance) - 1 for _ in range(32)] for _ in range(2 * count)])
        unit = F.normalize(rows, dim=1)
        z = (unit @ unit.T / 0.5).fill_diagonal_(-torch.inf)
        k = (torch.arange(2 * count) + count) % (2 * count)
        yield {"pairs": count, "loss": F.cross_entropy(z, k).item()}


if __name__ == "__main__":
    write("tokens", f"tokens.py: {named('PyTorch')} on the text of {SNIPPET.name}", {
        "text": list(text()),
        "trained": list(trained()),
        "shifted": list(shifted()),
        "shapes": list(shapes()),
        "padding": list(padding()),
        "accumulation": list(accumulation()),
        "chunks": list(chunks()),
        "zLoss": list(z_losses()),
        "pairs": list(pairs()),
    })
