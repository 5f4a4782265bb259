import torch
import torch.nn.functional as F

B, T, V = 2, 3, 4
logits = (5 * torch.arange(B * T * V) % 7 - 3.0).view(B, T, V)
targets = torch.tensor([[1, 3, 0], [2, 2, 1]])
print(F.cross_entropy(logits.view(B * T, V), targets.view(B * T)).item())
print(F.cross_entropy(logits.view(B, V, T), targets).item())
