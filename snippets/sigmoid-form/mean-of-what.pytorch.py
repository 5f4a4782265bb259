import torch
from torch.nn.functional import binary_cross_entropy_with_logits as loss

logits = torch.tensor([[3.0, 2, -4], [-2, 4, 1]])
targets = torch.tensor([[1.0, 1, 0], [0, 1, 0]])
print(loss(logits, targets).item())
print(loss(logits, targets, reduction="sum").item() / len(logits))
