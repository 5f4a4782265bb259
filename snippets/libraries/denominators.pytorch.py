import torch
from torch.nn.functional import cross_entropy as loss

logits = torch.tensor([[2.0, 1, -1], [0, 3, 1], [-1, 0, 2]])
labels = torch.tensor([1, 0, 2])
weight = torch.tensor([10.0, 1, 0])
print(loss(logits, labels, weight).item())
print(loss(logits, labels, weight, reduction="sum").item() / 3)
print(loss(logits, labels, weight, reduction="sum").item() / 2)
